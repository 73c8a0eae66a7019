import pytest

from quizapp.core.checks import grammar, stem
from quizapp.core.items import Derivation, DerivationKind
from tests.core.hand import choice, event, messages, ordering, quotes, reading


@pytest.mark.parametrize(
    "text",
    [
        "When did Nero return to Rome after he had heard of the fire?",
        "Whom did his mother name as the heir of Nero?",
        "What did the prime minister say when she resigned?",
        "What did the farmers do with their grain?",
        "How many people did the attack in Paris kill?",
        "How long did the war with Dacia last?",
        "What did the study of 640 patients find?",
        "Why did the company Stora close its mills?",
        "What happened in the same year as the fire?",
        "What else began in the same year, 1914?",
        "When did Iraq ask the country’s allies to leave?",
        "According to this article, what fell?",
        "What did those who stayed in Rome eat?",
        "Before it left the harbour, what did the Mary Rose take on board?",
        "How long did it take to build the wall?",
        "Which ship was the first to sail, and when did the ship return?",
        "What did the war effort cost the farmers?",
        "How did the country change?",
        "How did the fire begin?",
    ],
)
def test_a_stem_that_names_what_it_speaks_of_is_fine(text):
    assert messages(stem.stands_alone, choice(text, "a", "b"), reading("It is told.", title="The fire of Rome")) == []


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("When did he return?", "he"),
        ("Why did they leave?", "they"),
        ("What was it?", "it"),
        ("How many died in the attack?", "the attack"),
        ("Who won the war?", "the war"),
        ("What did the study find?", "the study"),
        ("How many were wounded in the same period?", "the same period"),
        ("What happened during that year to the farms?", "during that year"),
        ("What followed three days later in the harbour?", "days later"),
        ("Why did these farmers leave?", "these farmers"),
        ("What did this decision cost the town of Ostia?", "this decision"),
        ("What fell yesterday?", "yesterday"),
    ],
)
def test_a_reference_that_only_the_article_resolves_is_found(text, reference):
    found = messages(stem.stands_alone, choice(text, "a", "b"))
    assert f"“{text}” does not say what “{reference}” is: name it." in found


def test_events_stand_alone_too():
    item = ordering(event("a", "He dies"), event("b", "Trajan leaves Rome, where he was born"))
    assert messages(stem.stands_alone, item) == ["“He dies” does not say what “He” is: name it."]


TEXT = (
    "The ministry said that 300 people had fled to the hills. About 4,400 houses fell, according to the mayor. "
    "The plague may have come by ship. Rome burned in 64, as Tacitus said when he was old and wrote his long annals. "
    "More than 2,000 people fled over the bridge. Nobody could cross it, and the deaths may be higher. "
    "Pliny, who said that he feared the ash, fled by boat. "
    "At its height the fleet had 80 ships."
)
PARTS = dict(
    zip(
        ["fled", "fell", "plague", "rome", "bridge", "cross", "boat", "fleet"],
        TEXT.replace(". ", ".|").split("|"),
        strict=True,
    )
)


def attributed(part: str, question: str, key: str, **fields) -> list[str]:
    return messages(stem.attributed, choice(question, key, "x", citations=quotes(TEXT, PARTS[part]), **fields))


@pytest.mark.parametrize(
    ("part", "question", "key"),
    [
        ("fled", "According to the ministry, where did 300 people flee to?", "To the hills"),
        ("fled", "Where did 300 people flee to, in the Ministry’s words?", "To the hills"),
        ("fell", "How many houses fell, the mayor said, roughly?", "4,400"),
        ("plague", "How may the plague have come?", "By ship"),
        ("plague", "What may have brought the plague?", "It"),
        ("rome", "When did Rome burn?", "In 64"),
        ("rome", "How did Rome end?", "It burned"),
        ("bridge", "How many people fled over the bridge?", "More than 2,000"),
        ("bridge", "Over what did people flee?", "Over the bridge"),
        ("fleet", "How many ships did the fleet have at its height?", "80 ships"),
        ("boat", "How did Pliny get away?", "Fled by boat"),
        ("cross", "Who crossed the bridge?", "Nobody crossed it"),
    ],
)
def test_a_claim_asked_as_somebodys_is_fine(part, question, key):
    assert attributed(part, question, key) == []


