import pytest

from quizapp.core.facts.foremost import foremost_topic
from tests.core.generate.articles import CANAL, context

BEES = """Bees are dying in many gardens. Farmers in Kent need bees for their apples. Nobody knows why bees stay away. \
Ann Lee keeps bees. Ann Lee sells honey. Ann Lee lives in Leeds."""


@pytest.mark.parametrize(
    ("text", "title", "topic"),
    [
        (CANAL, "How Panama got its canal", "the Panama Canal"),
        (BEES, "Fewer bees", "bees"),
        (BEES, "A sad story", "Ann Lee"),
        ("Nothing was said. Ann Lee left.", "", ""),
        ("It rained.", "", ""),
    ],
)
def test_the_title_names_what_the_article_is_about_or_the_article_does(text, title, topic):
    assert foremost_topic(context(text, title)) == topic
