"""Nouns by class: which things are of one kind, and which can stand for each other in a phrase. Plain data.

A line of a table is a class. Before its bar stand groups of siblings, parted by semicolons: each could take
another's place in a sentence and would make it false. Behind the bar stand the class's other nouns.
"""

_PERSONS = """
leader: president chancellor; king queen emperor; chairman treasurer secretary; founder owner manager | leader premier
    chief boss head director captain prince princess ruler monarch dictator pope executive governor mayor chairwoman
    chairperson chair commander queen emperor coordinator organiser organizer mentor
official: minister ambassador governor mayor; inspector regulator | official diplomat adviser envoy commissioner
    spokesman spokeswoman spokesperson aide authority bureaucrat administrator representative
politician: senator congressman governor | politician lawmaker mp candidate delegate legislator democrat republican
    conservative liberal socialist nationalist separatist minister
expert: historian geologist biologist chemist physicist astronomer economist; engineer architect mathematician |
    scientist researcher expert archaeologist professor academic analyst psychologist climatologist epidemiologist
    specialist scholar linguist anthropologist botanist zoologist oceanographer sociologist inventor lecturer
    geographer environmentalist curator tutor mathematician consultant
medic: doctor nurse surgeon dentist | physician midwife psychiatrist paramedic vet pharmacist
fighter: soldier sailor pilot; rebel mercenary | troop fighter militant guerrilla insurgent terrorist extremist gunman
    sniper marine commander general militia warrior peacekeeper airman force militiaman
law: detective prosecutor judge lawyer | police officer guard investigator policeman sheriff magistrate solicitor
worker: miner farmer fisherman builder; teacher librarian shopkeeper; waiter cook cleaner; journalist photographer |
    worker employee driver trader staff craftsman maker dealer mason labourer labourers shepherd herder technician
    reporter editor contractor peasant hunter carpenter crew secretary
campaigner: campaigner demonstrator striker | activist protester critic supporter opponent volunteer
citizen: tourist commuter | villager resident citizen voter visitor passenger neighbour consumer customer user viewer
    reader shopper inhabitant guest islander taxpayer settler colonist pilgrim spectator owner
newcomer: refugee migrant | immigrant exile
victim: prisoner hostage | victim survivor patient detainee casualty orphan sufferer inmate
relative: father mother; brother sister; son daughter; uncle aunt cousin; grandfather grandmother | wife husband
    parent family friend relative descendant ancestor heir widow twin partner
adult: man woman gentleman lady
young: pupil toddler; boy girl | child student teenager youth baby youngster schoolchildren graduate
artist: actor poet painter musician singer composer dancer; novelist playwright | artist writer author director
    designer sculptor performer producer filmmaker guitarist drummer comedian
athlete: footballer swimmer runner cyclist climber; player coach referee | athlete fan champion sherpa astronaut skier
    boxer sprinter striker goalkeeper mountaineer explorer skydiver
criminal: thief murderer smuggler hacker pirate | robber trafficker gang criminal killer attacker kidnapper
business: investor banker employer | entrepreneur businessman businesswoman tycoon merchant shareholder landlord
    manufacturer supplier retailer executive
religious: priest bishop monk nun | missionary imam cardinal worshipper clergyman rabbi preacher archbishop dean
    prelate pontiff chaplain
"""
_BODIES = """
state: government parliament court; ministry embassy | council authority administration regime cabinet senate assembly
    department watchdog regulator congress commission monarchy police
armed: army navy | militia military army force faction battalion regiment command
firm: firm university charity ministry; company university charity ministry; bank airline supermarket newspaper | firm
    manufacturer supplier retailer publisher brewery broadcaster start-up startup corporation business producer
    operator
school: school university hospital museum library | college institute academy laboratory gallery clinic theatre
society: union party church club | charity foundation trust society committee federation association alliance
    coalition movement board organisation organization agency group body team panel
"""
_THINGS = """
violence: attack kidnapping robbery; war siege blockade; murder arrest | raid bombing ambush massacre invasion strike
    battle fighting explosion shooting killing assassination conflict clash fight assault violence riot crackdown
    campaign torture occupation
disaster: earthquake flood drought storm fire; famine epidemic | avalanche hurricane eruption landslide tsunami
    outbreak accident crash collapse disaster explosion leak plague pandemic wildfire volcano catastrophe shutdown
event: wedding funeral birthday; concert festival exhibition parade | conference ceremony summit celebration party
    meeting tour show event launch opening anniversary reunion service visit gathering coronation performance rally
    trip journey expedition mission flight voyage race match tournament final championship game
vote: election referendum strike boycott | vote campaign protest demonstration petition poll ballot march uprising
    revolution rebellion coup
talk: speech lecture interview; apology promise warning request; complaint joke | talk statement announcement call
    appeal comment remark message answer reply response question offer claim criticism praise advice demand suggestion
    debate discussion negotiation dialogue argument
document: letter report diary poem map; petition questionnaire; passport ticket visa | document book article paper
    note file record list certificate essay manuscript text email contract memo archive newspaper magazine guideline
    form photograph picture
law: law treaty tax; ban pardon | legislation rule regulation bill act agreement deal pact amnesty sanction
    restriction permit licence right constitution policy reform sentence fine penalty ceasefire verdict ruling
work: novel film album painting song opera play; statue poster mural | book series show documentary single record
    programme program movie musical story picture portrait sculpture exhibition soundtrack video game
plan: plan project scheme programme program strategy proposal initiative system method model policy campaign
    experiment survey inquiry investigation study review trial test
knowledge: theory discovery; clue myth rumour | evidence proof idea data datum information result finding knowledge
    research fact explanation answer concept insight secret mystery truth lesson view opinion belief theory
feeling: fear anger hope joy grief envy boredom; surprise relief | excitement frustration shock shame pride sadness
    enthusiasm anxiety concern worry confidence disappointment love hatred sympathy satisfaction happiness panic
    stress buzz interest passion mood
trouble: poverty unemployment inflation hunger; corruption crime pollution | crisis problem threat danger risk
    shortage debt inequality racism discrimination tension difficulty obstacle delay failure deficit damage pressure
    injustice violence terrorism challenge
good: peace freedom justice; wealth fame power; education health | benefit success progress independence democracy
    equality security prosperity opportunity reconciliation stability growth recovery unity access support help
    protection advantage chance
change: rise fall; growth decline | increase decrease reduction improvement expansion drop cut change shift spread
    loss collapse doubling boom surge recession slowdown transition
money: price wage rent tax; loan grant gift; salary pension bonus | cost fee fund sum payment income profit revenue
    budget debt donation subsidy investment fine reward prize earnings spending aid compensation
quality: size shape colour weight; speed height depth temperature; age strength | length width volume power quality
    number rate level value distance density brightness sound taste smell
device: telephone camera computer radio television clock; telescope microscope; robot drone | phone machine device
    tool engine sensor instrument laptop screen equipment battery printer scanner app website satellite
vehicle: car bus train lorry bicycle tram; plane helicopter balloon rocket; ship submarine canoe | fleet boat ferry
    yacht truck van taxi vehicle aircraft airliner tank jet spacecraft capsule ambulance motorcycle
weapon: bomb gun knife sword; tank missile | rifle pistol rocket grenade weapon bullet shell drone spear arrow axe
link: road railway canal bridge tunnel; airport harbour station | port runway path highway pipeline motorway street
    track route
building: school hospital church hotel prison; castle palace tower; factory warehouse farm; stadium theatre museum |
    house building home mosque temple cathedral monastery office shop cinema library flat studio mall headquarters
    cottage centre center barracks dam wall fence barrier base camp power-station plant
room: kitchen cellar garage garden balcony | room bedroom bathroom corridor hall office attic roof cell
land: summit foot; mountain desert forest valley swamp; river lake; island peninsula | hill coast beach field jungle
    sea ocean plain glacier volcano cave canyon bay cliff summit peak slope meadow reef landscape
sky: planet moon star comet | asteroid galaxy sun meteor orbit
animal: lion elephant tiger wolf bear; horse donkey camel; dog cat rabbit; cow pig goat chicken; shark dolphin whale
    seal; eagle owl parrot; snake lizard frog; bee ant butterfly spider | bird fish mammal insect reptile monkey ape
    chimpanzee rat mouse bat sheep deer fox fly mosquito dinosaur penguin turtle crocodile animal species specie
    organism microorganism
plant: tree flower mushroom; rice wheat maize potato; oak pine palm; rose tulip | crop vegetable fruit grass seed
    plant seaweed moss vine cotton
food: bread cheese meat fish; apple banana orange grape; soup cake sandwich; sugar salt butter | food meal chocolate
    honey egg rice pasta pizza breakfast lunch dinner dessert
drink: water milk beer wine; tea coffee | juice whisky drink alcohol
clothing: hat coat shirt shoe; ring necklace crown; helmet glove | uniform dress jacket mask suit scarf veil costume
    robe trousers boot
furniture: chair table bed lamp; carpet curtain mirror | desk sofa door window bench cupboard shelf
body: heart lung liver kidney stomach brain; arm leg; eye ear nose; bone skin muscle; hand foot | head neck skull
    spine tooth hair finger blood knee back shoulder skeleton cell gene tissue
illness: malaria cholera measles influenza tuberculosis; cancer diabetes asthma; fever headache cough | disease
    infection virus flu pneumonia syndrome disorder allergy epilepsy dementia obesity addiction depression injury
    wound
cure: vaccine antibiotic painkiller; bandage operation | medicine drug treatment therapy pill surgery transplant
    vitamin antidote
germ: bacterium virus fungus parasite | bacteria microbe germ bug strain
material: gold silver copper iron; wood stone glass plastic; cotton silk wool leather; concrete steel brick | metal
    paper clay sand rubber aluminium bronze marble ice
fuel: coal oil gas uranium; wind sunlight | petrol diesel electricity energy fuel biofuel hydrogen
gas: oxygen nitrogen hydrogen methane | helium vapour smoke steam ozone dioxide
weather: rain snow fog wind | cloud thunder sunshine hail heat cold frost storm
science: mathematics physics chemistry biology; history geography; medicine law engineering | astronomy economics
    philosophy archaeology psychology art music literature politics
sport: football tennis cricket rugby basketball; swimming cycling running sailing | boxing golf hockey skiing
    athletics wrestling gymnastics
art: music painting poetry dance; sculpture photography | drama theatre literature cinema
prize: medal trophy scholarship | title award prize honour knighthood cup
act: withdrawal deployment; purchase sale; arrival departure; rescue capture | move decision return search use abuse
    release salute appearance acquisition struggle attempt jump climb landing disarmament effort drive birth death
    marriage excavation construction removal training rescue renovation restoration repair action activity work step
    surveillance control exploration research conquest construction exploitation invention cooperation assistance
    targeting gesture announcement destruction abolition creation merger takeover loosening
territory: village town city; province colony; coast border | settlement region territory area country nation state
    district neighbourhood island capital zone site suburb county continent homeland park kingdom empire republic
industry: farming fishing mining tourism | trade industry agriculture manufacturing commerce production shipping
    transport business economy market banking construction
aim: goal dream | ambition ideal aim wish purpose target mission commitment duty task
post: job seat | role position post career title office presidency leadership membership
waste: smoke dust | emission waste garbage rubbish sewage litter ash soot pollutant
media: internet television radio | media technology network website broadband infrastructure wi-fi communication
    connection signal software computer smartphone
sign: flag logo; signature stamp | symbol mark slogan badge icon name sign label nickname password code
crowd: population community generation humanity public society crowd audience people tribe minority majority
part: beginning middle end; top bottom edge | half centre section side
"""


def _entries(table: str) -> list[tuple[str, list[list[str]], list[str]]]:
    """The lines of a table: class, groups of siblings, other nouns; a line that is set in goes on with the last."""
    entries = []
    for line in table.strip().replace("\n    ", " ").splitlines():
        name, _, nouns = line.partition(": ")
        siblings, _, others = nouns.partition("|") if "|" in nouns else ("", "", nouns)
        entries.append((name, [group.split() for group in siblings.split(";")], others.split()))
    return entries


def _classes(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, groups, others in _entries(table):
        for noun in [n for group in groups for n in group] + others:
            if name not in found.get(noun, ()):
                found[noun] = (*found.get(noun, ()), name)
    return found


PERSON_CLASSES = _classes(_PERSONS)
BODY_CLASSES = _classes(_BODIES)
THING_CLASSES = _classes(_THINGS)
SIBLINGS: dict[str, tuple[str, ...]] = {
    noun: tuple(other for other in group if other != noun)
    for table in (_THINGS, _BODIES, _PERSONS)
    for _, groups, _ in _entries(table)
    for group in groups
    for noun in group
}
