"""Exchanges: nouns that can stand in each other's place in a sentence of news and would make it false. Plain data."""

# Rows are parted by semicolons or lines. A row is a group, each of which can stand for each: the next is taken first.
# In a row with a colon, what stands behind it can take the place of what stands before it, not the other way round.

# Words that mean kin only where they are somebody’s: “her sister”, not “the sisters of the convent”.
KIN = """
mother: grandmother, aunt; father: grandfather, uncle; grandmother: mother; grandfather: father
wife: sister, mother; husband: brother, father; sister: cousin; brother: cousin; son: nephew, brother
daughter: niece, sister; uncle: father; aunt: mother; parent: grandparent; girlfriend: sister; boyfriend: brother
nephew: son; niece: daughter
"""
PEOPLE = """
prime minister, foreign minister, finance minister; deputy prime minister: prime minister; vice president: president
vice-president: president; president: prime minister, foreign minister; party leader: party treasurer
mayor, governor; senator: governor; congressman: governor; ambassador: foreign minister; chairman: finance director
chief executive, chairman; managing director: chief economist; founder: former owner; doctor, nurse, dentist
nurse, doctor; surgeon, nurse; lawyer, banker; banker: lawyer; teacher, nurse; engineer, architect
journalist: lawyer; reporter: photographer; photographer: reporter; historian: archaeologist
archaeologist: historian; economist, lawyer; farmer, fisherman, miner; fisherman: farmer; miner: farmer
soldier: police officer, sailor; police officer: soldier; policeman: soldier; troop: police officer; sailor: soldier
singer: dancer; dancer: singer; writer: painter; novelist: painter; painter: sculptor; sculptor: painter
composer: conductor; poet: painter; student: teacher; pupil: teacher; professor: student; prosecutor: judge
judge: prosecutor; jury: judge; defence lawyer: prosecutor; juror: witness; tourist: student, business traveller
visitor: resident; resident: tourist; villager: tourist; customer: employee; client: employee; employee: customer
worker: manager; manager: worker; shareholder: employee; investor: customer; voter: politician; consumer: business
supplier: customer; adult: child; fan: player; player: coach; protester: police officer; rebel: government soldier
civilian: soldier; politician: journalist; friend: colleague, cousin; colleague: relative; neighbour: relative
neighbor: relative; astronaut: pilot; climber: skier; hunter: farmer; settler: soldier; refugee: student
migrant: tourist; immigrant: tourist; guard: prisoner; prisoner: guard; hostage: soldier; witness: suspect
suspect: witness; driver: pedestrian; cyclist: pedestrian; priest, monk; monk: priest; nun: priest; bishop: priest
singer-songwriter: dancer; guitarist, drummer; drummer, guitarist; midwife: dentist; librarian: teacher
carpenter: plumber; accountant: lawyer; firefighter: paramedic; paramedic: firefighter; pensioner: teenager
landlord, tenant; tenant, landlord; buyer, seller; seller, buyer; lender, borrower; borrower, lender; owner: tenant
"""
BODIES = """
government: parliament; parliament: government; senate, house of representatives
supreme court: constitutional court, parliament; high court: supreme court; court: government, parliament
court of appeal: supreme court; army, navy, air force; navy, army; air force: navy; police: army; military: police
city council: mayor; charity: company; university: company, museum; school: hospital, church
museum: university, library; library: museum; bank: insurance company; newspaper: television station
magazine: newspaper; broadcaster: newspaper; church: school; airline: travel agency
trade union: employers’ association; union: employer; intelligence service: emergency service
intelligence agency: police force; security service: armed force; security agency: customs agency
internet company: telephone company; aid group: opposition group; aid worker: journalist; hotel: hospital
restaurant: hotel; opposition: government; embassy: consulate, ministry; ministry: embassy
"""
# Behind nouns: the words of which each can stand before them in another’s place.
LABELS = """
company firm industry giant maker executive sector group manufacturer: pharmaceutical, oil, insurance, tobacco, mining
company firm industry giant maker executive sector group manufacturer: insurance, drug, car, mining, food, oil
company firm industry giant executive sector: banking, technology, steel, airline, tourism
company firm industry: construction, shipping, software, tobacco
minister ministry secretary department official: health, education, defence, foreign, finance, interior, justice
minister ministry secretary department official: Defense, Interior, Health, Foreign, Finance
minister ministry secretary department official: Defence, Interior, Health, Foreign, Finance, Justice, Education
minister ministry secretary department official: Transport, Energy, Environment, Agriculture, Culture, Trade
minister ministry secretary department official: transport, energy, environment, agriculture, culture, trade
price cost bill: oil, food, house, gas, energy, fuel, electricity
attack: gas, knife, bomb, rocket, missile, drone
weapon arsenal: nuclear, chemical, biological
power energy farm: wind, solar, nuclear, coal
election vote poll: presidential, parliamentary, local
school pupil teacher: primary, secondary, nursery
club match player coach stadium team fan: football, rugby, cricket, tennis, hockey, basketball
tax taxes: income, property, inheritance, fuel, corporation
record data: telephone, bank, medical, tax
aid help support assistance: military, financial, medical, humanitarian
crisis: economic, political, refugee, banking, housing
reason: political, economic, medical, personal, religious
tie relation link: diplomatic, economic, military
waste: human, industrial, nuclear, plastic
leader: world, religious, business
leader: religious, political, business, military
cooperation: military, economic, cultural
station: railway, police, bus, fire, radio, power
power: political, military, economic
station: radio, television
pressure: political, international, financial
growth: economic, population, wage
cancer: lung, breast, skin, liver, bowel
disease: heart, lung, kidney, infectious, tropical
crime: violent, financial, war
base: naval, air, military
reserve: oil, gas, gold
field: oil, gas, coal
ceremony: opening, closing
mission: peacekeeping, rescue, training, combat
service: internet, telephone, postal, bus
service: health, prison, ambulance, fire
centre center: cultural, sports, medical, shopping, conference
law: immigration, employment, tax, family, criminal
fan: football, music, film
album: live, studio
student: art, law, medical, music, history
teacher: history, music, art, English, mathematics
firm: law, accountancy, engineering
degree: law, history, medicine, engineering
sister brother son daughter: elder, younger
sister brother son daughter: younger, elder
brother sister son daughter: older, younger
shop: book, toy, clothes
factory: car, textile, steel, shoe
worker employee: factory, hospital, railway, office
building: government, office, apartment, university
crash: plane, car, train, helicopter
accident: car, train, boat
driver: taxi, lorry, bus, truck, train
officer: police, army, prison, customs
court: criminal, civil
market: housing, labour, oil
budget: defence, health, education
spending: defence, health, education, military
loss losses: job, crop
"""
THINGS = """
funeral, wedding; birthday, wedding anniversary; concert, exhibition, festival; festival, conference
exhibition, concert; parade, concert; conference: festival; memorial service: memorial concert
car bomb: suitcase bomb; tournament: festival; petition, referendum; referendum, general election
election, referendum; general election, referendum; strike, boycott; boycott, strike; protest: strike
demonstration: strike; coup, election; speech, interview; lecture, concert; interview, speech; apology, promise
promise, apology; letter, speech; diary, novel; passport, driving licence; visa, passport; treaty, law
truce, trade deal; ceasefire, trade deal; peace deal, trade deal; trade deal, peace deal; memoir: novel
novel, play, film; play, novel, poem; poem, song; film, book, play; movie, book; book, film; painting, photograph
portrait, statue; statue, portrait; opera, ballet; ballet, opera; documentary, novel; musical, film
guitar, piano, violin; piano, guitar; violin, piano; wage, pension; salary, pension; pension, salary; loan, grant
grant, loan; medal, scholarship; trophy, medal; scholarship, medal; telephone: camera, radio; phone: camera
smartphone: camera; laptop: telephone; computer, telephone, camera; camera, telephone; television, radio
radio, television; telescope, microscope; microscope, telescope; robot, drone; car, bus, train; bus, train
train, bus; lorry, train; truck, train; taxi, bus; bicycle, car; bike, car; motorcycle, car; motorbike, car
plane: ship; helicopter: plane; ship, plane; ferry, plane; submarine, plane; bomb, grenade; gun, knife; knife, gun
sword, bow; rifle, pistol; pistol, rifle; missile, bomb; road, railway, airport; railway, road; motorway, railway
highway, railway; canal, railway; bridge, tunnel; tunnel, bridge; airport, railway station, harbour
harbour, airport; port, airport; railway station, airport; hospital, school; hotel, school, hospital
prison, hospital; factory, warehouse; warehouse, factory; farm, factory; castle, church; palace, castle
stadium, theatre; theatre, stadium, cinema; cinema, theatre; mosque, church; temple, palace; cathedral, castle
monastery, castle; nightclub, restaurant; pub, restaurant; café, restaurant; supermarket, bank; kitchen, bedroom
bedroom, kitchen; cellar, attic; garage, garden; garden, garage; attic, cellar; desert, forest; forest, desert
swamp, forest; river, lake; lake, river; volcano, glacier; glacier, volcano; asteroid, comet; elephant, lion
lion, elephant; tiger, elephant; wolf, bear; bear, wolf; horse, camel; camel, horse; donkey, horse; dog, cat
cat, dog; rabbit, rat; cow, sheep; sheep, goat; goat, sheep; pig, sheep; chicken, pig; shark, whale; whale, shark
dolphin, seal; seal, penguin; penguin, seal; eagle, owl; owl, eagle; snake, lizard; lizard, snake; frog, lizard
bee, ant; ant, bee; butterfly, bee; spider, ant; mosquito, tick; rat, rabbit; mouse, rabbit; bat, rat
chimpanzee, gorilla; gorilla, chimpanzee; potato, carrot; apple, orange; banana, orange; arm, leg; leg, arm
heart, liver; lung, kidney; liver, kidney; kidney, liver; stomach, liver; eye, ear; ear, eye; pelvis, skull
skull, pelvis; buttock, shoulder; vaccine, painkiller; antibiotic, painkiller; painkiller, vaccine; virus, bacterium
bacterium, virus; hat, scarf; murder, fraud; robbery, murder; fraud, theft; theft, fraud; burglary, fraud
kidnapping, robbery; earthquake, flood; flood, earthquake; drought, flood; hurricane, earthquake; famine, flood
epidemic, famine; avalanche, flood; landslide, flood; coronation, funeral; marriage, divorce; divorce, marriage
purchase, sale; arrival, departure; departure, arrival; withdrawal, deployment; deployment, withdrawal
signature: donation; heart attack, stroke; stroke, heart attack; exam, interview; profit, debt
election campaign, trial; anniversary, opening; marathon, triathlon; semi-final, final; quarter-final, semi-final
final, semi-final; death penalty, prison sentence; life sentence, death penalty; prison sentence, fine
email, letter; text message, email
"""
# Nouns that often stand without an article.
MASSES = """
malaria, cholera, measles; cholera, malaria; measles, malaria; influenza, measles; flu, measles
tuberculosis, malaria; polio, measles; hiv, malaria; cancer, diabetes; diabetes, cancer; asthma, diabetes
obesity, asthma; dementia, cancer; pneumonia, malaria; depression, asthma; gold, silver; silver, gold; copper, iron
iron, copper; steel, timber; wood, stone; stone, wood; glass, plastic; plastic, glass; cotton, wool; silk, cotton
wool, cotton; coal, oil; oil, coal; gas, coal; uranium, oil; petrol, diesel; diesel, petrol; oxygen, hydrogen
nitrogen, oxygen; hydrogen, oxygen; methane, oxygen; rain, snow; snow, rain; fog, snow; hail, fog; rice, wheat
wheat, rice; maize, rice; bread, rice; cheese, bread; meat, fish; fish, meat; sugar, salt; salt, sugar; coffee, tea
tea, coffee; wine, beer; beer, wine; milk, water; chocolate, cheese; mathematics, physics; physics, chemistry
chemistry, physics; biology, chemistry; astronomy, geology; geology, astronomy; football, rugby, tennis
tennis, football; cricket, football; rugby, football; basketball, football; baseball, basketball; boxing, wrestling
wrestling, boxing; swimming, running; cycling, running; tourism, farming, fishing; farming, fishing
fishing, farming; mining, farming; agriculture, mining; manufacturing, farming; poverty, unemployment
unemployment, inflation, poverty; inflation, unemployment; hunger: disease; corruption, unemployment
healthcare, education; education, healthcare; hope, fear; fear, hope; anger, relief; relief, anger; joy, anger
grief, anger; sadness, anger; fame, wealth; wealth, fame; murder, fraud; fraud, murder; arson, robbery
rape, robbery; treason, corruption; torture, hunger; slavery, poverty; heroin, cocaine; cocaine, heroin
alcohol, tobacco; tobacco, alcohol; jazz, opera; rock, jazz; blues, jazz; opera, jazz; islam, christianity
christianity, islam; buddhism, christianity; english, french; french, english; german, french; spanish, french
latin, greek; greek, latin; arabic, persian; russian, german; chinese, japanese; japanese, chinese
television, radio; radio, television; breakfast, dinner; lunch, dinner; dinner, breakfast; terrorism: corruption
pollution: traffic; capital punishment, torture; climate change, deforestation; deforestation, climate change
overfishing: pollution; drought: disease; tear gas, rubber bullets
"""
