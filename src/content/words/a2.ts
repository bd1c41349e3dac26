/** A2: everyday life beyond the house: shopping, work, travel, feelings, plans and what happened. */
export const a2Words = `
# little words
d several enough few little such either neither half whatever certain
o himself herself itself ourselves yourself yourselves themselves none neither either whatever each_other another
p upon across against above below among towards beyond except since within instead_of because_of toward
c although though since whether until nor once as however
x used_to need
e congratulations hurray
r probably certainly possibly especially actually suddenly finally immediately recently exactly nearly rather pretty even anyway however instead later first secondly
r carefully badly loudly quietly clearly simply luckily unfortunately fortunately normally generally completely extremely hardly seriously safely forward straight ahead
r anywhere everywhere somewhere nowhere apart indoors outdoors nearby overseas alone least less therefore besides definitely of_course at_least at_first at_last as_well
r right_away personally particularly directly perfectly deeply highly lately mostly sadly nicely heavily
# people and character
n relative twin nephew niece couple stranger guy king queen prince princess president leader member crowd human childhood marriage wedding relationship partner enemy hero
n character personality secret truth lie habit nickname host granddaughter grandson
v born divorce trust respect support care behave introduce greet shake hug kiss promise fight argue forgive surprise interest bother belong
a honest brave polite rude shy lazy serious calm cheerful confident nervous patient generous selfish proud jealous stupid silly crazy intelligent smart wise gentle lonely
a curious active careless helpful hard-working talented blond slim attractive pleasant unhappy fair blind deaf alive dead pregnant divorced upset pleased embarrassed
a frightened scared shocked confused disappointed anxious glad grateful mad tidy mean
# body and health
n accident ambulance ankle bone brain breath chest chin cheek cough cut diet disease fever flu illness lip muscle operation patient pharmacy pill shoulder sickness
n temperature throat thumb toe tongue elbow beard moustache bandage weight height drug cancer smile tear
v breathe break burn cough suffer treat exercise bend stretch
a fit healthy sore painful mental physical medical
# home and things
n balcony basement bell bin brush candle ceiling comb curtain cushion drawer electricity entrance exit fence furniture gas gate ground_floor hammer iron ladder lift lock
n microwave nail pan pillow pipe pot rent rubbish sheet sink stove switch tap tool toothbrush toothpaste tray washing_machine yard metal plastic stone cotton leather wool
n silk gold silver battery rope scissors screen string needle button handle jar can tin packet purse wallet handbag suitcase backpack earring perfume shampoo tissue rug
v build cover decorate fix hang iron light lock repair rent switch tidy vacuum wipe fill empty pour mix boil fry bake freeze
a electric wooden plastic metal sharp flat square thick wide narrow tiny huge giant enormous smooth tight loose deep bright plain silver gold golden
# food
n loaf kilo mango barbecue bacon broccoli buffet cabbage cherry coconut cooking cucumber curry dessert garlic ham lettuce main_course melon mineral_water mushroom napkin nut olive peach
n peanut pie pineapple plum popcorn pork recipe roll sauce seafood spice starter steak tart toast tuna turkey picnic vegetarian cook chef tip service pint alcohol
v serve bite swallow recommend
a bitter sour spicy salty raw fried boiled frozen tasty vegetarian
# clothes
n blouse bra collar fashion laundry outfit slipper suit sunglasses swimsuit swimming_costume tights underwear vest zip style pattern pants costume
v dress fit suit fold try_on put_on take_off
a casual
# shopping and money
n assistant bargain cash change cheque coin credit_card customer sale shopping shopping_centre mall bakery butcher tax account bank_account cost fine
v borrow lend owe save spend afford return exchange charge deliver lower raise
a available second-hand dear
# work
n accountant actress babysitter baker barber businessman captain career carpenter cleaner clerk clown coach dancer designer detective director editor employee fireman
n guard guide hairdresser housewife judge lawyer librarian model officer operator owner painter photographer pilot plumber poet porter postman priest producer professor
n reporter runner sailor salesman scientist shop_assistant soldier swimmer thief vet winner interview meeting conference staff skill experience department equipment duty
n project deal
v apply earn manage organize produce hire design develop succeed fail attend advise offer
a professional successful
# school
n advice ability article biology chapter chemistry composition conversation degree diary discussion education essay geography grade grammar instructions mark mathematics
n meaning mind paragraph physics poem poetry research result schedule semester term textbook title topic translation vocabulary knowledge success effort progress
n punishment rule difficulty primary_school kindergarten speech
v copy discuss divide improve pass prove realize recognize solve translate guess imagine discover compare consider decide express mention report review suggest suppose
v notice cheat
a absent present clear educational basic complete extra final foreign impossible necessary positive negative similar
# town and travel
n adventure agency arrival baggage luggage bay block border bus_station cafeteria camp capital castle cave check-in coast continent court cruise delay desert direction
n distance engine flight fuel helicopter highway jet truck motorcycle palace parking path petrol_station platform port prison route rocket scooter sign speed stadium
n statue subway tower traffic_jam traffic_light tour tyre underground van vehicle view visa wheel yacht elevator temple bookstore pub tunnel region area zone spot
v board book cancel check_in delay explore land park pack reach sail tour unpack lift hurry lead guide crash
a abroad crowded direct international public national central northern southern eastern western lost ancient
# nature and weather
n ant bat bee branch butterfly camel cage climate countryside deer dolphin donkey earth earthquake environment flood fly fog fox frog goat goose hen kangaroo kitten land
n lightning nature ocean panda parrot penguin pet planet pond puppy rainbow rat rock root sand seed shadow shark shell spider space storm stream sunshine sunrise sunset
n tail thunder turtle valley wave whale wing wolf wild zebra heat mile inch
v blow hunt feed rise protect shine bark
a freezing natural wild
# leisure and media
n album audience band board_game camping champion channel chess comedy comic competition collection computer_game contest drawing entertainment event festival fishing
n folk goal gym hockey jazz jogging kite laptop magic mobile_phone musical opera orchestra painting performance pitch play poster prize puzzle quiz race reader scene
n series show skating skiing ski soap_opera stage surfing talent tent track trick yoga novel download file link password printer software disk system virus cd
n social_media photograph joke ending
v act appear collect cycle download click record perform print score ski skate surf text train type fish dive camp jog hit knock shoot log_in search chat post
a brilliant classical digital entertaining fantastic fascinating online live recent awesome unusual original
# doings
v accept admit aim allow approach arrange arrest attack attract avoid beat blame calm celebrate chase clap complain concern connect contact contain continue control
v create damage defend deny depend destroy disagree disappear dream encourage enter escape exist expect face force gain handle hide include increase intend interrupt
v invent last let limit mark measure mind own permit pick point prefer pretend prevent provide receive reduce refuse regret remain remind remove replace reply request
v rescue ring rob scream seem separate shout sign slip spread steal stick strike tear test tie trade vote wave whisper wonder wrap yell lay set smoke
# ideas and things
n action activity advantage amount army attention beauty benefit bomb case cause century chance choice circle comment condition crime culture damage danger death decision
n demand design detail disaster emergency energy fear feeling flag form freedom future generation government happiness hate hope imagination increase invention invitation
n item joy law level limit luck material memory method mood war nation need object opinion opportunity order past peace period position possibility power purpose quality
n religion report rest robbery search sense shape sight silence situation society solution statement step struggle suggestion support surprise task taste technology
n thought total tradition turn use value variety victory visit warning weapon wish youth god decade edge row source gun pressure role site ceremony
a able absolute asleep awake average aware certain common double equal exact familiar former further general human individual key likely magic major missing normal
a obvious official only ordinary particular past personal political powerful private proper quick rare regular religious responsible royal secret separate several silent
a social steady sudden super traditional typical unable unknown usual valuable various worth embarrassing relaxing surprising adult european african asian russian turkish
a indian australian
# more for every day
n practice plenty dirt drama soccer pale balloon bubble celebration circus crown devil darling sir madam postcard playground heaven monster program location sidewalk
n flashlight trash fairy wizard puppet owl pony gorilla doughnut lemonade ketchup pancake lime ginger lipstick suite badge league hole licence bench chalk ink goldfish
n watermelon birthday_party pet_shop teen headmaster sunlight goddess lottery leisure pal mate dozen broom lunchtime bedtime daytime yogurt granddad softball sweetheart
n mailbox typewriter wig arrow jewel parade pearl pyramid toad trash_can vacation vanilla blonde cowboy pirate treasure angel
a naked teenage sleepy pale cute blonde scary yummy sexy fabulous ridiculous lone
r backward backwards aboard afterward elsewhere someplace nowadays sideways
d entire
m billion dozen
`;
