"""The teacher's desk: articles, their questions, quizzes made of them, and what came of these."""

from flask import Blueprint

bp = Blueprint("teach", __name__, url_prefix="/teach")

from quizapp.web.teach import adding as adding  # noqa: E402 -- their views register with bp
from quizapp.web.teach import articles as articles  # noqa: E402
from quizapp.web.teach import asking as asking  # noqa: E402
from quizapp.web.teach import bank as bank  # noqa: E402
from quizapp.web.teach import bulk as bulk  # noqa: E402
from quizapp.web.teach import checking as checking  # noqa: E402
from quizapp.web.teach import copying as copying  # noqa: E402
from quizapp.web.teach import correcting as correcting  # noqa: E402
from quizapp.web.teach import departments as departments  # noqa: E402
from quizapp.web.teach import editing as editing  # noqa: E402
from quizapp.web.teach import exporting as exporting  # noqa: E402
from quizapp.web.teach import folders as folders  # noqa: E402
from quizapp.web.teach import generating as generating  # noqa: E402
from quizapp.web.teach import importing as importing  # noqa: E402
from quizapp.web.teach import mending as mending  # noqa: E402
from quizapp.web.teach import muting as muting  # noqa: E402
from quizapp.web.teach import previewing as previewing  # noqa: E402
from quizapp.web.teach import printing as printing  # noqa: E402
from quizapp.web.teach import publishing as publishing  # noqa: E402
from quizapp.web.teach import quiz_building as quiz_building  # noqa: E402
from quizapp.web.teach import quizzes as quizzes  # noqa: E402
from quizapp.web.teach import results as results  # noqa: E402
from quizapp.web.teach import review as review  # noqa: E402
from quizapp.web.teach import sorting as sorting  # noqa: E402
from quizapp.web.teach import swapping as swapping  # noqa: E402
from quizapp.web.teach import versions as versions  # noqa: E402
from quizapp.web.teach import writing as writing  # noqa: E402
