"""Word pairs: adjectives, adverbs and nouns with the word that contradicts them, where claimed; plain data."""

from quizapp.core.english import word_set

# “=” goes both ways, “>” one way.
ADJECTIVES = """
likely=unlikely, possible=impossible, able=unable, capable=incapable, safe=unsafe, legal=illegal, guilty=innocent
legitimate=illegitimate, constitutional=unconstitutional, lawful=unlawful, aware=unaware, reliable=unreliable
acceptable=unacceptable, fair=unfair, similar>different, different>similar, sufficient=insufficient
adequate=inadequate, stable=unstable, available=unavailable, accurate=inaccurate, certain=uncertain, clear=unclear
comfortable=uncomfortable, conscious=unconscious, correct=incorrect, dangerous>safe, alive=dead, busy>quiet
calm=tense, clean=dirty, controversial=uncontroversial, costly>cheap, expensive=cheap, deep=shallow, difficult=easy
hard>easy, equal=unequal, essential>unnecessary, vital>unimportant, crucial>unimportant, important=unimportant
necessary=unnecessary, familiar=unfamiliar, fit=unfit, friendly=hostile, happy=unhappy, healthy=unhealthy
honest=dishonest, intact>damaged, keen>reluctant, eager>reluctant, reluctant>eager, willing=unwilling, loyal=disloyal
lucky=unlucky, noisy=quiet, obvious>unclear, optimistic=pessimistic, painful=painless, peaceful=violent
pleasant=unpleasant, popular=unpopular, precise=vague, predictable=unpredictable, prepared=unprepared
profitable=unprofitable, ready=unready, reasonable=unreasonable, relevant=irrelevant, sceptical>convinced
skeptical>convinced, convinced>doubtful, severe>mild, mild>severe, simple=complicated, complex>simple, strict=lax
sure=unsure, surprising=unsurprising, suitable=unsuitable, sympathetic=unsympathetic, tolerant=intolerant
true=untrue, false>true, useful=useless, valid=invalid, valuable=worthless, widespread>rare, wrong=right, common=rare
commonplace>rare, unprecedented>commonplace, unusual>common, unique>commonplace, inevitable=avoidable
irreversible=reversible, voluntary=compulsory, mandatory>voluntary, compulsory=optional, temporary=permanent
successful=unsuccessful, effective=ineffective, positive=negative, pleased=disappointed, proud>ashamed
relieved>alarmed, worried>confident, anxious>calm, confident>doubtful, hopeful>doubtful, delighted>dismayed
satisfied=dissatisfied, united=divided, defiant>resigned, grateful=ungrateful, unanimous>divided
deliberate=accidental, rapid>slow, poisonous>harmless, toxic>harmless, harmless=harmful, visible=invisible
crowded>empty, deserted>crowded, thin=thick, wide=narrow, tall>short, strong=weak, powerful>weak, high=low, fast>slow
slow>fast, modern>old-fashioned, generous>mean, natural=artificial, significant=insignificant
responsible=irresponsible, consistent=inconsistent, reachable=unreachable, incredible>credible, credible=implausible
plausible=implausible, ambitious=modest, enthusiastic=unenthusiastic, immediate>gradual, gradual>sudden
sudden>gradual, direct=indirect, partial=complete, minimum=maximum, private=public, northern=southern
eastern=western, upper=lower, rural=urban, domestic=foreign, left-wing=right-wing, full-time=part-time
independent>dependent, bankrupt>solvent, awake=asleep, hungry>well fed, poor=wealthy, rich=poor, vulnerable>secure
isolated>well connected, empty=full, absent>present, promising=unpromising, ineligible=eligible, illiterate>literate
armed=unarmed, identifiable=unidentifiable

higher=lower, larger=smaller, bigger=smaller, greater>smaller, longer=shorter, older=younger, faster=slower
hotter>cooler, warmer=cooler, stronger=weaker, better=worse, earlier=later, cheaper>dearer, richer=poorer
wealthier>poorer, deeper=shallower, wider=narrower, heavier=lighter, safer>riskier, riskier>safer, easier=harder
tougher>easier, brighter=dimmer, closer>farther, happier>unhappier, harsher>milder, quieter>noisier, taller>shorter
healthier>less healthy, drier=wetter, colder>warmer, quicker>slower, thinner=thicker, cleaner>dirtier, stricter>laxer
tighter>looser, calmer>stormier, smarter>less clever, busier>quieter
"""
# Superlatives, each with the class of nouns that both may describe, or nothing where any fits.
SUPERLATIVES = """
largest=smallest:sized, biggest=smallest:sized, highest=lowest:rated, longest=shortest:lasting, best=worst:judged
oldest=youngest:living, richest=poorest, wealthiest>poorest, poorest>richest, hottest=coldest, warmest=coldest
strongest=weakest, wettest=driest, busiest=quietest, hardest>easiest, toughest>easiest, fastest=slowest
cheapest>most expensive, deadliest>least deadly, safest>most dangerous, heaviest=lightest, tallest>shortest:living
nearest>farthest
"""
NOUN_CLASSES = {
    "sized": word_set(
        "country city town village company firm number amount share crowd economy market school party group state "
        "airport island lake army budget sum attendance bank employer producer exporter rise fall increase drop brand "
        "audience bloc donor investor charity band factory store gap turnout majority"
    ),
    "rated": word_set(
        "rate level number price temperature share point salary proportion percentage score income wage tax cost "
        "turnout total peak figure speed connectivity sale profit"
    ),
    "lasting": word_set("river war speech bridge period term reign day night match flight strike wait wall sentence"),
    "judged": word_set(
        "result year team player performance weather season record film album week day month start actor"
    ),
    "living": word_set("person man woman member player child president winner leader runner building tree city"),
}
# Adjectives that a sentence claims even where they only stand before a noun.
TELLING = word_set(
    "temporary permanent voluntary compulsory mandatory optional northern southern eastern western rural urban "
    "left-wing right-wing full-time part-time partial complete unanimous deliberate accidental peaceful violent "
    "successful unsuccessful illegal legal"
)

