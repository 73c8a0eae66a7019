"""Small closed word lists that reading and asking share: plain data, no rules."""

from quizapp.core.english import word_set

SAYING = word_set("""
    say tell announce note add claim argue believe estimate warn explain report suggest insist declare confirm deny
    predict admit acknowledge state conclude maintain reveal stress complain recall concede assert calculate reckon
    boast promise accept agree hope expect fear write allege vow pledge caution comment remark observe assure emphasise
    emphasize highlight recommend propose respond reply testify lament tweet reflect
    """)
# Verbs by which somebody takes a stand: to ask who does, or for what, is to ask who says so.
STANCES = word_set("""
    accuse criticise criticize condemn praise blame demand urge call deny promise pledge vow reject oppose support
    back welcome propose recommend dismiss defend endorse threaten liken denounce advocate appeal argue warn
    """)
STATES = word_set("""
    be have seem appear remain know want believe think say tell add note live mean contain include consist belong
    own need like love hate feel look stand lie exist cost weigh measure hope expect fear consider represent depend
    continue keep claim argue insist explain suggest describe call recall warn agree stay become happen occur aim
    plan follow come
    """)
DISCOURSE = word_set("""
    also too however meanwhile furthermore moreover therefore indeed actually instead nevertheless nonetheless
    finally besides though consequently eventually recently currently now today already still just even perhaps only
    then yesterday tonight tomorrow suddenly again famously reportedly allegedly apparently initially
    """)
# Of those, the ones that limit or hedge what is said; a clause is dropped rather than asked without them.
WEIGHTY = word_set("only even perhaps reportedly allegedly apparently still initially almost nearly not never")
LOOSE_ADVERBS = word_set("""
    there here then thus so later earlier ago yet before afterwards elsewhere likewise nearby hence once again
    """)
LOOSE_WORDS = word_set("""
    another same similar such latter former both other others respective this that these those one ones more less else
    """)
KNOWN = word_set("""
    world internet sun moon earth sea ocean sky public press past future economy environment planet universe equator
    atmosphere web media police weather climate truth dead poor rich young elderly unemployed law wild west east
    north south
    """)
PEOPLE = word_set(
    """
    people man woman mp diarist community household child militia faction volunteer survivor refugee migrant
    immigrant peasant scientist researcher doctor official officer teacher student worker employee soldier troop
    force militant rebel group team army navy police government ministry minister president king queen emperor
    pope bishop priest leader politician senator lawmaker voter citizen resident villager farmer artist actor
    writer author poet musician singer engineer astronaut climber sherpa expert historian archaeologist geologist
    biologist chemist physicist astronomer professor academic campaigner activist critic supporter opponent
    protester republican democrat conservative company firm manufacturer bank agency council parliament court
    judge jury lawyer party union coalition alliance military committee commission congress senate assembly board
    club crew family friend parent mother father brother sister son daughter wife husband nurse patient journalist
    reporter editor publisher trader investor merchant sailor captain explorer settler colonist slave prisoner
    worshipper tourist visitor guide pilot driver contractor diplomat ambassador commander general adviser
    inspector analyst economist director manager owner founder inventor designer architect builder craftsman mason
    monk nun missionary knight noble duke earl prince princess teenager girl boy youth pupil member delegate
    guerrilla fighter insurgent terrorist extremist separatist nationalist fan player footballer athlete swimmer
    runner coach referee spokesman spokeswoman spokesperson authority regime administration cabinet department
    body foundation trust society institute university school hospital museum church charity watchdog regulator
    supplier producer consumer customer user hunter fisherman herder nomad tribe clan ancestor descendant heir
    rival ally enemy chairman chairwoman secretary executive lecturer chancellor premier governor mayor source
    """
)
# Of those, the ones that mean many people even in the singular.
COLLECTIVE = word_set(
    """
    team army navy police government company firm bank agency council parliament court jury party union coalition
    alliance military committee commission congress senate assembly board crew family cabinet department foundation
    trust society institute university hospital museum church charity watchdog regulator regime administration group
    ministry police clan tribe force people
    """
)
PLACE_WORDS = word_set("""
    base airport river lake mountain island sea ocean street square park palace castle cathedral church tower bridge
    station harbour harbor port valley desert forest peninsula strait canal province region county district city
    town village cemetery stadium hall hotel house museum school university hospital prison camp headquarters
    embassy centre center building room theatre theater library mosque temple abbey gulf bay coast cape peak glacier
    volcano reef
    """)
ORG_WORDS = word_set("""
    ministry department university institute group bank party agency council committee society trust company
    corporation foundation commission organisation organization association federation union parliament congress
    senate court army navy command government service bureau office team club college academy authority board fund
    press times post newspaper magazine laboratory observatory survey church coalition alliance forces theatre
    """)
PERSON_TITLES = word_set("""
    mr mrs ms dr sir dame lord lady professor prof president king queen pope prince princess minister chancellor
    senator general gen maj captain colonel emperor saint st judge justice governor mayor archbishop bishop cardinal
    detective
    """)
EVENT_NOUNS = word_set("""
    attack strike invasion withdrawal campaign protest war battle visit election decision vote revolution rebellion
    uprising bombing explosion earthquake eruption flood fire famine plague epidemic outbreak discovery invention
    conquest siege treaty agreement deal collapse crash crisis shutdown arrest murder assassination killing death
    birth marriage coronation execution raid massacre defeat victory surrender occupation expedition voyage launch
    landing voting referendum scandal leak ban strike demonstration riot coup reform speech trial ceremony
    announcement deployment
    """)
DEATHS = word_set("""
    die kill death dead wound injure casualty victim murder execute massacre fatality perish drown slaughter lose
    injured wounded killed died toll
    """)
