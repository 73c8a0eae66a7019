"""Opposing words: which verbs, adjectives, adverbs, nouns and quantifiers are turned, and which are left."""

import pytest

from quizapp.core.changes.opposing import quantifiers, verbs, words
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The price of Norwegian salt rose sharply in the town of Bergen.", [("rose", "fell")]),
        ("The council of Leeds turned down an offer from a builder in York.", [("turned down", "accepted")]),
        ("The council of Leeds turned an offer from a builder in York down.", [("turned down", "accepted")]),
        ("Mary Ross stepped down as mayor of Leeds after the autumn fair.", [("stepped down", "stayed on")]),
        ("The mayor of Leeds was praised by Mary Ross after the autumn fair.", [("praised", "criticised")]),
        ("The team of Leeds was beaten by the team of York in the snow.", []),
        ("The team of Leeds beat the team of York in the snow.", [("beat", "lost to")]),
        ("The council of Leeds responded to the protest with a long letter.", []),
        ("The council of Leeds responded to the protest in the old town.", [("responded to", "ignored")]),
        ("Mary Ross teamed up with Nils Holm to paint boats in Bergen.", [("teamed up with", "fell out with")]),
        ("Mary Ross signed the treaty to end the long war in Norway.", [("signed", "rejected")]),
        ("The council of Leeds raised the tax from 5 to 9 pounds.", []),
        ("A storm caused by warm water damaged boats in the old harbour.", []),
        ("The council of Leeds took the decision to launch a new inquiry.", [("launch", "call off")]),
        (
            "The schools that opened last year pleased the council of Leeds.",
            [("opened", "closed"), ("pleased", "disappointed")],
        ),
        ("Mary Ross was accused of theft by the council of Leeds.", [("accused of", "cleared of")]),
        ("Mary Ross refused to sign the treaty with the town of York.", [("refused", "agreed"), ("sign", "reject")]),
        ("The rule failed to help the boats in the harbour of Bergen.", [("help", "hinder")]),
        ("The children of Bergen were allowed to swim in the old harbour.", [("allowed", "forbidden")]),
        ("Work has started on the new bridge in the harbour of Bergen.", []),
        ("Mary Ross married the painter Nils Holm in the town of Bergen.", []),
        ("The museum in Leeds released three drawings by the painter Nils Holm.", []),
        ("It was the council of Leeds that opened the museum.", [("opened", "closed")]),
    ],
)
def test_a_verb_is_turned_where_its_opposite_fits(text, changes):
    assert found(verbs, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The fish of the river in Bergen are safe to eat.", [("safe", "unsafe")]),
        (
            "The harbour of Bergen became dangerous and noisy after the fire.",
            [("dangerous", "safe"), ("noisy", "quiet")],
        ),
        ("The council of Leeds is clear that boats sank.", []),
        ("Bergen is a useful harbour for boats from Leeds.", []),
        ("Bergen is at a minimum of 9 miles from Leeds.", [("minimum", "maximum")]),
        ("Nils Holm suffered an illegal search in the town of Bergen.", [("illegal", "legal")]),
        ("The boats of Bergen were built by voluntary helpers from Leeds.", [("voluntary", "compulsory")]),
        ("The fleet of Bergen sailed to northern Norway with many boats.", []),
        ("The council of Leeds demanded higher wages for cooks in Bergen.", [("higher", "lower")]),
        ("Bergen has the lowest rates of rain on the coast.", [("lowest", "highest")]),
        ("Bergen is one of the poorest towns on the coast.", [("poorest", "richest")]),
        ("Bergen has the bluest boats on the whole coast.", []),
        ("The painters of Bergen rarely work with the cooks of Leeds.", [("rarely", "often")]),
        ("The painters of Bergen work together with the cooks of Leeds.", []),
        ("The painters of Bergen eat together with the cooks of Leeds.", []),
        ("The price of salt fell sharply in the town of Bergen.", [("sharply", "slightly")]),
        ("The painters of Bergen looked sharply at the cooks of Leeds.", []),
        ("The painters of Bergen work very quickly in the old harbour.", []),
        ("A large majority of the cooks in Bergen own boats.", []),
        ("The council of Leeds faces opposition from the cooks of Bergen.", [("opposition", "support")]),
        ("The council of Leeds demanded an increase in the wages of cooks.", []),
        ("The supporters of Nils Holm painted boats in the harbour.", [("supporters", "opponents")]),
        ("The growth rate of fish in Bergen pleased the cooks.", []),
        ("The boats were kept in safe harbours near Bergen.", []),
        ("Early in the morning, the cooks of Bergen swim well.", []),
        ("The failure of the fleet in Bergen pleased the cooks.", [("failure", "success")]),
        ("Nils Holm lost a large majority of the votes in Bergen.", [("majority", "minority")]),
        ("The vote was won by a large majority of the cooks.", [("majority", "minority")]),
    ],
)
def test_a_word_is_turned_where_the_sentence_claims_it(text, changes):
    assert found(words, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The council of Leeds has opened more parks than Bradford did.", [("more", "fewer")]),
        ("The fleet of Bergen still pleases many cooks there.", [("many", "few")]),
        ("The boats of Bergen are more popular than the old trams.", [("more", "less")]),
        ("The museum sold a more popular book about boats in Bergen.", []),
        ("Nils Holm finished second in the long race at Bergen.", [("second", "third")]),
        ("Nils Holm won first prize in the long race at Bergen.", [("first", "second")]),
        ("Nils Holm painted the first boat in the harbour of Bergen.", []),
        ("The council of Leeds spent less money on the old parks.", [("less", "more")]),
        ("Ten miles more are needed for the road to Bergen.", []),
        ("The fleet of Bergen is five times more expensive than before.", []),
    ],
)
def test_an_amount_or_a_rank_is_turned(text, changes):
    assert found(quantifiers, text) == changes
