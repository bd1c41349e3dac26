/** B1: opinions, reasons and experiences: work, media, health, society and nature in everyday words. */
export const b1Words = `
# little words
p beside per according_to as_well_as onto despite throughout beneath plus minus unlike including apart_from due_to in_spite_of
c unless whenever wherever so_that even_though even_if
x ought
e cheers pardon
r firstly lastly aloud similarly correctly angrily absolutely accidentally actively afterwards altogether apparently approximately automatically barely basically
r beautifully bravely calmly closely comfortably commonly constantly currently dangerously daily dearly deliberately effectively entirely equally eventually fairly firmly
r formally frankly freely frequently fully gently greatly honestly hopefully importantly indeed instantly largely legally likewise literally locally mainly meanwhile
r mentally merely monthly naturally neatly necessarily nevertheless newly obviously occasionally officially openly otherwise overnight partly patiently peacefully
r permanently physically politely positively practically precisely presently previously privately properly purely randomly rarely reasonably regularly repeatedly roughly
r seldom shortly silently sincerely slightly smoothly socially somehow somewhat specially specifically strangely strictly strongly successfully surely surprisingly
r terribly tightly totally traditionally truly typically ultimately underneath unexpectedly unusually upwards widely wildly wisely worldwide wrongly forever meantime
r technically
# people and character
n population surname classmate colleague elder acquaintance bachelor bride bridegroom groom citizen companion confidence courage coward crew dignity emotion expert
n expression fellow fool foreigner freshman genius ghost giant gossip grief guardian hatred heir honour humour impression individual infant immigrant instinct
n intelligence jealousy kindness laughter loneliness loyalty maid manner master maturity newcomer orphan passion patience pleasure pride privacy reputation resident
n respect reunion role_model romance servant shame slave soul spirit status stepfather stepmother strength sympathy temper tribe victim virtue volunteer weakness widow
n witch witness youngster anger anxiety boredom curiosity delight desire embarrassment excitement faith gratitude guilt misery panic relief sadness satisfaction sorrow
n stress terror trust worry comfort attitude
v disappoint annoy adopt admire amuse apologize appreciate bear beg betray bless comfort confess confuse congratulate curse cheer delight deserve dislike disturb doubt
v embarrass envy fear frighten gossip hesitate honour ignore impress insult lean long offend panic persuade pity please praise quarrel rely remark resent satisfy scare
v shock stare stress suspect swear tease thrill threaten tolerate trick upset warn weep
a elderly unkind unfriendly impolite relaxed annoyed adventurous aggressive ambitious amazed arrogant ashamed awkward bald bold bossy capable caring charming cheeky
a childish conscious courageous cruel decent delighted depressed desperate determined devoted disabled doubtful dull eager easy-going emotional envious evil exhausted
a experienced faithful fearful fond foolish fortunate furious gifted gorgeous greedy guilty grumpy humble humorous ignorant imaginative impressed innocent keen lame
a logical loving loyal mature modest motivated naughty outgoing passionate playful practical puzzled reasonable relieved reliable reserved romantic satisfied
a self-confident sensible sensitive shaken sincere skinny stressed strict stubborn suspicious talkative terrified thoughtful thrilled tough unfair unreliable willing
a worthless youthful
# body and health
n forehead injury chemist tablet wrist toothache earache stomachache allergy aspirin asthma birth bleeding bruise burn cell check-up clinic coma consciousness corpse cure
n dose emergency_room eyebrow eyelash faint first_aid fist fitness growth gum hearing heart_attack heartbeat heel hip infection injection jaw joint kidney liver lung
n massage mental_health nerve organ palm poison prescription pulse rash recovery rib scar skeleton skull sneeze sole spine strain stroke surgeon surgery swelling syrup
n therapy thigh treatment vitamin waist wheelchair workout wound ward eyesight
v bleed injure recover sneeze weigh collapse cure faint itch operate poison relieve scratch starve strain survive sweat swell vomit wound yawn
a unhealthy injured overweight allergic deadly drunk fatal harmful harmless infected itchy muscular sleepless sober swollen unconscious unfit vital wounded
# home and things
n air_conditioner bookcase bucket chimney dishwasher heating housework kettle keyboard neighbourhood vase torch thread lid parcel jewellery necklace bracelet make-up
n razor
v sweep grill peel slice
a electronic colourful stylish
# food
n appetite cereal flour ingredient kebab lamb omelette pudding pumpkin raspberry slice spinach spoonful takeaway vinegar yoghurt mustard
v chew
a organic
# clothes
n handkerchief pullover pyjamas raincoat sandal sleeve trainer
a elegant fashionable striped woollen
# shopping and money
n advertisement cashier department_store discount queue receipt shopper trolley bookshop greengrocer salary fee
# work
n application architect builder businesswoman composer electrician employer explorer firefighter journalist lifeguard mechanic novelist programmer receptionist retirement
n profession
v employ retire
a full-time part-time skilled unemployed tiring
# school
n diploma headteacher instruction instructor pronunciation laboratory vowel timetable secondary_school
v educate examine memorize multiply pronounce underline punish
a creative academic oral
# town and travel
n accommodation backpacking boarding_pass campsite canal cathedral corridor cottage crossroads customs departure destination ferry gallery guidebook harbour hostel lorry
n motorbike motorway pavement petrol public_transport railway reservation roundabout sailing sightseeing tram tourism mosque monument
v depart fasten
a rural native historic
# nature and weather
n crocodile dinosaur feather fur giraffe mosquito nest pollution rainforest soil thunderstorm tortoise volcano waterfall wildlife hurricane kilometre metre centimetre
n gram kilogram litre
v melt pollute recycle
a foggy icy snowy stormy mild humid
# leisure and media
n athlete beginner blog celebrity championship competitor cricket cycling documentary drum exhibition fiction horror instrument interviewer judo racket referee rugby
n sculpture skateboard snowboard tournament trumpet violin user dvd app
v compete upload entertain install
a amusing
# doings
v affect announce obey
# ideas and things
n behaviour disadvantage honesty improvement introduction praise quantity scale symbol function custom
a frightening global independent limited unnecessary untidy disappointing
# more for every day
n headmistress grandchild bathrobe gymnastics sailboat webcam
# home, things, food
n alarm barrel bolt bunch cable cassette cellar chain clay cloth clutter coal concrete cord crack cube decoration device ditch doorbell doorway driveway dust fireplace
n flame fountain frame generator glue grill hook hose hut interior label lace lawn leak lounge luxury mat mattress mess mud net paint pile pin plug porch rack ribbon shed
n shade sponge stain staircase storage strap straw surface tank toolbox trap tube wallpaper wardrobe waste wire workshop brick chip fireworks foundation household housing
n landlord landlady tenant mortgage property residence lodge sack beam bar boil chop cider crab dough drinker feast fat herb jelly lobster powder scent shrimp spaghetti
n stew substance supper wheat whisky champagne cocktail rye hunger
v chop coat crack crush dip drain drip dry dust grip heat leak pile polish press roast rub scrub seal season sew sip slam spill spoil squeeze stain stir store supply trap
v twist unlock preserve dig
a antique automatic blank broad convenient creamy cracked crispy damp dusty fancy filthy fragile greasy handy handmade hollow messy muddy neat rotten rough rusty scented
a shiny soaked solid sparkling spare sticky stiff straight tasteless tender uncomfortable waterproof worn
# work and money
n absence achievement administration advertising agent aim airline allowance appointment assistance association auction authority award bonus brand budget burden
n candidate cancellation catalogue certificate challenge charity chief client commission complaint compromise contract cooperation corporation credit deadline debt
n delivery deposit deputy economy employment enterprise executive expense failure finance firm fund goods guarantee headquarters income industry insurance investment
n leadership lecturer loan loss management objective organization overtime partnership payment personnel priority product production profit promotion proposal purchase
n reference representative responsibility reward risk routine savings sector security seller session share shift signature slogan specialist sponsor stock strategy strike
n supervisor supply teamwork trade training transfer tutor union warehouse wealth workplace bookkeeper inspector technician translator interpreter psychologist politician
n minister announcer physician
v accomplish accuse achieve adjust advertise approve assist assume attempt benefit budget commit compromise concentrate conduct confirm consult consume contribute
v convince cooperate demand deposit determine dismiss eliminate encounter engage ensure establish exhibit extend finance fire focus fund gather guarantee indicate inform
v inspect insist involve issue launch maintain market monitor negotiate object occur overcome profit propose proceed process publish purchase pursue quit range rank react
v refer regard register release represent require resign respond restore reveal reward risk schedule secure sponsor state submit target tend transfer urge
a accurate annual appropriate commercial current economic effective efficient executive financial industrial inexperienced initial junior leading minimum maximum
a permanent potential precious previous principal promising punctual qualified relevant remarkable senior significant specialized specific stable standard suitable
a technical temporary ultimate unpaid urgent useless wealthy worthwhile
# school and ideas
n academy accent analysis appendix argument assignment background basis belief brainstorm calculator chart clue code combination comprehension concentration concept
n conclusion confusion connection consideration content creation data debate definition demonstration description discipline discovery draft effect element error evidence
n examination explanation factor fantasy feature figure focus formula graduate graduation guess guidance handwriting heading hint identity illusion impact importance
n influence information_technology inspiration instance institution intention investigation issue journal justice kingdom lecture legend literature logic manual mission
n myth narrator notion novelty observation passage perspective philosophy phrase plot preference presence presentation principle procedure process proof psychology
n publication publisher reaction reality recommendation reflection request rhyme riddle scholarship speaker spelling standard structure sum tale technique theme theory
n thinker tone variation version viewpoint vision wisdom alternative approach contact depth depths ease exception fate fault fortune harm image incident length means
n majority mystery occasion opposite phase range rate regret rejection sequence tension threat trace volume zero
v acknowledge comment communicate debate define experiment graduate identify influence inquire investigate judge justify lecture note observe pose presume puzzle quote
v reason recall reckon research rewrite structure struggle tackle trace
a absurd clear-cut concrete consistent constant contrary conventional convincing critical definite distant elementary extraordinary extreme fictional fluent genuine
a identical incredible inevitable intense internal irrelevant mathematical meaningful meaningless memorable misleading multiple mutual mysterious objective odd precise
a primary profound psychological random rational relative scientific spiritual subtle superior supposed tremendous unclear unexpected unfamiliar unforgettable unique
a unlikely visible visual written
# media and technology
n access antenna audio author autobiography broadcast bulletin cameraman cast communication coverage critic database episode folder gadget hacker hardware headphones
n journalism laser lyrics mail mainframe media microphone monitor network pen_name performer press publicity recorder recording remote_control review rhythm robot
n satellite screenplay script server setting signal soundtrack spam spectator studio telescope terminal thriller trailer transmission tune viewer ballet canvas choir
n chorus craft folk_music melody portrait props rehearsal solo spotlight collector entertainer comedian magician sculptor lyric
v access broadcast decode display drag dub film forward hack network pause paste plug programme rewind scan sketch star stream tape tune update
a animated artistic breathtaking creepy dramatic electrical enjoyable hilarious impressive lively magical mobile musical nuclear optical outstanding poetic remote solar
a spectacular technological thrilling up-to-date user-friendly well-known wireless worldwide
# society and law
n abuse aid arms arrest assault battle bombing bravery burglar bullet bully campaign cannon capture christian chaos civilization civilian citizenship colony commander
n committee commitment community concern conflict congress convention council crash criminal crisis defeat defence democracy destruction disagreement division election
n embassy empire enforcement ethics execution exploration explosion facility fare feminist fraud funeral gang general greed gunman harassment hostage humanity hunter
n interference intruder invasion jail jury kidnapper killer killing liberty lifestyle mayor military missile monk motive movement mugging murder murderer nationality navy
n nun oath official permission permit pledge policy politics pope prayer preacher prisoner prosecution protest protection rebel republic rescue resistance revenge
n revolution riot ritual robber ruin rumour sacrifice safety saint scandal settlement shelter shooting smuggler spy suicide suspect sword territory terrorist theft throne
n torture trial troops violence vote voter warrior welfare worship bishop
v abandon abuse aid bang blackmail bomb bribe bully capture claim conquer convict defeat declare detect execute explode forbid grant interfere kidnap kill murder pray
v protest rebel revenge riot rule ruin sacrifice sentence settle shelter spy sue surrender torture volunteer worship
a armed brutal civil communist corrupt criminal domestic federal holy homeless illegal latin legal male female military moral muslim peaceful sacred severe sexual unjust
a violent jewish catholic
# nature, travel, science
n acid air_pollution atmosphere avenue beast bloom breed breeze bug bush carbon cattle chemical cliff creature current dam darkness dawn deck diamond eclipse evolution
n forecast galaxy gene globe gravity hail hay herd humidity ivory jungle orbit oxygen peak pine pole poppy prairie prey radiation ray recycling seaweed shore smog
n solar_system species squirrel summit swamp tide trunk trail tropics universe weed wildfire worm liquid solid steam copper brass lead steel aircraft anchor bend bumper
n brake carriage cargo crossing detour driving_licence expedition fleet gear hitchhiker horn jeep landmark lane launch luggage_rack package parking_meter pier puncture
n resort runway rush_hour shuttle souvenir spaceship speeding submarine steering_wheel tow traveller transport transportation turning vessel voyage wagon windshield wreck
v anchor bloom breed brake bury crawl creep drift drown dump fade flash float flood flow glow halt hatch hike leap load orbit pump reverse sink slide spin split spring
v steer sting swing tow transport trip wander wind withdraw
a biological chemical deserted drifting exotic flooded genetic harsh magnificent marine rocky sandy shallow vast weird
# doings and being
v appeal associate bet bounce bow bump cease dare deal desire discharge ease erase fetch flip grab hop jerk kneel lack link locate pace pat pinch place poke pop possess
v race refresh resist rip roll rush sense shape shift slap smash snap sneak sob spare spit stab stamp stroke suck suffice swap tap tip toss tuck whistle widen
a accidental actual additional advanced alarming alike alternative bare blunt brief chief complex complicated concerned confidential confusing coming delicate disgusting
a due dumb exclusive faint fake firm fixed grand grave gross hidden horrible ideal immediate informal formal inner outer instant intact invisible isolated joint mass
a massive mere minor mixed nasty opposite pure related remaining scattered shocking sole threatening total upper
n advance appearance arrangement attachment attempt attraction balance bit blow boom bundle burst claim click coincidence column complex core cover crush curve cycle
n display dot drop enjoyment entry escape essence evil existence extension extreme favour fold freak frequency grip heap ideal inconvenience interruption involvement junk
n lack loop maximum measure minimum misunderstanding notice observer offence opening output pace pack panel pause pit possession pursuit push quarter quest rank release
n remainder remains replacement reply response rise rush sake sample scratch section shot slip smash sort spark split spread stack standpoint stare state stick strip
n stuff stupidity target touch turning_point twist unit update welcome whisper whole
# more of things and people
n addition adjustment agreement alcoholic alley amateur anniversary ape applause ash autograph bait barn bathtub beak belly belongings billionaire binoculars blade
n bodyguard booth bounty brandy brochure bud buddy bull butler cab calf casino cemetery champ chapel charm checkup cheerleader childbirth chili cigar cigarette cinnamon
n command compliment construction convenience cop countdown crow crossword curse dash daylight demon destiny development diaper dice diner disappearance disappointment
n district dock doorknob dove dressing drill driver's_licence editorial emperor encouragement engagement establishment estate eyewitness fame farewell fiddle firewood
n flea flesh florist flute freeway friendship gambling gangster genie gloom glory graffiti grapefruit gravy gunshot haircut handful handshake harp hardship hometown
n honeymoon idiot imitation investigator jockey judgment karate lab lad lifetime lighter liquor lobby log maintenance marathon medal medication memo mercy messenger
n mermaid millionaire miracle mistress module moonlight motel motto mug mule mustache nightmare nightclub nonsense octopus orchid outdoors paradise participation percent
n pianist pickle pigeon pillar porcelain profile rabbi railroad raisin reception reindeer relaxation reserve retail roommate saxophone scorpion scout shotgun sin sinus
n snail soda spear squad stunt supervision survival suspension swan tattoo telegram tragedy triple trophy trout tub uncertainty unicorn vampire villain vodka walnut wedge
n completion
v compliment flirt flush gamble huddle mow preach rape salute shave straighten suspend tighten waltz whip awaken bathe dial haunt rearrange rethink shame tick
a adorable alcoholic athletic billion bloody chilly classic classy clumsy crooked delightful desirable doomed experimental eternal glorious graceful hateful haunted
a heroic hopeful hopeless horrid horrifying immortal lousy marvellous mechanical mighty miraculous nude oblivious outdoor pathetic phenomenal prime prior protective
a psychotic risky selfless separated shameful shaky smelly sneaky spooky stressful sturdy supernatural suspended terrific terrifying thankful tragic tricky triple
a truthful unbearable unbelievable understandable unfinished unforgivable upright wicked worthy wretched agreeable
r apiece awhile farther hereby horribly humbly incredibly sometime unbelievably upward eternally overboard backstage downhill halfway
# mind and character
n apology conscience insult pity understanding
a alert insane miserable understanding
# argument and study
n confession makeup option potential timing
v average bar base brief channel commission favour project
a expected given secure worrying
# society, money, law
n affair attorney bid chairman commissioner counsel governor reverend spending vice
v bargain bid brand campaign contest police sack stage tax
# body, home, nature, science, travel
n alien blast cabin chamber couch crystal garbage hatch locker mask patch psychiatrist radar ranch rifle stable trauma vault whip
v bud duck nurse pierce prick shove stink strip surface wade
a starving
# more of things, people and doings
n audition finding jersey kit mob motion motor prom rape spin virgin
v audition coach drill patch sort tattoo trail treasure
a psychic undercover underground
r aside forth
`;
