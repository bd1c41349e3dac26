/** B2: abstract and professional vocabulary: argument, law, economy, science, character in finer shades. */
export const b2Words = `
# little words
p amongst versus via concerning regarding excluding alongside underneath
c whereas provided
o whoever whichever whom
r annually briefly broadly cheaply comparatively confidently consequently continuously downwards eagerly efficiently essentially evenly formerly furthermore gradually
r hence hourly impressively increasingly indirectly initially intentionally internationally loosely merrily moreover nervously noisily politically poorly primarily
r publicly rapidly readily relatively scarcely separately sharply significantly simultaneously solely steadily sufficiently temporarily thoroughly thoughtfully
r understandably urgently virtually warmly weekly willingly yearly accordingly accurately allegedly amazingly anxiously appropriately arguably blindly chiefly
r coincidentally consciously consistently conveniently critically cruelly culturally desperately differently dramatically economically emotionally enormously
r enthusiastically environmentally exceptionally exclusively excessively extensively fatally financially finely fundamentally genetically genuinely gracefully gratefully
r historically ideally impatiently incidentally inevitably intellectually intensely ironically jointly logically massively moderately morally nationwide nonetheless
r objectively oddly overly overwhelmingly passionately preferably progressively promptly psychologically radically realistically reluctantly remarkably respectively
r responsibly rightly satisfactorily seemingly sexually singularly spiritually splendidly statistically subconsciously subsequently supposedly systematically timely
r tremendously unavoidably unconsciously undoubtedly uniquely universally unnecessarily utterly vaguely verbally vertically violently voluntarily lightly
# people and character
n ancestor characteristic companionship descendant dwarf inhabitant laziness nobility outsider participant peasant pioneer politeness rival spouse superstar supporter
n survivor tendency toddler villager disgust enthusiasm frustration adulthood
v astonish blush criticize deceive depress despise fascinate flatter frustrate irritate mourn reject resemble scold sigh sympathize tempt
a absent-minded affectionate astonished competent competitive considerate disgusted easygoing energetic enthusiastic idle immature impatient insecure irresponsible
a irritated mischievous moody obedient optimistic pessimistic rebellious reluctant respectful skilful sociable supportive sympathetic thoughtless trustworthy ungrateful
a witty
# body and health
n bacteria calorie crutch disability germ hygiene obesity posture remedy symptom tiredness vaccine wrinkle vein nutrition
v ache diagnose digest infect inject limp prescribe shiver strengthen tremble vaccinate
a addicted contagious healthful nutritious poisonous
# home, things, food
n appliance basin bulb container cork cradle cutlery dustbin fabric furnishing fuse gravel linen machinery mop pottery rail shutter spade stool thermometer tile timber
n utensil varnish architecture cement framework suburb terrace crate beverage caterer crop cuisine dairy delicacy flavour grain leftovers mixture nutrient oat oyster
n portion poultry protein refreshment seasoning squid toffee harvest starvation famine thirst
v absorb attach bind combine construct grate grind insert knit mend mop rinse sharpen soak sprinkle unwrap weave
a airtight bumpy compact cosy crisp edible faded luxurious portable ripe slippery spacious spotless stale steep thorough transparent vacant vivid
# work and money
n admission applicant auditor bankruptcy banking capitalism commerce consultant consumer contribution currency donation earnings efficiency expansion export founder
n freelance import inflation innovation investor invoice labour layoff manufacturer marketing membership merchant motivation negotiation occupation outcome pension
n percentage poverty productivity qualification recruitment refund requirement resource retailer revenue salesperson shareholder shortage statistics subscription supplier
n trader trainee transaction trend unemployment vacancy venture wage workforce workload labourer presenter
v acquire adapt appoint assess assign collaborate compensate convert coordinate decline dedicate delegate demonstrate devote distribute donate enable enforce estimate
v evaluate exceed expand export generate import insure invest manufacture maximize motivate obtain occupy participate persist postpone predict promote qualify recruit
v reform resolve select supervise undertake
a adequate affordable beneficial bankrupt considerable cost-effective demanding economical essential excess flexible fundamental innovative occasional ongoing overall
a partial productive profitable rapid realistic rewarding subsequent sufficient valid voluntary
# school and ideas
n abbreviation aspect assessment assumption bibliography biography calculation category circumstance comparison consequence consonant contrast controversy creativity
n criterion criticism curriculum dialect diagram dilemma distinction encyclopedia equation evaluation extent extract fluency genre glossary graph guideline heritage index
n inquiry insight institute interpretation jargon literacy mathematician narrative origin outline phenomenon prediction preparation prospect proverb punctuation quotation
n reasoning relation relevance revision scholar seminar significance similarity sociology stereotype summary survey syllable synonym thesis undergraduate wording barrier
n flaw gap minority obstacle ratio substitute width
v analyse calculate cite clarify classify compose conclude contrast derive differ discourage distinguish edit emphasize exaggerate formulate highlight illustrate imply
v infer inspire interpret neglect oppose outline overlook perceive reflect relate revise specify summarize theorize transform
a abstract adverse ambiguous apparent approximate authentic bilingual coherent comprehensive compulsory controversial corresponding detailed distinct equivalent evident
a exceptional excessive external factual gradual illegible imaginary incorrect intellectual intermediate legible literary neutral notable numerous optional philosophical
a probable secondary subjective inferior theoretical vague verbal
# media and technology
n archive broadcaster cartoonist caption commentary cursor desktop format graphics headline icon illustration interface lens loudspeaker microscope modem newsreader
n playwright rating scanner sequel subtitle touchscreen workstation artwork carving landscape masterpiece premiere symphony scenery conductor percussion
v activate applaud browse carve delete encode format interact photocopy reboot rehearse sculpt transmit upgrade
a acoustic addictive artificial compatible contemporary gripping influential interactive legendary melodic predictable sensational superb virtual
# society and law
n activist adoption assembly ban battlefield burglary clash conquest conservative discrimination dispute equality gender hijacker immigration independence inequality
n injustice isolation judgement legislation ministry monarchy opponent opposition oppression parliament persecution pickpocket prejudice protester racism rebellion reform
n refugee regulation restriction settler slavery terrorism treaty triumph unity unrest vandalism
v abolish assassinate ban condemn deprive demolish deport discriminate dominate elect exploit flee govern harass hijack imprison inherit invade isolate liberate oppress
v overthrow prohibit prosecute restrict smuggle trespass unite violate
a cultural democratic dominant ethnic feminine immoral judicial lawful liberal masculine multicultural municipal patriotic racial racist radical republican socialist
a urban unlawful
# nature, travel, science
n agriculture altitude atom avalanche axis blizzard botany cactus claw coastline compass conservation consumption coral deforestation drought dusk ecology ecosystem
n elevation emission equator erosion eruption extinction fauna farmland fertilizer flock flora fossil frost fumes geology glacier habitat hive horizon iceberg lava lizard
n mammal meadow mineral mist moisture moss nitrogen offspring organism ore ozone parasite peninsula pest pesticide petal plantation predator primate rainfall reef reptile
n reservoir seashore shrub slope stem strait tornado tsunami tundra vegetation vine wasp wilderness woodland zoologist particle experimentation bronze aluminium fibre
n accelerator airfare collision commuter congestion cyclist diversion embarkation excursion freight hospitality headlight itinerary junction lifeboat mast mileage
n navigation oar outskirts parachute pedestrian pilgrim propeller raft safari shipwreck sledge stopover surroundings trek vineyard windscreen
v accelerate accompany arise cling collide commute conserve cultivate decay decrease descend dissolve divert embark emerge endanger erupt evaporate evolve extinguish
v gallop graze harvest howl migrate navigate overtake plough plunge purify reproduce roam roar rotate scatter skid sprout stroll stumble sway unload vanish vary
a abundant accessible aerial agricultural arctic barren botanical coastal conservative ecological endangered environmental extinct fertile fierce fragrant geographical
a inland lush migratory moderate mountainous overcast picturesque polar polluted recyclable renewable scarce scenic sustainable tame tropical uninhabited unspoiled
# doings and being
v arouse ascend await clutch comprise confront consist convey correspond cram cushion detach deteriorate dim enclose endure enlarge envelop exclude exhaust extract fling
v fulfil gaze glance grasp hum hurl imitate mislead murmur mutter nod omit originate overflow overhear peep precede prevail prompt provoke prolong render seize shrug
v snatch sniff snore splash sustain tilt trim wag weaken wink worsen yield
a continuous deliberate eventual frequent functional immense indirect latter noticeable plentiful pointless regional respective satisfactory selective stunning
a surrounding uneven unsuitable vertical horizontal widespread
n amusement annoyance boundary component decline decrease interval knot layer limitation margin measurement multitude nuisance outbreak prevention reduction refusal
n removal segment selection separation shortcut stability surplus suspense triangle usage vicinity visibility warmth yield
# more of things and people
n interchange organizer preposition yolk hopefulness
# mind and character
n acceptance admiration affection aggression agony ambition anticipation appreciation arrogance assurance awareness awe boldness clarity cleverness closeness compassion
n consent contempt conviction courtesy credibility cruelty cunning decency dedication delusion denial desperation determination devotion disapproval discretion disgrace
n disposition dissatisfaction distress dread eagerness ecstasy ego elegance envy expectation exhaustion fatigue fright fury generosity gentleness goodwill greatness
n grudge haste hesitation hostility humility humiliation hysteria impatience impulse incentive initiative innocence insanity integrity intellect intuition irony
n irritation longing lust madness melancholy mentality merit mindset mischief morale morality morals obedience obsession openness optimism ordeal outrage outlook paranoia
n perception perfection persistence persuasion rage readiness remorse resolve restraint ridicule sanity sarcasm seriousness sensation sensitivity sentiment sincerity
n solitude spite stubbornness superiority superstition suspicion temptation tenderness thoughtfulness thrill tolerance torment urge vanity vengeance whim willingness wit
n wrath
v adore avenge beware boast cherish conceive conform console crave dignify disapprove disgust distract dread enchant enlighten frown fumble gauge grieve humiliate incline
v indulge loathe lure meditate mock nag obsess outrage plead rage reassure ridicule startle stimulate stun subdue uphold venture wail weary
a abusive accountable accustomed admirable apologetic appalling attentive bewildered candid carefree cautious compassionate content cunning cynical daring decisive
a defensive dependable desirous destined disastrous discreet dishonest disinterested disloyal disobedient disrespectful dissatisfied distracted distressed dreadful driven
a eccentric enchanting expressive forgetful forgiving frantic gloomy glamorous hardworking heartless heartbroken hospitable hostile hypocritical hysterical impulsive
a inadequate incapable incompetent inconsiderate infamous insensitive inspired intrigued irrational irritable joyful judgmental mindful naive neurotic noble nostalgic
a notorious obnoxious obsessed outraged overjoyed overwhelmed paranoid passive perceptive perplexed persistent persuasive petty preoccupied radiant rash reckless
a receptive reflective remorseful restless ruthless sane sarcastic sentimental sly sloppy solemn spontaneous stern superficial superstitious tactless tense tolerant
a touchy traumatic triumphant trusting uneasy unaware unimpressed uptight vain vicious vulgar vulnerable wilful withdrawn
# argument and study
n abstraction abundance accuracy acknowledgement acquisition adaptation adjective advocate affirmation agenda amendment analyst approval arena array astronomy
n authenticity breakthrough capability capacity caution classification collaboration commonplace compatibility complexity complication compound conception confidentiality
n confirmation conjunction consistency constitution construct contemplation contemporary contributor coordination correspondence correspondent creator credentials cue
n cult deception dependence designation deterioration diagnosis dimension disguise disposal disruption diversity documentation domain duplicate duration dynamics edition
n elimination emphasis encounter exaggeration expertise exposure fabrication familiarity feedback fieldwork flexibility footnote formation fraction grasp idiom imagery
n imprint indication infinity initiation insertion intensity interaction intervention legacy linguist linguistics literate longitude latitude manuscript mechanism
n metaphor methodology mode monologue monopoly narration neglect neutrality nomination norm notation occurrence omission orientation originality overview parallel patent
n peer philosopher placement postscript precaution precedent precision predicament prefix probability projection proportion proposition protocol prototype questionnaire
n radius realism recognition relativity reliability reminder repetition representation resemblance residue resolution revelation rotation scenario scope simplicity
n simulation skepticism spectrum speculation sphere stimulation summation supposition terminology testimony thesaurus threshold token transformation transition trigger
n turnout uniqueness variable verb verdict visualization vogue
v abide accommodate accumulate acquaint administer advocate alter alternate anticipate assemble authorize boost bypass calibrate cater commence comply compound comprehend
v conceal convene converse counter curb deploy differentiate dispose disrupt diversify document dwell elaborate embrace emit enhance equip evacuate excel expire expose
v feature forecast foster fuel harness impose initiate institute instruct intercept irrigate leverage manifest manipulate minimize misinterpret misunderstand negate
v obscure orient overestimate override overrule penetrate populate probe query reap rebuild reconsider reconstruct refrain regulate renovate repel reside restructure
v resume retain retrieve sanction shatter signify simplify specialize stem substitute subtract surpass tailor terminate testify transcend trigger underestimate undo
v verify visualize
a acceptable adaptable adjacent administrative advantageous aforementioned allied anonymous applicable argumentative astonishing astronomical auxiliary biographical
a bizarre characteristic chronic chronological classified coincidental collective complimentary confined constructive countless crucial customary dependent descriptive
a destructive detectable devastating diagnostic differential dimensional diplomatic disadvantaged disposable distinguished divine drastic dual dynamic eclectic elaborate
a eligible emerging endless established ethical everlasting everyday exhilarating existing expansive explosive extensive faulty feasible finite flawed flawless
a forthcoming generic groundless groundbreaking historical horrendous hypothetical illogical imminent immune impending imperative imperfect improbable inaccessible
a inaccurate inappropriate incomplete inconvenient inefficient infinite informative inseparable insignificant insufficient intensive intentional interchangeable
a intriguing introductory inverse ironic irregular irresistible justifiable lasting legitimate lengthy lesser lifelong linguistic mandatory manifest marked nonexistent
a numerical obscure offensive operational opposing optimal outdated outward overdue overwhelming paramount peculiar permissible preceding preliminary premature primitive
a pristine problematic progressive prominent promiscuous pronounced proportional questionable regardless regrettable reversible seasonal sensory sheer simultaneous
a sizeable sophisticated static statistical straightforward strategic striking subconscious substantial supplementary suppressed supreme surplus symmetrical synonymous
a synthetic temporal transitional unanimous unavoidable uncommon undisputed uniform unintentional unintelligible universal unpredictable unrealistic unreasonable
a unrelated unsound untrue unworthy varied viable vocal workable
# society, money, law
n accomplice accountability accusation administrator advisory alcoholism alliance ally anarchy armament armour arson artillery assassin assassination asset asylum bail
n bandit barrister barter beggar betrayal blackmail bombardment boost borough breach breadwinner bribe brokerage broker brutality cabinet capitalist casualty catastrophe
n cavalry ceasefire charter chancellor collapse combat commandment commodity communism compensation competence competency complicity conglomerate conspiracy conspirator
n constituency contractor copyright corps corruption counsellor coup courier crusade curfew custody cutback damages debris defendant defender deportation depression
n descent despair dictator diplomat distribution donor duke dwelling economist emancipation emigration envoy epidemic escort fatality felony feminism foreman franchise
n fraternity frontier fugitive ghetto globalization guild handout heiress homicide hooligan humanitarian hypocrite indictment industrialist infantry inheritance inmate
n instability insurgent interrogation irregularity jurisdiction landslide lawsuit layman lease legality liability liberation likeness lobbyist majesty marketplace martyr
n massacre mediator mediation merger militia mortality mutiny nationalist nobleman nutritionist occupant offender oppressor optimum outlaw outlet overhead ownership pact
n parish parole patriot patriotism patron penalty perjury petition philanthropist plaintiff plea poll portfolio premium presidency privilege prohibition propaganda
n proprietor prosecutor prosperity prostitute prostitution province purchasing racist raid ransom rationing reconciliation reconstruction recruit refuge regime regiment
n registrar registration remuneration republican residency resignation restitution reunification revolutionary royalty ruling sabotage saviour senate senator seizure
n sheriff shipment shoplifting shoplifter slaughter socialism spokesperson spokesman statesman stockbroker stronghold suburbia successor superintendent superpower
n supremacy surveillance sweatshop swindle syndicate takeover taxpayer testament thug toll trademark traitor treason treasurer treasury trooper truce unification upheaval
n veteran vigilante violation warden warfare warlord warrant withdrawal
v affiliate ally apprehend audit bail breach bust capitulate censor clamp colonize combat cripple defect defy disarm disobey dispatch dispute economize exonerate extort
v extradite fabricate forge foreclose intrude legalize liquidate lobby loot monopolize mortgage mutiny outlaw pardon patrol pillage plunder pledge plot poll raid ransack
v recompense recoup reimburse repay retract rival sabotage slaughter streamline summon uproot wage
a affluent aristocratic bilateral capitalist civic civilian clandestine colonial communal congressional constitutional cooperative corporate cosmopolitan covert deprived
a destitute electoral elite fiscal fraudulent governmental hereditary humanitarian imperial impoverished indebted interracial jobless lenient liable lucrative managerial
a marital maternal metropolitan monetary nationalist nationwide needy oppressive outlawed parliamentary paternal patriarchal penniless predatory presidential privileged
a prosperous provincial punitive puritanical regulatory repressive residential revolutionary segregated secular sovereign statutory subversive suburban territorial
a treacherous tribal tyrannical unconstitutional underage underpaid underprivileged unofficial unpopular warlike
# body, home, nature, science, travel
n abdomen abortion absorption abyss acre adolescence adolescent adrenaline aerobics ageing algae alloy ancestry anaesthetic anatomy antibiotic antibody antidote apparatus
n aquarium archaeologist archaeology arctic armpit artery arthritis asteroid astronaut athletics attic autopsy axe awning banner banquet bark barley batch bead bladder
n blaze blister bloodshed blossom blueprint boulder bouquet bowel breakdown breast brook brow buffer burial burner caffeine calcium camouflage canopy canyon cape capsule
n caravan carcass cardboard carnivore cartridge cascade catering cavity charcoal chestnut chore chrome chromosome circuit cloning clot coffin coil comet complexion
n compost compressor concussion conservatory contour contraception corn_field cortex cosmos counter courtyard crater crossbow crossfire crust curl cyclone cylinder decay
n deformity dehydration density dentistry detergent detector diabetes diameter diarrhoea diesel digestion dinghy dioxide doorstep dosage draught duct dune dye dynamite
n electrode electron embryo encampment enzyme excavation faculty faucet fertility fingerprint fisherman fishery flask flax fleece flint foam foliage footprint footstep
n forearm foothold fragrance friction fringe fungus furnace fuselage gardener gash gasoline gem geometry gland glaze glimpse glitter glow grandstand granite grasshopper
n graveyard greenhouse grove gut gutter halo hangover hardwood hearth heartland hedge hemisphere hinge hoof hormone hull hydrogen hypothermia immunity implant incubator
n indigestion inflammation ingestion inhaler inn insecticide insomnia insulation intake intestine irrigation jug juncture knob knuckle ladle lagoon lantern lash latch
n lather ledge leukaemia lever ligament lighthouse lightweight limb limestone lining livestock locomotive longevity lotion lump magnet magnetism malaria malnutrition
n manure maple marble marsh membrane mercury metabolism metamorphosis meteor microbe migraine migrant migration mill miner mining mint mite mole molecule monsoon mortar
n mould mound mural mutation nausea navel nostril nucleus nursery oak oasis obstetrician ointment orchard orphanage outback overdose ox paralysis pane paramedic parsley
n passageway pasture pavilion paw peat pebble pedal pelvis penicillin petroleum pharmacist pigment pipeline pistol plague plank plaster plasma plateau platter plumbing
n pneumonia pollen pore postage pouch pregnancy prism probe propulsion protagonist psychiatry psychotherapy pulley puberty puddle pylon quarry quartz rabies radiator
n radioactivity railing ramp raven reactor realm receptor refinery reflex refrigerator rehabilitation reproduction resin respiration retina rheumatism ripple rodent roost
n roundup rubble rudder rung saddle saliva sanctuary sanitation sap sauna scaffolding scalp scarecrow seam seaside sediment sensor serum sewage sewer shaft shrine
n sideboard silicon silt skyline skyscraper slate sleet sling slot sludge soot spa span spasm spectacle sperm spiral splinter spray stairway stall starch starfish
n sterilization sting stitch stopwatch stretcher stump sulphur sunburn surf swarm syringe tablecloth tadpole tailor tan tangle tar tavern terrain texture thermostat
n thicket thorn thrush thyroid torrent toxin transplant transmitter trench tributary trough tuberculosis tumour turbine turf twig typhoon ulcer ultrasound upholstery
n uranium urine valve vapour velvet ventilation vibration villa vinyl wand wart wasteland watchdog waterfront wax weaver wick willow windfall windmill wreckage yeast zinc
v amputate bandage bask bleach blend blossom bulge char choke clench clog clone clot coil compost congregate cremate crouch crust curl dazzle decompose deflate detonate
v diffuse dilute disinfect dismantle dissect drizzle drool dye exhale ferment fertilize flap flare flicker flutter foam forage fracture fume gasp giggle glare gleam glide
v glimpse glisten glitter gnaw gobble grease grin groan groom grope grunt gulp gush haul heal hiss hoist hover hunch hydrate ignite impale implant inflate ingest inhale
v inoculate insulate jolt juggle lash lick linger loom lurk mangle massage mature medicate mill mould munch nestle nibble numb nudge ooze peck pedal perch perish perspire
v pluck plummet pounce prowl prune quench quiver radiate ravage recuperate regenerate ripple rot rummage rumble rupture rustle saddle sag salvage scald scale scorch
v scramble scrape shed shear shred shrivel shudder shuffle simmer singe sizzle skim slash slit slither slouch smear smother smudge snarl snip sniffle snuggle spawn spew
v splinter sprain spray sprint squash squat squeak squirm stagger sterilize stifle stitch stoop straddle strangle stray strut stub submerge suffocate swamp swarm swerve
v swirl swivel swoop tangle thaw thrash throb throttle thud thump tickle toughen trample transplant trickle trot trudge tug tumble twinkle twirl twitch vaporize vibrate
v waddle waggle warp weld wheeze whine whirl wither wobble wrestle wriggle wring zoom
a acidic airborne amphibious anaesthetic anatomical antiseptic aquatic arid aromatic atomic balmy blurred brittle burnt bushy carnivorous celestial cellular clammy
a clinical comatose congested contaminated cramped crude crystalline dehydrated dense dental desolate dietary dim dizzy dormant drenched earthy elastic epidemic exposed
a fibrous flammable fleshy floral fluffy fluid frosty furry fuzzy gaping gleaming glossy grassy grim hairy hazardous hazy herbal hoarse immobile incurable inflammable
a inflamed infertile inhospitable invasive jagged juicy lifeless limp liquid lofty luminous lukewarm magnetic majestic makeshift maritime medicinal metabolic metallic
a meteorological microscopic misty moist molecular mortal murky nocturnal nauseous neurological nutritional offshore outlying overgrown parasitic parched perishable
a piercing plump porous potent prehistoric prickly pungent radioactive ragged rancid reproductive respiratory revolting rugged runny rustic scorching secluded seismic
a shabby shady shaggy sickening skeletal slender slimy smoky snug soothing sparse squeaky stagnant sterile stinging streamlined strenuous stuffy subterranean surgical
a tangled temperate therapeutic thorny toxic tranquil translucent uncharted undamaged uninhabitable venomous volcanic watertight watery weightless wholesome wooded woolly
a wrinkled
# more of things, people and doings
n abduction accessory accomplishment accord accordance addict addiction adultery affidavit agitation airspace airway aisle alias alibi altar ammunition amnesia amulet
n anaesthesia apocalypse apprentice apron arcade arch archery armory atheist attendance aura authorization ballad barge baroness battalion bazaar bayonet beetle
n benefactor binder bluff bomber bonfire booklet bourbon breakup brewery brigade brotherhood broth bungalow bunk bunker bureau caddy cadet canary canteen captive
n caretaker carton casket caviar cello chaplain charade chariot chauffeur checkpoint chemotherapy cholesterol cinder circulation citation clan clarinet clause clearance
n cloak closure cobra cockpit collateral columnist comeback compartment concerto condom congregation consulate containment contestant convent convertible convoy
n coordinator corral coroner coronation corpus counterfeit coupon courthouse courtroom crib crook crumb cub cubicle cuckoo cupcake custodian cyanide dagger decoy deed den
n depot deposition detection detonation diaphragm dictation directive directory disc distraction distributor dome doorman drawback duel dungeon elf engraving eulogy
n evacuation exterior exterminator extraction eyeball fellowship felon ferret fetus fiend filth finale fin flank flick flop footage formality foundry foyer frostbite
n fusion gallon gallows gambler gateway gavel genitals goggles gospel gown gorge grenade grid groove guru hallway hallucination hangar harness hatchet haul haunt havoc
n haystack hazard hearse heathen helmet hernia hideout hitch hoax homeland hoop hostess hybrid hymn hypnosis icebox idol inability incision informant insulin inventor
n inventory janitor javelin junkie juror kiosk lair larceny lard lark lavatory layout leash leech leopard lint livelihood locket logo loft loom loner lullaby luncheon
n maggot mainland makeover malfunction manor mansion mantle mare marrow martini mascot maternity mayonnaise medallion meditation medium midst millennium miniature
n misfortune missionary mistletoe monastery morgue morphine mortuary moth muffin mythology necessity nickel nicotine nightfall notch novice nutmeg obligation observatory
n opium ordinance orgasm ornament ostrich ounce overload pad paddle pageant pail pantry parlour pastime pastry payroll pendulum perimeter phantom pimple pod popularity
n portal posse prank probation proceedings projector prop prostate psyche psychopath pulp pup purity quarantine quarterback quartet rabble raffle rag rake rapist rascal
n rattle ravine realtor recess recital reconnaissance recreation redemption reel refill relay relic rematch reset restroom resurrection retreat revolver ridge rim rink
n rite robe rookie rooster roster roulette rust saloon salvation satin savage scaffold scalpel scoop scoundrel scrap screwdriver scripture scum scuba sermon serpent setup
n sexuality shack shield shrapnel shovel siege silencer sinner siren skunk slaughterhouse sled sleigh snare solitary sorcerer specialty specimen speck spleen stakeout
n stallion stance standby steward stewardess stint stride stroll subpoena suction sultan suture swine syndrome tack takeoff tease telegraph tempo therapist tobacco tomb
n tonic torso torpedo tractor transfusion transit treadmill trio troll troop tuition turnip tuxedo twilight underdog understatement underworld usher uterus vagina valet
n veil velocity verse veterinarian virginity visitation vow vulture ware warhead weasel wholesale witchcraft womb wreath wrench yarn yearbook zombie
v accord amaze babysit bait batter bluff brew buckle budge canoe charter chuckle clash cloak crucify cuddle decipher dictate dine disregard dock dodge duel fantasize
v fiddle filter flunk forfeit gag hallucinate herd hitch improvise loosen malfunction mingle misplace mumble mute notify outrun overdo overload overrun paddle peek pickle
v plow poach puncture quack rake rattle reassemble recite redo refill regain relay relive reload reopen repent replay reset retreat rig scam scheme scoop scrap scroll
v seduce slay snuff stack stalk stash stomp swipe tamper torment unleash utter vacate vow wallow whack wiggle woo yank
a abdominal abnormal afloat agitated amateur apt armoured baptized barefoot behavioural biblical bogus bouncy brutish cardiac captive certified charitable circumstantial
a claustrophobic cocky corny cosmic cosmetic crappy crazed defective demented diabetic disciplinary disconnected disgraceful disqualified dreamy editorial eerie
a electromagnetic epic erotic expendable facial fearless fiery fishy forensic frightful fussy gigantic gracious graphic handicapped hasty hectic helpless heterosexual
a homesick homicidal homosexual honorary honourable indecent infrared inhuman intravenous intrusive jittery lateral lavish lesbian licensed lovable lunar martial medieval
a merciful miniature misplaced monstrous motherly mounted murderous mute mystical nasal nautical naval neural obscene onstage operative orbital overnight panicked
a parental payable pediatric pelvic perverse petite pharmaceutical phoney phonetic photographic pornographic postal primal psychiatric pushy quaint quasi ravenous
a respectable retarded righteous rightful sadistic scandalous senseless sensual serial sexist shameless shattered sinful sinister slick smug snappy solitary speechless
a speedy spinal startled stealthy stray suicidal supersonic swift tactical theatrical thermal ticklish troublesome unauthorized unbeatable undefeated undetected
a unidentified unforeseen unharmed unmarried unseen unsolved unspeakable unstoppable upcoming utter vascular vile wacky watchful wholesale worldly
r afar alike ashore barefoot downright hopelessly hysterically inward nonstop onwards rightfully southward upstream
# ideas
n allegiance boulevard consolation covenant demolition detention elite excess glamour inspection jeopardy leverage liaison lineup menace mentor mystique precinct prophecy
n prophet reign rogue scam secrecy suffering thrust trance tribute vacuum verge vista wager whereabouts
# doings
v brace champion despair hail intimate jeopardize mar pry ram temper vanquish vent verge warrant
# how things are
a acute attendant becoming biting cardinal celebrated connected exquisite foul gallant hideous invincible juvenile lethal mellow minute novel orderly outrageous pending
a pitiful preposterous splendid stark terminal touching trying
# more
n garrison hamlet heist matrix platoon premonition salvage squadron transcript
v ditch idle intern legitimate litter marshal quarantine sully
a satellite
`;