@pytest.mark.parametrize(
    ("part", "question", "key", "message"),
    [
        ("fled", "Where did 300 people flee to?", "To the hills", "say in the stem who says so"),
        ("fell", "How many houses fell?", "4,400 houses", "say in the stem who says so"),
        ("plague", "How did the plague come?", "The plague came by ship", "The passage says only “may”"),
        ("fleet", "How many ships did the fleet have?", "80 ships", "says it only “At its height”"),
        ("bridge", "How many people escaped?", "2,000", "The passage says “More than 2,000”"),
    ],
)
def test_a_claim_asked_as_fact_is_found(part, question, key, message):
    (found,) = attributed(part, question, key)
    assert message in found


def test_a_key_that_a_negation_gives_is_left_to_the_derivation():
    kind = Derivation(kind=DerivationKind.NEGATION)
    assert attributed("fled", "Where did 300 people flee to?", "To the hills", derivation=kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "What had had to be rebuilt?",
        "Who said that that was so?",
        "Which hour was an hour too late for a European or a US ship?",
        "Who called the statement “factual”?",
        "What did the men who went to Rome see when they came back?",
        "Why did the fire, which began in a bakery, spread?",
        "Why does Nero’s house matter?",
        "How long did the wall (117 km) stand?",
        "The fire began in ____.",
        "Nero’s house was known as…",
        "“Who am I?” asked whom?",
        "Why were 5,000 troops sent?",
        "When the fire began, where was Nero?",
        "What does Naples do?",
    ],
)
def test_a_well_formed_stem_is_fine(text):
    assert messages(grammar.grammar, choice(text, "a", "b")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("What did the the fire burn?", "“the the” stands twice."),
        ("Who found a old ship?", "“a old” wants “an”."),
        ("Who found an ship?", "“an ship” wants “a”."),
        ("Who found it ?", "a space or a mark is out of place."),
        ("Who found it??", "a space or a mark is out of place."),
        ("Who said “it was so?", "a quotation mark or bracket is not closed."),
        ('Who said "it was so?', "a quotation mark or bracket is not closed."),
        ("Name the emperor", "ask a question that ends with “?”, or leave a gap at the end."),
        ("who burned Rome?", "begin with a capital."),
        ("When did Rome fell?", "after “did” the verb has no past: “fell”."),
        ("When did Rome burned?", "“did Rome burned” inflects the verb twice."),
        ("What does Nero has?", "“does Nero has” inflects the verb twice."),
        ("Who fled from Rome and the?", "it breaks off after “the”."),
        ("Who fled from Rome, with his mother?", "“, with his mother?” trails off: leave it out, or finish it."),
        ("Why the fire spread so fast?", "a question needs its verb before the subject: “Why did …?”"),
    ],
)
def test_a_slip_in_the_stem_is_found(text, message):
    assert messages(grammar.grammar, choice(text, "a", "b")) == [f"“{text}”: {message}"]


def test_an_option_that_begins_in_the_middle_is_found():
    assert messages(grammar.grammar, choice("Who?", "’s house", "A house")) == [
        "“’s house”: it begins in the middle of something."
    ]


def test_a_slip_in_an_option_or_event_is_found():
    assert messages(grammar.grammar, choice("Who?", "a man ", "an man")) == [
        "“a man ”: a space or a mark is out of place.",
        "“an man”: “an man” wants “a”.",
    ]
    assert messages(grammar.grammar, ordering(event("a", "Rome Rome burns"), event("b", "B"))) == [
        "“Rome Rome burns”: “Rome Rome” stands twice."
    ]
