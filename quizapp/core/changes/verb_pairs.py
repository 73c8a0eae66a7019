"""Verb pairs: English verbs with the verb that contradicts them, and the frames in which both fit; plain data."""

from quizapp.core.english import word_set
from quizapp.core.facts.lexicon import COLLECTIVE, PEOPLE

# “=” goes both ways, “>” one way. A key of several words is a verb with what follows it. Behind the colon stand the
# frames in which both fit: i without an object, s without one but with a thing as its subject, n with nothing behind
# it; d with an object (for a verb with a preposition, what that governs), a with one and somebody as its subject;
# t before “to do”, v so with somebody
# as its subject; g before “doing”, c before a clause, o with an object that does something; or a class of objects.
VERBS = """
rise=fall:s, increase=decrease:s, increase>reduce:d, decrease>increase:d, decline>rise:s, drop>rise:s, dip>rise:s
climb>fall:s, jump>drop:s, leap>drop:s, rocket>plunge:s, plummet>soar:s, plunge=soar:s, tumble>soar:s, surge=slump:s
grow=shrink:s, expand=shrink:s, expand=scale back:d, contract>expand:s, swell>shrink:s, widen=narrow:s d
multiply>dwindle:s, dwindle>grow:s, diminish>increase:s, weaken=strengthen:s d, improve>worsen:s states
improve>reduce:goods, worsen>improve:s d, deteriorate>improve:s, accelerate>slow:s, accelerate>slow down:d
slow>accelerate:s, slow>speed up:d, speed up=slow down:s d, double>halve:s d, triple>halve:s d, treble>halve:s d
quadruple>halve:s d, halve>double:s d, warm=cool:s d, heat up=cool down:s, melt=freeze:s, thaw>freeze:s
lengthen>shorten:s d, intensify>ease:s d, abate>intensify:s, subside>intensify:s, escalate=die down:s
flare up>die down:s, calm down>flare up:s, thrive>struggle:i, flourish>struggle:i, prosper>struggle:i, succeed=fail:i
fail=manage:v, vanish>reappear:i, recover>worsen:s, end=begin:s, start>end:s, open=close:s, mushroom>dwindle:s
spread>die out:n, die out>spread:s

reduce>increase:d, raise=lower:amounts, cut>raise:amounts, cut>increase:d, slash>increase:amounts
trim>increase:amounts, boost>reduce:amounts, boost>hold back:growths, push up=bring down:amounts
drive up=drive down:d, put up=bring down:amounts, shrink>enlarge:d, enlarge>shrink:d, extend=shorten:times
prolong>shorten:d, reinforce>weaken:d, undermine>strengthen:d, bolster>weaken:d, tighten=relax:rules
ease>tighten:rules, loosen>tighten:rules, toughen>relax:rules, heighten>reduce:d, deepen>reduce:d
minimise>increase:d, minimize>increase:d, maximise>minimise:d, maximize>minimize:d, exceed>fall short of:amounts
surpass>fall short of:amounts, overestimate=underestimate:d, overstate=understate:d, exaggerate=play down:d
underline>play down:d, emphasise>play down:d, emphasize>play down:d, stress>play down:d, downplay>stress:d
highlight>play down:d, hasten>delay:d, delay>bring forward:times, postpone>bring forward:times
bring forward>postpone:times, fuel>weaken:d, drive>hold back:growths, spur>hold back:growths
stimulate>hold back:growths, hamper>help:d, hinder>help:d, impede>help:d, help>hinder:d, hold back>boost:growths

win=lose:contests i, win>lose:gains, beat>lose to:d, defeat>lose to:d, lose to>beat:d, gain=lose:gains
regain>lose:gains, retain>lose:gains, keep>lose:gains, qualify for>miss out on:d, outperform=underperform:d
concede>score:goals, score>concede:goals, overtake=fall behind:d, lag behind>outpace:d, advance=retreat:i
surrender>fight on:n, give in to>hold out against:d, give in>hold out:n, give way>stand firm:i, stand firm>give way:i
back down>stand firm:i, step down>stay on:i, stand down>stay on:i, resign>stay on:i, resign from>hold on to:posts
quit>keep:posts, give up>hold on to:d, hold on to>give up:d, hand over>hold on to:d, give back>keep:d
take over>hand over:d, take control of>lose control of:d, gain control of>lose control of:d
lose control of>regain control of:d, come to power>fall from power:i, fall from power>come to power:i
overthrow>prop up:d, topple>prop up:d, oust>reinstate:d, depose>reinstate:d, reinstate>dismiss:people
appoint=dismiss:people, sack>appoint:people, fire>appoint:people, hire>lay off:people, recruit>lay off:people
lay off>take on:d, take on>lay off:people, promote>demote:people, replace>keep:people

accept=reject:d, approve=reject:d, approve of=disapprove of:d, back>oppose:a, support=oppose:a, favour>oppose:a
favor>oppose:a, endorse>reject:d, pass>reject:laws, adopt>reject:laws, adopt>abandon:plans, abandon>adopt:plans
ratify>reject:laws, veto>approve:laws, block>approve:laws, repeal>keep:laws, introduce>abolish:systems
introduce>withdraw:motions, introduce>lift:bans, abolish>introduce:laws, scrap>introduce:laws, bring in>scrap:laws
sign>reject:deals, sign>veto:laws, tear up>sign:deals, renew>cancel:deals, welcome>condemn:acts
welcome>turn away:people, condemn>welcome:d, denounce>praise:d, praise=criticise:d, praise=criticize:d
hail>condemn:d, applaud>criticise:d, commend>criticise:d, mock>praise:d, ridicule>praise:d, admire>despise:d
despise>admire:d, dismiss>accept:claims, turn down>accept:d, take up>turn down:offers, embrace>reject:d
resist>give in to:d, defy>obey:commands, obey>defy:d, ignore>follow:advice, heed>ignore:d, follow>ignore:advice
respect>violate:rights, violate>respect:d, breach>respect:d, break>obey:commands, break=keep:promises
honour>break:promises, comply with>ignore:d, abide by>ignore:d, agree with=disagree with:d, vote for=vote against:d
vote in favour of>vote against:d, campaign for=campaign against:d, argue for=argue against:d
fight for=fight against:d, lobby for=lobby against:d, protest against>demonstrate in support of:d
speak out against>speak in favour of:d, rebel against>side with:d, side with>turn against:d, turn against>side with:d
look forward to>dread:d, dread>look forward to:d, believe in>reject:d, apologise for>defend:d, apologize for>defend:d
pay tribute to>pour scorn on:d, heap praise on>pour scorn on:d, rule out>consider:d, plan>rule out:options
consider>rule out:options

allow=forbid:o, permit=forbid:o, allow>ban:d, ban>allow:d, prohibit>permit:d o, outlaw>legalise:d, legalise>ban:d
legalize>ban:d, authorise>forbid:d o, authorize>forbid:d o, forbid>allow:d o, encourage=discourage:d
encourage>forbid:o, order>forbid:o, force>forbid:o, enable>prevent:d, facilitate>hinder:d, prevent>cause:troubles
avert>cause:troubles, avoid>cause:troubles, cause>prevent:d, trigger>prevent:d, spark>prevent:d, include=exclude:d
let in=keep out:d, admit>turn away:people, turn away>let in:people, expel>let in:people, deny>grant:permits
grant>refuse:permits, refuse>grant:permits, cancel>go ahead with:d, call off>go ahead with:d
go ahead with>call off:d, agree=refuse:v, decline>agree:v, vow>refuse:v, pledge>refuse:v, promise>refuse:v
offer>refuse:v, volunteer>refuse:v, try>refuse:v, seek>refuse:v, attempt>refuse:v, undertake>refuse:v
choose>refuse:v, decide>refuse:v, opt>refuse:v, threaten>promise not:v, want>have no wish:v, wish>have no wish:v
plan>have no plans:v, intend>have no plans:v, aim>have no plans:v, need>have no need:v, remember=forget:t g c a
learn>forget:v, begin>stop:g, start>stop:g, stop=continue:g, begin>cease:t, start>cease:t, continue>cease:t
resume=suspend:d, halt>resume:d, launch>call off:plans, launch>abandon:plans, abandon>launch:plans
start>close down:firms, found>close down:firms, set up>close down:firms, establish>close down:firms
close down>set up:firms, form>break up:groups, open=close:places, reopen>close:places, shut>open:places
shut down>open:places, build>demolish:buildings, demolish>restore:buildings, restore>demolish:buildings
destroy>preserve:d, preserve>destroy:d, end>prolong:wars, prolong>end:wars, lift=impose:bans, break off>resume:ties
sever>restore:ties, restore>sever:ties, cut>restore:ties, establish>break off:ties, cut off>restore:supplies

join=leave:bodies, join>pull out of:wars, enter=leave:places, enter>pull out of:contests, arrive in>leave:d
arrive at>leave:d, leave for=return from:d, depart for>return from:d, move to>move away from:d, settle in>leave:d
return to>stay away from:d, stay in>leave:d, remain in>leave:d, flee>return to:places, stay>leave:n
withdraw from>remain in:d, pull out of>stay in:d, stay away from>attend:events, take off>land:i
deploy=withdraw:forces, send>withdraw:forces, send in>pull out:forces, pull out>send in:forces, follow=precede:acts
come back>stay away:n, attend>stay away from:events, boycott>attend:d, miss>attend:events, skip>attend:events
take part in>stay away from:d, participate in>stay away from:d, prepare for>pull out of:d, compete in>pull out of:d
perform at>pull out of:d, drop out of>take part in:d, back out>go ahead:i, back out of>go ahead with:d
ascend=descend:d, board>leave:crafts, occupy>leave:places

buy=sell:a, purchase>sell:a, acquire>sell:firms, export=import:d, borrow=lend:a, earn>lose:money, make>lose:money
spend>save:money, create=cut:jobs, add>cut:jobs, shed>create:jobs, lose>create:jobs, attract>put off:people
put off>attract:people, privatise=nationalise:d, privatize=nationalize:d, upgrade=downgrade:d
invest in>pull out of:d, benefit from>suffer from:acts, profit from>lose by:d, rely on>do without:d
depend on>do without:d, lack>have plenty of:d

arrest=release:people, detain>release:people, jail>release:people, imprison>release:people, free>imprison:people
kidnap>release:people, convict=acquit:people, charge with>clear of:d, accuse of>clear of:d, accuse>clear:d
clear of>convict of:d, convict of>clear of:d, acquit of>convict of:d, punish=reward:d, uphold=overturn:rulings
quash>uphold:rulings, confess to>deny:d, admit=deny:c g, confirm=deny:c d, trust=distrust:d, believe=doubt:c
protect>endanger:d, betray>protect:d, rescue>abandon:people, shelter>turn away:people, extradite>shelter:people
pardon>punish:people

reveal=conceal:d, disclose>conceal:d, hide>reveal:facts, expose=cover up:d, publish>withhold:papers
release>withhold:papers, notice>overlook:d, prove=disprove:c, refute>confirm:d, contradict>support:d
support>contradict:claims, challenge>accept:claims, question>accept:claims, back up>contradict:claims
simplify=complicate:d, absorb=reflect:rays, trap>release:rays, underpin>undermine:d

love=hate:d, like=dislike:d, marry=divorce:people, unite=divide:d, please>disappoint:d, disappoint>delight:d
delight>disappoint:d, impress>disappoint:d, thrill>disappoint:d, inspire>discourage:people, reassure=alarm:d
worry>reassure:d, frighten>reassure:d, comfort>upset:d, calm>inflame:d, inflame>calm:d, mourn>celebrate:d
lament>celebrate:d, befriend>fall out with:d, fall out with>make peace with:d, team up with>fall out with:d
work with>work against:d, collaborate with>compete with:d, join forces with>break with:d, listen to>ignore:d
answer>ignore:questions, reply to>ignore:d, respond to>ignore:d, act on>ignore:d, deal with>ignore:d, tackle>ignore:d
address>ignore:troubles, neglect>look after:d, look after>neglect:d, survive>die in:disasters
die in>survive:disasters, succumb to=recover from:illnesses, win over>alienate:d, alienate>win over:d
save>waste:supplies, waste>save:supplies

lead to>prevent:d, result in>prevent:d, bring about>prevent:d, contribute to>help prevent:d, give rise to>prevent:d
predict>rule out:d, forecast>rule out:d, anticipate>rule out:d, draw down=build up:i d
continue on to>turn back before:d, give>deny:awards, award>deny:awards, grant>deny:awards, offer>deny:awards
receive>be denied:awards, seek>reject:peaces, make way for>hold on against:a, gather>scatter:n, broaden>narrow:d s
clash with>side with:d, object to>agree to:d, approve of>object to:d, consent to>object to:d, insist on>give up:d
persist with>give up:d, stick to>abandon:a, stand by>abandon:a, stick with>abandon:d, keep to>break:promises
back away from>stand by:d, rise up against>side with:d, call for>speak out against:d, press for>argue against:d
push for>argue against:d, lean towards>turn against:d, warm to>turn against:d, flock to>stay away from:d
gather at>stay away from:d, turn up at>stay away from:d, sign up to>pull out of:d, sign up for>pull out of:d
enrol in>drop out of:d, graduate from>drop out of:d, cling to>let go of:d, cut back on>spend more on:d
crack down on>turn a blind eye to:d, clamp down on>turn a blind eye to:d, make up for>add to:d, get rid of>keep:d
do away with>keep:d, phase out>bring in:laws, carry on>give up:n, get on with>fall out with:d
stand up to>give in to:d, give up on>stick with:d, open up to>shut out:d, drop>pick up:people, drop>keep:plans
keep>drop:plans, pick>drop:people, select>drop:people, choose>reject:people, shrug off>take to heart:d
brush aside>take to heart:d, wipe out>spare:d, spare>wipe out:d, hit>spare:regions, dominate>play little part in:d
lag>lead:n, top>come bottom of:lists, head>come bottom of:lists
"""