ADVERBS = """
rarely>often, often>rarely, seldom>often, frequently>rarely, regularly>rarely, usually>rarely, generally>rarely
normally>rarely, always>never, occasionally>constantly, constantly>rarely, sometimes>never, routinely>rarely
quickly=slowly, swiftly>slowly, rapidly>slowly, gradually>suddenly, suddenly>gradually, instantly>gradually
immediately>eventually, narrowly>easily, easily>narrowly, comfortably>narrowly, overwhelmingly>narrowly
temporarily=permanently, publicly=privately, openly>secretly, secretly>openly, directly=indirectly
successfully=unsuccessfully, peacefully=violently, sharply=slightly, dramatically>slightly, significantly>slightly
drastically>slightly, considerably>slightly, steeply>slightly, massively>slightly, vastly>slightly
marginally>dramatically, unanimously>narrowly, separately>together, together>separately, jointly>separately
alone>with others, fully>partly, completely>partly, entirely>partly, wholly>partly, partly>entirely
partially>completely, totally>partly, northwards=southwards, eastwards=westwards, upwards=downwards, upward=downward
upstairs=downstairs, indoors=outdoors, faster=slower, voluntarily>unwillingly, willingly>reluctantly
reluctantly>gladly, deliberately=accidentally, intentionally>accidentally, accidentally>deliberately
correctly=incorrectly, accurately=inaccurately, wrongly>rightly, fairly>unfairly, politely>rudely, loudly=quietly
confidently=nervously, calmly>nervously, enthusiastically>half-heartedly, optimistically=pessimistically, well=badly
badly=well, poorly>well, heavily=lightly, strongly=weakly, widely>hardly, abroad>at home, overseas>at home
nationwide>only locally, worldwide>only locally, barely>easily, hardly>easily, freely>under strict controls
naturally=artificially, safely>dangerously, early>late, late>early, sincerely>insincerely, warmly=coldly
positively=negatively, favourably=unfavourably, kindly>harshly, harshly>kindly, bitterly>only mildly
"""
NOUNS = """
increase=decrease, rise=fall, growth=decline, majority=minority, minimum=maximum, victory=defeat, success=failure
surplus=deficit, shortage=surplus, winner=loser, buyer=seller, summer=winter, approval=rejection, support=opposition
reduction>increase, improvement>deterioration, expansion>contraction, optimism=pessimism
privatisation=nationalisation, privatization=nationalization, denationalization>nationalization, boom=slump
supporter=opponent, export=import, surge>slump, advantage=disadvantage, friend>enemy, enemy>friend, ally>enemy
critic>supporter, wealth=poverty, arrival=departure, north=south, east=west, lender=borrower, creditor=debtor
employer=employee, confirmation>denial, acceptance=refusal, unity>division, triumph>disaster, disaster>triumph
inclusion=exclusion, guilt=innocence, optimist=pessimist
"""
