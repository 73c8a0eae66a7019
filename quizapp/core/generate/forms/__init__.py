"""Question forms: each turns a fact of its kinds into a draft, or into nothing where it would not read well."""

from collections.abc import Callable

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.actors import at_whose_request, who_object, who_subject
from quizapp.core.generate.forms.amounts import how_many
from quizapp.core.generate.forms.circumstances import when, where
from quizapp.core.generate.forms.comparisons import which_ranks
from quizapp.core.generate.forms.definitions import described_as, who_is
from quizapp.core.generate.forms.directions import which_way
from quizapp.core.generate.forms.obliques import oblique
from quizapp.core.generate.forms.reasons import how, to_do_what, what_done, what_happens, why
from quizapp.core.generate.forms.speech import quoted_what, says_what, who_quoted, who_says
from quizapp.core.generate.forms.things import what

FORMS: dict[Kind, tuple[Callable[[Context, Fact], Draft | None], ...]] = {
    Kind.PERSON: (who_subject, who_object, at_whose_request, oblique),
    # Of the countries and organisations that one article names, seldom more than one could have done it.
    Kind.ORGANISATION: (who_object, at_whose_request, oblique),
    Kind.PEOPLE: (who_subject, who_object, at_whose_request, oblique),
    Kind.COUNTRY: (who_object, where, oblique),
    Kind.PLACE: (where,),
    Kind.CITY: (oblique,),
    Kind.TIME: (when,),
    Kind.QUANTITY: (how_many,),
    Kind.PERCENT: (how_many,),
    Kind.MONEY: (how_many,),
    Kind.REASON: (why,),
    Kind.DEED: (what_done,),
    Kind.OUTCOME: (what_happens,),
    Kind.THING: (what,),
    Kind.INTENT: (to_do_what,),
    Kind.MEANS: (how,),
    Kind.SPEAKER: (who_says,),
    Kind.STATEMENT: (says_what,),
    Kind.QUOTE: (who_quoted,),
    Kind.REMARK: (quoted_what,),
    Kind.ROLE: (who_is,),
    Kind.RANK: (which_ranks,),
    Kind.DIRECTION: (which_way,),
    Kind.DEFINITION: (described_as,),
}