# Classes of objects that a verb of several meanings must have.
OBJECTS = {
    "amounts": word_set(
        "tax price rate limit age wage ceiling cost level target fee minimum maximum forecast salary tariff fare "
        "budget spending output production number amount size pay pension benefit expectation temperature estimate "
        "interest profit revenue funding emission share length speed risk threshold deficit debt inflation demand"
    ),
    "growths": word_set(
        "growth expansion recovery rise increase demand change economy boom sale trade success development industry "
        "production tourism investment employment innovation export business region"
    ),
    "contests": word_set(
        "election war battle match game vote seat case race title trophy championship cup series referendum "
        "appeal majority final medal contest lawsuit tournament competition"
    ),
    "gains": word_set(
        "weight ground seat control power territory independence popularity member share title crown lead majority "
        "trophy place job post support"
    ),
    "goals": word_set("goal penalty point try run"),
    "laws": word_set(
        "law bill legislation resolution motion measure amendment act proposal plan deal treaty reform tax scheme rule "
        "constitution pact agreement budget"
    ),
    "deals": word_set("deal contract treaty agreement accord pact petition ceasefire truce"),
    "plans": word_set(
        "plan policy approach strategy name idea practice tactic campaign project mission programme program inquiry "
        "investigation operation search scheme effort bid attempt attack struggle offensive probe appeal study"
    ),
    "offers": word_set("offer post job place role invitation challenge position opportunity"),
    "posts": word_set("post job role position seat office government cabinet board committee title"),
    "claims": word_set(
        "claim idea suggestion notion theory complaint appeal argument request allegation finding view charge "
        "criticism concern conclusion evidence explanation verdict result decision"
    ),
    "advice": word_set("advice warning rule order instruction guideline recommendation law"),
    "commands": word_set("law rule order regulation ban command convention instruction"),
    "promises": word_set("promise pledge vow word agreement commitment ceasefire truce silence"),
    "rights": word_set("right wish law rule agreement treaty border sovereignty privacy decision ceasefire truce"),
    "acts": word_set(
        "decision move plan news announcement result verdict ruling agreement deal proposal change law vote reform "
        "leak attack visit arrival report statement withdrawal release crisis war rise fall policy"
    ),
    "troubles": word_set(
        "confusion trouble war conflict disaster crisis delay problem panic shortage damage injury concern issue "
        "famine accident collapse bloodshed death recession riot outbreak unrest violence"
    ),
    "permits": word_set("permission request access visa licence license asylum bail application right"),
    "bodies": word_set(
        "union group party alliance coalition club team eu nato government army company euro church anc un"
    ),
    "firms": word_set(
        "firm company business newspaper school shop charity magazine organisation organization club factory"
    ),
    "groups": word_set("band group party alliance coalition team partnership orchestra"),
    "places": word_set(
        "school border office road shop airport embassy store museum station factory plant hospital prison base "
        "restaurant theatre church mosque university mine park canal bridge port room building city country area town"
    ),
    "buildings": word_set(
        "house home church mosque tower wall bridge dam school hospital stadium theatre road railway station temple "
        "castle palace plant factory settlement fence reactor cathedral"
    ),
    "wars": word_set(
        "war conflict strike crisis siege dispute fighting violence blockade fight struggle negotiation talk"
    ),
    "ties": word_set("tie relation link contact talk negotiation relationship"),
    "supplies": word_set("supply electricity power water gas communication aid energy fuel time"),
    "bans": word_set("ban sanction restriction embargo curfew blockade limit tariff emergency siege moratorium charge"),
    "rules": word_set("rule restriction law control sanction guideline regulation border grip security policy"),
    "times": word_set("deadline mandate contract term period stay visit life season vote election decision"),
    "disasters": word_set("crash attack fire earthquake flood disaster explosion war battle storm accident shipwreck"),
    "illnesses": word_set("illness injury wound disease infection cancer fever pneumonia virus"),
    "events": word_set(
        "meeting ceremony event funeral service conference school summit match game talk rally lecture wedding "
        "celebration session hearing festival concert premiere biennial opening"
    ),
    "forces": word_set("troop force soldier army navy missile police officer aircraft warship tank"),
    "crafts": word_set("plane ship boat train bus flight aircraft ferry helicopter"),
    "people": (PEOPLE - COLLECTIVE)
    | word_set(
        "man woman people person suspect protester activist journalist prisoner student leader militant soldier "
        "hostage worker teenager boy girl officer member demonstrator driver dissident spy visitor tourist customer "
        "refugee migrant staff teacher fan investor employee minister manager director president chief climber artist"
    ),
    "states": word_set("relation condition situation life health mood position weather economy standard tie"),
    "goods": word_set("quality access performance safety security chance efficiency speed prospect"),
    "options": word_set("option possibility plan idea move offer step visit trip strike attack return tour change"),
    "motions": word_set("amendment bill motion"),
    "systems": word_set(
        "tax law system rule scheme reform programme program measure charge fee toll subsidy quota limit"
    ),
    "awards": word_set(
        "award prize medal honour honor permission chance access right role job post contract visa asylum help "
        "treatment title place loan grant funding funeral pension compensation aid support bail parole entry"
    ),
    "peaces": word_set("reconciliation peace compromise agreement talk help advice support independence dialogue"),
    "regions": word_set("region coast city town country village island state area capital north south east west"),
    "lists": word_set("list table chart ranking league poll"),
    "rays": word_set("light sunlight heat radiation energy ray warmth water carbon"),
    "money": word_set("money dollar pound euro cent million billion"),
    "jobs": word_set("job post position"),
    "papers": word_set(
        "report document result detail figure finding letter photograph picture data information video record statement"
    ),
    "facts": word_set("fact truth identity feeling face evidence secret detail information"),
    "questions": word_set("question letter call request appeal critic prayer"),
    "rulings": word_set("ruling verdict conviction decision sentence ban judgment law"),
}
