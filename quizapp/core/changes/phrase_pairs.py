"""Phrase pairs: fixed phrases of English with the phrase that contradicts them; plain data."""

# “=” goes both ways, “>” one way; behind the colon what must follow or precede (see `phrasings`).
PHRASES = """
in favour of>against, in favor of>against, in support of>against, opposed to>in favour of
in opposition to>in support of, thanks to=despite:link, because of=despite:link, due to>despite:cause
owing to>despite:link, as a result of>despite:link, in spite of>because of:link, even though>because:clause
although>because:clause, though>because:clause, because>although:clause, as a result of>in spite of:link
far from=close to:place, near>far from:place, ahead of schedule=behind schedule, on time>late
on schedule>behind schedule, ahead of>after:event, ahead of>behind:other, behind>ahead of:rival
at the end of=at the beginning of, at the start of>at the end of, towards the end of>near the beginning of
from the start>only at the end, from the outset>only at the end, no longer>still, still>no longer:held
never>already:perfect, never>eventually:was, never>often:verb
for the first time>yet again:alone, all of the>only some of the, all the>only some of the:plural
all>only some:bare outright, almost all>hardly any, nearly all>hardly any, virtually all>hardly any
most of>few of:plural, most of>little of:single, many of>few of, some of>none of, none of>all of, a few>many:bare
a lot of>very few:bare, a lot of>very little:single, lots of>very few:bare, plenty of>a shortage of
a shortage of>plenty of, a lack of>plenty of, dozens of>only a handful of, scores of>only a couple of
hundreds of>only a handful of, thousands of>only a few, tens of thousands of>only a few hundred
hundreds of thousands of>only a few thousand, millions of>only a few thousand, several>hardly any:bare
numerous>very few:bare, a number of>hardly any:bare, everyone>hardly anyone, everybody>hardly anybody
no one>almost everyone, nobody>almost everybody, everywhere>hardly anywhere, nowhere>almost everywhere
every>hardly any:subject, throughout>only at the end of:time, throughout>in only a few parts of:place
across>in only a few parts of:broad, all over>in only a few parts of:broad, around the world>in only a few countries
across the world>in only a few countries, all over the world>in only a few countries
around the globe>in only a few countries, one of the most>one of the least, some of the most>some of the least
among the most>among the least, the first>the last:to, at home>abroad:alone, in public=in private, in secret>openly
by accident=on purpose, free of charge>for a fee, for free>for a fee, by force>peacefully
by consensus>by a narrow majority, with the help of=without the help of, with help from=without help from
with the support of=without the support of, with the consent of=without the consent of
with the permission of=without the permission of, with ease>with difficulty
with the approval of=without the approval of, with the backing of=without the backing of, with difficulty>with ease
with permission=without permission, with the cooperation of=without the cooperation of
with the assistance of=without the assistance of, with the knowledge of=without the knowledge of
with success>without success, without warning>after several warnings, without success>with great success
without>after:doing, inside=outside:place, within>outside:place, before=after:doing, before=after:event
before=after:happened, during>before:event, prior to>after:event, in the run-up to>after:event
in the wake of>before:event, as well as>but not:noun, at risk of>safe from, in danger of>safe from
at war with=at peace with, at war>at peace, in good health=in poor health, in power=in opposition
out of control=under control, on the rise=in decline, on the increase>in decline, in line with=contrary to
in the minority=in the majority, in use>out of use, out of work>in work, in short supply>in plentiful supply
on strike>back at work, in touch with=out of touch with, in danger>out of danger
of little importance=of great importance, well below=well above, far above=far below, just above=just below
above average=below average, at large>in custody, in custody>at large, in hiding>out in the open, on foot>by car
north of=south of, east of=west of, to the north=to the south, to the east=to the west, north-east of>south-west of
in the north=in the south, in the east=in the west, from the north=from the south, from the east=from the west
on the left=on the right, the left side=the right side, downstream=upstream, uphill=downhill, downwind=upwind
is obliged to>is under no obligation to, are obliged to>are under no obligation to, must>need not:base
is required to>is under no obligation to, are required to>are under no obligation to, has to>need not:base
was obliged to>was under no obligation to, were obliged to>were under no obligation to, have to>need not:plain
was required to>was under no obligation to, were required to>were under no obligation to, was forced to>chose to:base
were forced to>chose to:base, had to>chose not to:somebody, may>cannot:main, can>cannot:main
is expected to>is unlikely to:base, are expected to>are unlikely to:base, was expected to>was unlikely to:base
were expected to>were unlikely to:base, is set to>is unlikely to:base, are set to>are unlikely to:base
is due to>is no longer due to:base, are due to>are no longer due to:base, is bound to>is unlikely to:base
are bound to>are unlikely to:base, is scheduled to>is no longer due to:base, is likely to=is unlikely to:base
are likely to=are unlikely to:base, is going to>is unlikely to:base, ready to>reluctant to:base
prepared to>unwilling to:base, free to>unable to:base, allowed to>forbidden to:base, determined to>reluctant to:base
afraid to>willing to:base, keen to>reluctant to:base, happy to>reluctant to:base, packed with>empty of
crowded with>empty of, teeming with>empty of, full of=free of
critical of>full of praise for, afraid of>unafraid of, keen on>opposed to, worried about>relaxed about
concerned about>unconcerned about, concerned that>confident that, satisfied with=dissatisfied with
sure that>doubtful that, happy with=unhappy with, angry at>pleased with, angry about>pleased about
angry with>pleased with, disappointed by=delighted by, disappointed with=pleased with, shocked by>unsurprised by
impressed by=unimpressed by, affected by=unaffected by, committed to>opposed to, subject to=exempt from
immune to=vulnerable to, resistant to>vulnerable to, dependent on=independent of, reliant on>independent of
guilty of=innocent of, compatible with=incompatible with, linked to>unconnected with, related to=unrelated to
different from=similar to, superior to=inferior to, rich in>lacking in, good at>bad at, good for=bad for
harmful to>harmless to, loyal to>hostile to, known to>unknown to:noun, familiar to>unfamiliar to
accessible to>closed to, open to the public>closed to the public, open to visitors>closed to visitors
close behind>far behind, too weak to>strong enough to, too small to>large enough to, too late to>in time to
too young to>old enough to, too old to>young enough to, too expensive to>cheap enough to
too dangerous to>safe enough to, too poor to>rich enough to, too difficult to>easy enough to
too slow to>fast enough to, too low to>high enough to, too ill to>well enough to, too sick to>well enough to
too short to>long enough to, too tired to>fit enough to, too cold to>warm enough to, strong enough to>too weak to
large enough to>too small to, big enough to>too small to, rich enough to>too poor to, old enough to>too young to
fast enough to>too slow to, high enough to>too low to, well enough to>too ill to, cheap enough to>too expensive to
safe enough to>too dangerous to, young enough to>too old to, early in>late in, late in>early in
more often>less often, less often>more often, more than ever>less than ever, twice as>half as, half as>twice as
"""
