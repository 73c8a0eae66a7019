"""Organisations, newspapers, houses of parliament and prizes of a statement, each changed into another of its kind."""

from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.stock import Stock
from quizapp.core.changes.swapping import glued, swapped, telling, told_too
from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content

# Groups of names as they stand behind “the”, or without it where none of the group takes one.
_GROUPS = """
European Union, United Nations, Commonwealth, African Union; EU, UN; United Nations, European Union, Red Cross
World Bank, International Monetary Fund; International Monetary Fund, World Bank; IMF, World Bank
European Commission, European Parliament; European Parliament, European Commission; European Central Bank, World Bank
World Health Organization, Red Cross, United Nations; World Trade Organization, World Bank; Red Cross, United Nations
International Criminal Court, United Nations; Security Council, General Assembly
Senate, House of Representatives; House of Representatives, Senate; House of Commons, House of Lords
House of Lords, House of Commons; Lords, Commons; Commons, Lords; Supreme Court, High Court; High Court, Supreme Court
White House, State Department, Pentagon; Pentagon, State Department, White House; State Department, Pentagon
Treasury, Bank of England; Bank of England, Treasury; Federal Reserve, Treasury; Home Office, Foreign Office
Foreign Office, Home Office, Ministry of Defence; Ministry of Defence, Foreign Office; Kremlin, Russian army
CIA, FBI; FBI, CIA; NSA, CIA; Ministry of Justice, Home Office
Guardian, Times, Washington Post; Washington Post, New York Times; New York Times, Washington Post
Times, Guardian; Daily Telegraph, Guardian; Daily Mail, Guardian; Observer, Sunday Times; Sunday Times, Observer
Taliban, Islamic State; Queen, Prime Minister; World Cup, European Championship; Nobel Prize, Pulitzer Prize
Olympics, World Cup; Olympic Games, World Cup; Cold War, First World War
First World War, Second World War; Second World War, First World War; Vietnam War, Korean War; Korean War, Vietnam War
"""
_BARE = """
BBC, ITV, CNN; CNN, BBC; ITV, BBC; MI6, MI5; MI5, MI6; NATO, UNESCO; UNICEF, Oxfam; Oxfam, Save the Children
Google, Microsoft, Apple; Apple, Google, Microsoft; Microsoft, Google, Apple; Facebook, Google; Twitter, Facebook
Yahoo, Google; Amazon, eBay; Samsung, Sony; Sony, Samsung; Boeing, Airbus; Airbus, Boeing; Toyota, Honda
Ford, General Motors; General Motors, Ford; Volkswagen, BMW; BMW, Volkswagen; Tesco, Sainsbury’s; Shell, BP; BP, Shell
Harvard, Yale; Yale, Harvard; Oxford, Cambridge; Cambridge, Oxford; Harvard University, Yale University
Oxford University, Cambridge University; Cambridge University, Oxford University
Scotland Yard, Interpol; Hamas, Hezbollah; Hezbollah, Hamas; al-Qaida, Islamic State; Reuters, the BBC
Amnesty International, Human Rights Watch; Human Rights Watch, Amnesty International; Greenpeace, Oxfam
Netflix, Disney; Disney, Netflix; Wimbledon, the Olympics; Grammy, Brit, Mercury; Brit, Grammy
Oscar, Bafta; Bafta, Oscar
Walmart, Amazon; Visa, Mastercard; Pfizer, Novartis; Novartis, Pfizer; Nike, Adidas; Adidas, Nike
"""
_NAMED, _LABELLED = 1.7, 1.3
_LONGEST = 3
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "compound"})


def _table(rows: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each name, as its words, with what can stand in its place."""
    groups = [[name.strip() for name in row.split(",")] for row in rows.strip().replace("\n", ";").split(";")]
    return {tuple(group[0].split()): tuple(group[1:]) for group in groups}


_ARTICLED, _PLAIN = _table(_GROUPS), _table(_BARE)


def bodies(stock: Stock, statement: Statement) -> Iterator[Change]:
    """An organisation or the like that the title does not name, and another of its kind."""
    ctx, tokens = stock.ctx, statement.tokens
    for k, i in enumerate(tokens):
        for n in range(_LONGEST, 0, -1):
            run = list(tokens[k : k + n])
            if len(run) == n and run[-1] == i + n - 1 and (others := _others(ctx, run)):
                yield from _exchanged(stock, statement, run, others)
                break


def _others(ctx: Context, run: list[int]) -> tuple[str, ...]:
    """What can stand in the place of a run of tokens that is a whole name, with “the” or without as it stands."""
    words = tuple(ctx.tokens[t].text for t in run)
    before, behind = ctx.tokens[max(0, run[0] - 1)], ctx.tokens[min(run[-1] + 1, len(ctx.tokens) - 1)]
    longer = (
        behind.tag in ("POS", "NNP", "NNPS")
        or any(c.isdigit() for c in behind.text)
        or (before.tag == "NNP" and before.head in run)
    )
    if longer or any(glued(ctx, t) for t in run) or ctx.tokens[run[-1]].dep not in _ROLES:
        return ()
    return _ARTICLED.get(words, ()) if before.text.lower() == "the" else _PLAIN.get(words, ())


def _exchanged(stock: Stock, statement: Statement, run: list[int], others: tuple[str, ...]) -> Iterator[Change]:
    ctx = stock.ctx
    said = " ".join(ctx.tokens[t].text for t in run)
    sentence = ctx.sentence_of(run[0])
    own = content(ctx.reading.text[sentence.start : sentence.end])
    for other in others if not content(said) & content(ctx.reading.title) else ():
        if content(other).isdisjoint(own - content(said)) and not told_too(ctx, statement, said, other):
            worth = _LABELLED if ctx.tokens[run[-1]].dep == "compound" else _NAMED
            yield swapped(ctx, run, said, other, worth * telling(ctx, statement, run[-1]))
            return
