"""Exchanges: people and bodies that can stand in each other’s place in a sentence of news. Plain data."""

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
soldier: sailor, police officer; police officer: soldier; policeman: soldier; troop: police officer; sailor: soldier
singer: dancer; dancer: singer; writer: painter; novelist: painter; painter: sculptor; sculptor: painter
composer: conductor; poet: painter; student: teacher; pupil: teacher; professor: student; prosecutor: judge
judge: prosecutor; jury: judge; defence lawyer: prosecutor; juror: witness; tourist: student, business traveller
visitor: resident; resident: tourist; villager: tourist; customer: employee; client: employee; employee: customer
worker: manager; manager: worker; shareholder: employee; investor: customer; voter: politician; consumer: business
supplier: customer; adult: child; fan: player; player: coach; protester: police officer;
civilian: soldier; politician: journalist; friend: colleague, cousin; neighbour: relative; neighbor: relative
astronaut: pilot; climber: skier; hunter: farmer; settler: soldier; refugee: student; migrant: tourist
immigrant: tourist; guard: prisoner; prisoner: guard; hostage: soldier; witness: suspect; suspect: witness
driver: pedestrian; cyclist: pedestrian; priest, monk; monk: priest; nun: priest; bishop: priest
singer-songwriter: dancer; guitarist, drummer; drummer, guitarist; midwife: dentist; librarian: teacher
carpenter: plumber; accountant: lawyer; firefighter: paramedic; paramedic: firefighter; pensioner: teenager
landlord, tenant; tenant, landlord; buyer, seller; seller, buyer; lender, borrower; borrower, lender; owner: tenant
first minister: deputy first minister; home secretary: foreign secretary; foreign secretary: home secretary
foreign minister: defence minister, finance minister; defence minister: foreign minister
finance minister: foreign minister; secretary of state: vice president; bus driver: train driver; chef: waiter
waiter: chef; butcher: baker; baker: butcher; plumber: electrician; electrician: plumber; cleaner: security guard
security guard: cleaner; pharmacist: dentist; psychologist: surgeon; physicist: chemist; chemist: physicist
biologist: physicist; astronomer: geologist; geologist: astronomer; mathematician: physicist; philosopher: poet
sociologist: historian; linguist: historian; anthropologist: historian; detective: lawyer
magistrate: police officer; solicitor: judge; barrister: judge; broker: banker; businessman: politician
businesswoman: politician; columnist: photographer; editor: publisher; publisher: editor; cartoonist: journalist
film director: film critic; screenwriter: composer; choreographer: composer; magician: comedian; comedian: singer
rapper: comedian; fashion designer: photographer; boxer: wrestler; wrestler: boxer; runner: swimmer
swimmer: cyclist; golfer: tennis player; tennis player: golfer; footballer: rugby player; jockey: trainer
explorer: merchant; merchant: soldier; knight: monk; slave: soldier; missionary: merchant; imam: rabbi; rabbi: imam
cardinal: bishop; archbishop: cardinal; midfielder: defender; defender: midfielder; winger: defender
batsman: bowler; bowler: batsman; world champion: Olympic champion; shop assistant: shop owner; shopkeeper: farmer
hairdresser: dentist; gardener: cook; cook: gardener
"""
BODIES = """
government: parliament; parliament: government; senate, house of representatives
supreme court: constitutional court, parliament; high court: supreme court; army, navy, air force; navy, army
air force: navy; police: army; military: police; city council: mayor; charity: company; university: company, museum
school: hospital, church; museum: university; bank: insurance company; newspaper: television station
magazine: newspaper; broadcaster: newspaper; church: school; airline: travel agency
trade union: employers’ association; intelligence service: emergency service
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
crime: violent, financial
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
talk: peace, trade, budget
policy: foreign, economic, immigration, energy
secretary: home, foreign, health, education, defence
problem: financial, medical, legal, technical
advice: legal, medical, financial
training: military, medical, language
career: political, military, academic, acting
editor: sports, political, science
correspondent: political, science, war
agency: news, travel, advertising
fire: forest, house, factory
museum: science, art, history
camp: refugee, training, summer
visa: tourist, student, work
permit: work, residence
insurance: health, car, travel
contract: record, film, publishing
system: health, education, transport, prison, tax, legal
reform: education, tax, health, prison, land
expert: security, legal, medical, computer
worker: aid, health, factory
test: blood, DNA, driving
test: nuclear, missile
fund: pension, investment
ban: smoking, travel, alcohol
star: pop, film, rock, television
producer: record, film, television
festival: film, music, food, book
critic: film, art, music, food
channel: news, sports
programme: radio, television
series: television, radio
company: travel, security, telephone, water, railway
hospital: military, children’s
teacher: piano, dance, drama
student: university, school
scientist: climate, computer, political
group: women’s, youth
shop: coffee, gift
attack: terrorist, cyber
zone: industrial, residential, military
area: industrial, residential
border: northern, southern
school: boys’, girls’
"""
