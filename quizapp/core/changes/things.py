"""Things that can stand in each other’s place in a sentence of news and would make it false. Plain data."""

# Rows are parted by semicolons or lines. A row is a group, each of which can stand for each: the next is taken first.
# In a row with a colon, what stands behind it can take the place of what stands before it, not the other way round.
THINGS = """
funeral, wedding; concert, exhibition; garden: cellar; telephone: radio; exhibition, concert
parade, concert; memorial service: memorial concert; car bomb: suitcase bomb; tournament: festival
petition, referendum; referendum, general election; election, referendum; general election, referendum
strike, boycott; boycott, strike; protest: strike; demonstration: strike; coup, election; speech, interview
 interview, speech; apology, promise; promise, apology; letter, speech; diary, novel
passport, driving licence; visa, passport; treaty, law; truce, trade deal; ceasefire, trade deal
peace deal, trade deal; trade deal, peace deal; memoir: novel; novel, play, film; play, novel, poem; poem, song
film: play; movie: play; painting, photograph; portrait, statue; statue, portrait; opera, ballet; ballet, opera
documentary, novel; musical, film; guitar, piano, violin; piano, guitar; violin, piano; wage, pension
salary, pension; pension, salary; loan, grant; grant, loan; medal, scholarship; trophy, medal; scholarship, medal
smartphone: camera; laptop: telephone; television, radio; radio, television; telescope, microscope
microscope, telescope; robot, drone; car, bus, train; bus, train; train, bus; lorry, train; truck, train; taxi, bus
bicycle, car; bike, car; motorcycle, car; motorbike, car; plane: ship; helicopter: plane; ship, plane; ferry, plane
submarine, plane; bomb, grenade; gun, knife; knife, gun; sword, bow; rifle, pistol; pistol, rifle; missile, bomb
road, railway, airport; railway, road; motorway, railway; highway, railway; canal, railway;
tunnel, bridge; airport, railway station, harbour; harbour, airport; port, airport; railway station, airport
hospital, school; hotel, school, hospital; prison, hospital; factory, warehouse; warehouse, factory; farm, factory
castle, church; palace, castle; stadium: airport; cinema: nightclub; depression: epilepsy
mosque, church; temple, palace; cathedral, castle; monastery, castle; nightclub, restaurant; pub, restaurant
café, restaurant; supermarket, bank; kitchen, bedroom; bedroom, kitchen; cellar, attic; attic, cellar
desert, forest; forest, desert; swamp, forest; river, lake; lake, river; volcano, glacier; glacier, volcano
asteroid, comet; elephant, lion; lion, elephant; tiger, elephant; wolf, bear; bear, wolf; horse, camel; camel, horse
donkey, horse; dog, cat; cat, dog; rabbit, rat; cow, sheep; sheep, goat; goat, sheep; pig, sheep; chicken, pig
shark, whale; whale, shark; dolphin, seal; seal, penguin; penguin, seal; eagle, owl; owl, eagle; snake, lizard
lizard, snake; frog, lizard; bee, ant; ant, bee; butterfly, bee; spider, ant; mosquito, tick; rat, rabbit
mouse, rabbit; bat, rat; chimpanzee, gorilla; gorilla, chimpanzee; potato, carrot; apple, orange; banana, orange
arm, leg; leg, arm; heart, liver; lung, kidney; liver, kidney; kidney, liver; stomach, liver; eye, ear; ear, eye
pelvis, skull; skull, pelvis; buttock, shoulder; painkiller: antibiotic; virus, bacterium; bacterium, virus
hat, scarf; murder, fraud; robbery, murder; fraud, theft; theft, fraud; burglary, fraud; kidnapping, robbery
earthquake, flood; flood, earthquake; drought, flood; hurricane, earthquake; famine, flood; epidemic, famine
avalanche, flood; landslide, flood; coronation, funeral; marriage, divorce; divorce, marriage; purchase, sale
arrival, departure; departure, arrival; withdrawal, deployment; deployment, withdrawal; signature: donation
heart attack, stroke; stroke, heart attack; exam, interview; profit, debt; election campaign, trial
anniversary, opening; marathon, triathlon; semi-final, final; quarter-final, semi-final; final, semi-final
death penalty, prison sentence; life sentence, death penalty; prison sentence, fine; email, letter
text message, email; immune system: nervous system; nervous system: immune system; blood pressure: body temperature
heart rate: blood pressure; blood test: eye test; solar panel: wind turbine; wind turbine: solar panel
power station: oil refinery; power plant: oil refinery; credit card: driving licence; mobile phone: laptop
bank account: e-mail account; video game: board game; interest rate: exchange rate; exchange rate: interest rate
unemployment rate: inflation rate; inflation rate: unemployment rate; birth rate: death rate; death rate: birth rate
crime rate: unemployment rate; middle class: working class; working class: middle class; trade war: civil war
peace talk: trade talk; trade talk: peace talk; birth certificate: passport; driving licence: passport
high school: primary school; police station: fire station; fire station: police station; ice cap: rainforest
ice sheet: coral reef; coral reef: rainforest; rainforest: desert; bird: mammal, reptile; mammal: bird
reptile: mammal; front page: back page; door: window; window: door; knee: shoulder, ankle; ankle: knee
shoulder: knee; wrist: ankle; elbow: knee; hip: knee; finger: toe; toe: finger; gold medal: silver medal
silver medal: gold medal; bronze medal: silver medal; world record: national record; red card: yellow card
yellow card: red card; first half: second half; second half: first half; stamp: coin; coin: stamp; parcel: letter
suitcase: rucksack; candle: lantern; tent: caravan; cliff: beach; beach: cliff; meteorite: comet
press conference: radio interview; news conference: television interview; public inquiry: criminal trial
auction: exhibition; vigil: concert; hunger strike: protest march; protest march: hunger strike; pay rise: pay cut
pay cut: pay rise; tax cut: tax rise; tax rise: tax cut; tax increase: tax cut; vegetable: fruit; fruit: vegetable
tomato: onion; onion: tomato; strawberry: raspberry; grape: apple; olive: grape; diamond: emerald; emerald: diamond
headache: cough; nightmare: headache; tattoo: piercing; mortgage: pension; staircase: lift; escalator: lift
microphone: camera; satellite: telescope; pipeline: railway; coal mine: gold mine
gold mine: coal mine; nature reserve: golf course; golf course: nature reserve; playground: car park
car park: playground; swimming pool: tennis court; tennis court: swimming pool
"""
# Nouns that often stand without an article.
MASSES = """
malaria, cholera, measles; cholera, malaria; measles, malaria; influenza, measles; flu, measles
tuberculosis, malaria; polio, measles; hiv, malaria; cancer, diabetes; diabetes, cancer; asthma, diabetes
obesity, asthma; dementia, cancer; pneumonia, malaria; gold, silver; silver, gold; copper, iron; iron, copper
steel, timber; wood, stone; stone, wood; glass, plastic; plastic, glass; cotton, wool; silk, cotton; wool, cotton
coal, oil; oil, coal; gas, coal; uranium, oil; petrol, diesel; diesel, petrol; oxygen, hydrogen; nitrogen, oxygen
hydrogen, oxygen; methane, oxygen; rain, snow; snow, rain; fog, snow; hail, fog; rice, wheat; wheat, rice
maize, rice; bread, rice; cheese, bread; meat, fish; fish, meat; sugar, salt; salt, sugar; coffee, tea; tea, coffee
wine, beer; beer, wine; milk, water; chocolate, cheese; mathematics, physics; physics, chemistry; chemistry, physics
biology, chemistry; astronomy, geology; geology, astronomy; football, rugby, tennis; tennis, football
cricket, football; rugby, football; basketball, football; baseball, basketball; boxing, wrestling; wrestling, boxing
swimming, running; cycling, running; tourism, farming, fishing; farming, fishing; fishing, farming; mining, farming
 manufacturing, farming; poverty, unemployment; unemployment, inflation, poverty
inflation, unemployment; hunger: disease; corruption, unemployment; hope, fear; fear, hope; anger, relief
relief, anger; joy, anger; grief, anger; sadness, anger; fame, wealth; wealth, fame; murder, fraud; fraud, murder
arson, robbery; rape, robbery; treason, corruption; torture, hunger; slavery, poverty; heroin, cocaine
cocaine, heroin; alcohol, tobacco; tobacco, alcohol; jazz, opera; islam, christianity; christianity, islam
buddhism, christianity; english, french; french, english; german, french; spanish, french; latin, greek
greek, latin; arabic, persian; russian, german; chinese, japanese; japanese, chinese; television, radio
radio, television; breakfast, dinner; lunch, dinner; dinner, breakfast; terrorism: corruption; pollution: traffic
capital punishment, torture; climate change, deforestation; deforestation, climate change; overfishing: pollution
drought: disease; tear gas, rubber bullets; nuclear power: solar power; solar power: wind power
wind power: solar power; carbon dioxide: methane; social media: television; life expectancy: average income
tax evasion: bribery; bribery: tax evasion; drug trafficking: money laundering; money laundering: drug trafficking
manslaughter: murder; espionage: terrorism; blasphemy: treason; perjury: fraud; shoplifting: burglary
vandalism: theft; theft: vandalism; beef: pork; pork: beef; cocoa: coffee; autism: dyslexia; dyslexia: autism
blindness: deafness; deafness: blindness; epilepsy: asthma; arthritis: asthma; insomnia: obesity; ebola: cholera
smallpox: measles; typhoid: cholera; rabies: malaria; leprosy: malaria; lithium: cobalt; cobalt: lithium
zinc: copper; aluminium: steel; concrete: steel; leather: wool; ivory: silk; marble: granite; granite: marble
bronze: silver; golf: tennis; hockey: rugby; volleyball: basketball; sailing: rowing; rowing: sailing
gymnastics: athletics; judo: boxing; chess: poker; algebra: geometry; sociology: psychology; cannabis: cocaine
racism: sexism; sexism: racism; inequality: unemployment; homelessness: unemployment; immigration: unemployment
censorship: corruption; illiteracy: unemployment; pride: shame; shame: pride; excitement: fear; gratitude: anger
boredom: fear; loneliness: boredom; guilt: pride; rainfall: temperature; hydropower: solar power; bullying: violence
ballet: opera
"""
# What an article of older times cannot have told of.
MODERN = """police officer, film, television, radio, microphone, plane, car, lorry, helicopter, computer, laptop, bus,
drone, train, railway, railway station, airport, cinema, factory worker, camera, telephone, supermarket, smartphone"""
