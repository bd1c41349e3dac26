/** C2: what even advanced readers meet seldom. Not taught by any module; it tells the level of a word in a text. */
export const c2Words = `
# little words
r abjectly aptly ardently astutely avidly belatedly blatantly brazenly brusquely callously capriciously categorically ceaselessly concisely concurrently conspicuously
r contemptuously covertly cursorily deftly demonstrably diametrically effortlessly eloquently eminently emphatically empirically exorbitantly feasibly feverishly
r flagrantly flippantly fluently fruitlessly furtively gruffly haphazardly herein hitherto imperceptibly incessantly incisively inconceivably indiscriminately inexorably
r inextricably insidiously insistently intermittently intrinsically inwardly irrevocably languidly lavishly leniently liberally ludicrously meticulously minutely
r nominally overtly painstakingly perennially perfunctorily perpetually poignantly predictably provisionally purportedly rampantly reciprocally resolutely roundly
r scathingly scrupulously sheepishly shrewdly sparingly sporadically staunchly sternly strikingly stringently strenuously sumptuously surreptitiously tacitly tangentially
r tenaciously thenceforth topically transparently unceasingly unequivocally unilaterally unreservedly unwittingly vehemently verbatim vociferously wantonly wistfully
# ideas
n abhorrence abeyance acclaim accolade acrimony acumen adherence admonition adulation advent aegis aftertaste agnostic alacrity alienation allegory altruism amalgam
n amenity anachronism anathema antagonist antecedent antipathy antithesis aperture aplomb appeasement archetype ardour artefact artifice ascendancy ascent asceticism
n aspersion assimilation astuteness atonement attrition auspices axiom banality bastion bedrock behest belligerence benevolence bereavement bombast bulwark buzzword
n cacophony cadence candour caricature cataclysm catharsis caveat chagrin chasm chicanery circumvention citadel clamour cliché coercion cognition cohesion cohort
n collusion colloquialism concoction condolence condescension conflagration conformist confluence congruence connotation consternation consummation contagion
n contemporaries convolution corollary corroboration crevice crux culmination culpability curtailment cynosure dearth debauchery deference degeneration deliberation
n delineation deluge demagogue demeanour denomination denunciation deprecation derision desecration despot detractor deviance dexterity diatribe dichotomy didacticism
n diffidence digression dilapidation dilettante dirge disarray discernment disclaimer disillusionment dispensation disparity disquiet disrepute dissemination dissonance
n distillation divergence dogma dormancy duality dubiousness duplicity ebb eccentricity edict effigy effrontery elegy elucidation embellishment encroachment enmity ennui
n entanglement entreaty enunciation epitome epoch equanimity erudition escapade escapism evocation exacerbation exaltation exertion exoneration expediency explication
n exponent extrapolation exuberance façade facet facsimile fanaticism fastidiousness ferocity fervour festivity figurehead flamboyance foible forbearance forerunner
n foreboding fragility frivolity frugality fruition furore gaiety gamut genealogy ghastliness glut gluttony gravitas gullibility hegemony hiatus hinterland hoard
n homogeneity hubris hyperbole iconoclast idiosyncrasy ignominy immersion impasse impetus impunity inception incarnation indemnity infallibility infamy influx
n infringement ingratitude inquisition insinuation insolvency instigation insurgency insurrection intercession interlude intermediary interplay introspection inundation
n invective invocation irreverence jubilation languor largesse laureate laxity leniency lethargy literati litany lustre luminary malaise malevolence mannerism memoir
n metaphysics microcosm milieu mire misapprehension misanthrope misconception misdemeanour misgiving misnomer modicum monotony moratorium morass multiplicity munificence
n naivety nepotism nihilism nomenclature nonchalance notoriety nullification oddity offshoot omnipotence onslaught onus opportunist opulence oration orthodoxy oscillation
n ostentation outcry outpouring outset overhaul panacea pantheon parable paragon pariah parity pathos patronage periphery permutation perspicacity perusal pervasiveness
n philanthropy pinnacle pitfall platitude plethora polemic polarization populace pragmatism precept precursor predilection predisposition preponderance pretension
n proficiency profusion progeny proletariat proliferation propensity propriety protégé qualm quandary quirk ramification rationality rebuke recalcitrance reciprocity
n rectitude redress refutation regularity reminiscence remnant rendition renown renunciation reparation repertoire replication reprisal reproach repudiation repulsion
n requisite resilience respite resurgence retort revelry revulsion rigour ritualism rota rudiment sanctimony satiation savagery schism scruple sedition semblance simile
n slur smattering snippet sojourn solicitude soliloquy solvency sophistry spate splendour squabble squalor stagnation stoicism stricture stupor subjugation subordination
n subservience subsistence substratum subterfuge subversion supplication swagger symbiosis synopsis syntax tableau taxonomy tedium temerity tenacity tinge tirade
n topography torpor transience transparency trepidation tribulation triviality trove truism tutelage ubiquity umbrage unanimity undercurrent undertone underpinning
n unilateralism unpredictability upshot urbanity usurper vehemence veneration veracity verbosity versatility vestige vicissitude vilification virtuosity visage volition
n voracity watershed yardstick zealot
# doings
v abate abdicate abet abjure abrogate abscond accede acclaim accost accrue acquiesce admonish adorn adulterate allay allot allude amass ameliorate anoint apportion assail
v assuage attest augur avow balk beckon begrudge belie bemoan berate bereave besiege blare bolster bombard brandish broach buttress cajole capsize castigate cavort
v censure chafe chasten chastise circumscribe clamour cleave coalesce collude commiserate concoct condescend congeal connive connote consecrate consign constrict construe
v contort contravene convulse cower cringe curtail debase debilitate debunk decimate decry deface defile defray deign delineate delude delve demarcate demean demur
v denigrate deplete deplore deprecate deride desecrate detract digress dilapidate disavow discomfit disconcert disenchant disentangle disfigure dislodge dispossess
v disseminate dissipate dissociate divest dote drench ebb edify efface elapse elate elucidate elude emaciate emanate embellish embroil enamour encapsulate encroach
v encumber endear endow engender engross enrapture enshrine ensnare enthral entreat entrench enumerate enunciate envisage epitomize equivocate espouse eschew evince
v exacerbate exalt exasperate excoriate exhort exhume expend expiate expound expropriate extol extrapolate extricate exude exult falter feign flout foment forestall forgo
v fortify galvanize glorify grapple gratify harangue harrow hoard impeach impel impinge impoverish impregnate imbue immobilize inaugurate incapacitate inculcate infest
v infuriate infuse ingratiate instil interject intersperse interweave inundate inure invigorate irk jostle kindle lambast languish laud levitate loiter malign maraud
v marginalize meander mesmerize mitigate mollify muffle obfuscate obliterate oscillate ostracize outstrip overhaul overshadow pacify peruse pervade petrify pique placate
v plod polarize preempt presage profess proffer proscribe protrude purport quash quell rankle ravish rebuff rebuke rebut recoil reconnoitre redress refurbish rehash
v rejuvenate relegate renege repatriate reproach repudiate repulse resonate retort retrench revamp revile revitalize rivet satiate savour scoff scrimp secrete shackle
v shirk sidestep skew snub spearhead spurn stagnate stave stupefy subjugate sublimate subside succour suffuse supplant surmise surmount tarnish tantalize taper thwart
v transgress transmute truncate unearth unfurl unnerve vacillate venerate vilify wane waver whet wince
# how things are
a aberrant abhorrent abject abortive abstemious abstruse abysmal acerbic acrid acrimonious adroit adulatory affable aghast agile alluring altruistic amenable amorphous
a apocryphal apolitical artful ascetic askew assiduous astringent augmented austere avaricious awestruck banal baroque bedraggled befuddled belated bemused bereft
a blistering blithe bombastic boundless bracing brusque bungling burdensome buoyant bygone canny cantankerous capricious captivating caustic censorious chivalrous
a circuitous circumspect cloying cogent cognizant comely commensurate compliant concerted conciliatory concise concomitant conducive congenial consonant contrite
a convivial convoluted copious corrosive covetous credulous culpable cumbersome cursory daunting debonair decorous deferential defunct dejected deleterious demure
a derisive despondent dexterous didactic diffident dilapidated disconsolate discordant discrete dishevelled disingenuous disjointed disparate dispassionate disreputable
a dissonant distinguishable divergent dogmatic domineering dour draconian dwindling ebullient effervescent effusive elliptical emaciated emblematic embryonic emotive
a emphatic enigmatic ephemeral equivocal erudite esoteric ethereal euphoric evocative exacting exasperating exorbitant expedient extant extemporaneous extortionate
a extraneous exuberant fabled facetious facile faltering fallacious farcical far-fetched fastidious fatuous fervent flamboyant fledgling flippant florid foolhardy
a formative fortuitous fractious frenetic frenzied frugal fruitless furtive garish garrulous gaunt glaring gregarious gruelling grudging hapless haughty heretical
a hermetic heterogeneous homogeneous humdrum iconic idyllic ignoble immanent immemorial immutable impassioned impassive imperceptible imperious impermeable impish
a implacable inadvertent inalienable inarticulate inaugural incensed incessant incisive incongruous incontrovertible incredulous indelible indeterminate indignant
a indigent indiscriminate indolent indomitable industrious ineffable inert inexhaustible inexorable inextricable ingenuous ingrained inimical innocuous inscrutable
a insular insurmountable intemperate interminable intractable intransigent irreconcilable irrefutable irreproachable irreverent irrevocable itinerant jaundiced jaunty
a jocular jovial jubilant judicious laborious lacklustre laconic languid larger-than-life laudable lethargic listless livid loquacious macabre maladjusted malevolent
a malleable marred maudlin mawkish meddlesome mendacious mercurial messianic minuscule monolithic mordant moribund morose multifaceted munificent nascent nebulous
a noncommittal nonchalant nondescript notional noxious nubile obdurate oblique obsequious obtrusive obtuse officious omnipotent omnipresent omniscient onerous opportune
a opportunistic opulent ostensible outlandish outmoded overblown palatable pallid palpable parochial passable pedantic pejorative pensive perceptual peremptory perennial
a perfidious perfunctory permeable pernicious perplexing pervasive petulant philanthropic piecemeal pithy plaintive ponderous portentous posthumous precarious precipitous
a precocious predisposed prescient primeval prodigious profligate profuse prohibitive propitious prosaic protracted pugnacious punctilious putative quantifiable querulous
a quintessential quixotic quizzical raucous recalcitrant reciprocal reclusive recondite redolent remedial resonant resounding restive reticent retrospective reverberating
a riveting rueful ruinous sacrosanct salient sanguine sardonic satirical scant scanty scathing scrupulous sedentary self-effacing self-indulgent self-righteous servile
a slanted sodden sombre sparing spurious squalid stalwart staunch steadfast stilted stoic stocky stringent strident subservient succulent sumptuous superlative
a surreptitious swarthy sycophantic taciturn tacit tangential tantalizing tantamount tenable tenuous tepid terse thankless threadbare thrifty timorous torrential tortuous
a tractable transcendent trenchant tumultuous turbid ubiquitous unabashed unassailable unconcerned undaunted underhand unequivocal unerring unfathomable unfettered
a unflagging unflinching ungainly unilateral uninitiated unkempt unobtrusive unpalatable unremitting unscathed unswerving untenable unwavering unwieldy unwitting
a unyielding urbane utopian vacuous vapid vehement venerable vexing vicarious visceral vitriolic vivacious vociferous voluble voluminous voracious waning weighty winsome
a wistful wizened woeful wry zany
# more
n accrual amplitude annuity aphorism appendage aquifer armistice benediction bibliophile cadre cessation clairvoyance coda codicil colloquy comeuppance conservator
n conveyance cornucopia croupier crucible cupola curio dalliance deterrence dispensary disquisition edifice encomium epilogue epithet ethos etymology excise expatriate
n expletive faux_pas fiduciary filament flotilla fulcrum gambit gradient granary gratuity grist harbinger hedonism homily humanism ideologue impurity increment ineptitude
n infirmity inset instigator insurer junta lattice lectern levity lexicon linchpin locus lyricism malady misogyny obelisk obsolescence oligarch opacity orator outlay
n overtone parlance patina perdition poignancy polity portent preamble preceptor prefecture privation provenance purveyor quackery quotient rancour reactionary rebate
n recrimination refectory regalia repository requiem reticence retinue revocation rubric savant secretion secularism sepulchre serf stewardship stratagem stratum
n superfluity surfeit swathe sympathizer tether tincture tort trellis tryst typography typology undergrowth uptake usury valuation vestibule viaduct viceroy villainy
n virtuoso vituperation wantonness wayfarer wisp zealotry
v abrade acclimatize agglomerate aggregate amalgamate amortize catalyse codify cohere concretize conflate decant decouple defrost delimit demystify demobilize desensitize
v detoxify dilate disinherit downgrade dramatize emblazon embroider encrypt eulogize excommunicate extrude fixate foreground fossilize garble gravitate hallow hybridize
v imbibe individuate interlock interpolate invalidate itemize lacerate lampoon liquefy maim maul metabolize misconstrue misgovern moralize mystify narrate objectify
v overburden overreach personify philosophize politicize precipitate predispose preoccupy promulgate reapportion rearm recuse redefine refract regress reify reinvigorate
v remit repossess reshuffle resell retool retrofit romanticize ruminate sanitize satirize sequester solidify splice squabble stigmatize subsume televise traumatize
v trivialize typify undercut undersell unionize upend urbanize vaunt ventilate westernize winnow
a aboriginal actuarial adjunct aerodynamic agnostic allegorical ambulatory amphibian anecdotal antagonistic apocalyptic asymmetrical atavistic attitudinal axiomatic
a baleful bibliographic cadaverous calibrated canonical cartographic categorical centrifugal chromatic climatic codified combustible communicable concentric
a confrontational connective consequential constituent contractual contributory corpulent cosmological criminological curative curatorial cyclical deductive definable
a demagogic demonstrable denominational diagrammatic dialectical dichotomous diminutive directional discretionary discursive disinclined disparaging dissident divisible
a doctrinal dyslexic ecclesiastical effectual egocentric encyclopaedic ergonomic eschatological ethnographic etymological exegetical expeditious experiential
a expressionist fatalistic fiduciary figurative filial formulaic frictional genealogical generative geopolitical gestural habitable hedonistic heliocentric horticultural
a humanistic hyperactive illustrative impressionistic inductive industrialized inferential inflectional informational inquisitorial interactional interpersonal
a interpretive isolationist juridical lexical liturgical masochistic materialistic matriarchal meditative melodious methodological microbial minimalist misogynistic
a modular morphological nationalistic naturalistic navigable neonatal neoclassical nihilistic nomadic normative oligarchic ontological organizational ornithological
a orthographic paradigmatic paternalistic pedagogical periodic phonological pluralistic polemical polygamous postmodern predictive prefatory prescriptive prognostic
a proletarian prototypical psychoanalytic pubescent recessive redemptive referential relational representational retroactive sacramental sedimentary seditious
a self-deprecating seminal separatist sociological stratified supervisory symbiotic syntactic systemic tactile taxonomic teleological thermonuclear topographical
a transitory tripartite unabridged utilitarian verbose vestigial vocational xenophobic
`;
