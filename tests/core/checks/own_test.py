from quizapp.core.checks import OWN, STRICT, own, problems, refusals
from quizapp.core.items import Severity
from tests.core.checks.parsed import HARBOUR, found, harbour
from tests.core.hand import choice, options, quotes

SPENT = "Mary Hobbs, who spent 20 years studying tides, said the walls were weak."


def test_things_of_several_kinds_are_found():
    assert found(own.unlike_things, "What will close in May?", "The walls", "The winter", "A fence") == [
        "“The winter” is another kind of thing than the key “The walls”: offer things of one kind."
    ]


def test_things_of_one_kind_and_clauses_are_fine():
    assert found(own.unlike_things, "What was built there?", "A fence", "The walls", "It was in the hall") == []
    assert found(own.unlike_things, "What did they do?", "Built a fence", "The winter") == []
    assert found(own.unlike_things, "Where was it?", "The harbour", "The winter") == []
    assert found(own.unlike_things, "What was it?", options=options("Key", "The harbour", "The winter")[1:]) == []


def test_whoever_says_nothing_is_no_distractor_for_a_speaker():
    assert found(own.silent, "Who said that the walls were weak?", "Mary Hobbs", "Peter Lane", "John Carter") == [
        "The article lets “Peter Lane” say nothing: take somebody whom it quotes."
    ]
    assert found(own.silent, "Who led the service?", "Mary Hobbs", "Peter Lane") == []


def test_a_distractor_that_the_article_does_not_name_is_found():
    assert found(own.from_nowhere, "Which country sent ships?", "Iran", "Mongolia") == [
        "“Mongolia” is nowhere in the article: take somebody, or something, that it names."
    ]
    assert found(own.from_nowhere, "When did ships come?", "In May", "In June") == []
    assert len(found(own.from_nowhere, "Where did ships come from?", "Milton", "Mongolia")) == 1


def test_the_past_of_a_source_is_found():
    assert found(own.credentials, "Who spent 20 years studying tides?", "Mary Hobbs", "B", cites=SPENT) == [
        "The article tells that only of its source, to say why it quotes them: ask what they say."
    ]


def test_the_post_of_a_source_is_found():
    told = "John Carter, the mayor, told the council that the repairs would cost a reported $6m."
    assert (
        len(found(own.credentials, "Whom does the article describe as the mayor?", "John Carter", "B", cites=told)) == 1
    )
    assert (
        len(found(own.credentials, "How does the article describe John Carter?", "As the mayor", "B", cites=told)) == 1
    )


def test_a_stem_that_ends_inside_a_phrase_is_found():
    service = "The Senate thanked the Coast Agency."
    assert found(own.cut_phrase, "Who thanked the Coast?", "The Senate", "B", cites=service) == [
        "The stem breaks off before “Agency”, which its last words belong to: write the phrase out."
    ]
    assert found(own.cut_phrase, "Who thanked the Coast Agency?", "The Senate", "B", cites=service) == []
    assert found(own.cut_phrase, "Which body belongs to the Coast?", "The Agency", "B", cites=service) == []


def test_what_a_source_says_is_fine():
    assert found(own.credentials, "Who said that the walls were weak?", "Mary Hobbs", "B", cites=SPENT) == []
    assert found(own.credentials, "Who found weak walls in the harbour?", "Mary Hobbs", "B", cites=SPENT) == []
    assert found(own.credentials, "How long did she study tides?", "20 years", "B", cites=SPENT) == []


def test_a_name_is_written_with_the_where_the_article_writes_it_so():
    assert found(own.wants_the, "Who passed it?", "Senate", "The Senate", "Mary Hobbs", "Nobody") == [
        "The article writes “the Senate”: write “Senate” with “the”."
    ]


def test_a_generated_item_is_held_to_more_than_a_written_one():
    item = choice("Who said that it fell?", "Mary Hobbs", "Peter Lane", "Senate", citations=quotes(HARBOUR, SPENT))
    strict = [p for p in problems(item, harbour()) if p.severity is Severity.WARNING and p.check in STRICT]
    found_by_own = [p for check in OWN for p in check(item, harbour())]
    assert {p.check for p in strict} >= {"option-kind"}
    assert {p.check for p in found_by_own} == {"silent", "from-nowhere", "wants-the"}
    assert set(strict) | set(found_by_own) <= set(refusals(item, harbour()))
    assert "feedback" not in {p.check for p in refusals(item, harbour())}


def test_a_broken_item_is_refused_for_that_alone():
    assert {p.severity for p in refusals(choice("Who?", "A", "A"), harbour())} >= {Severity.BROKEN}
