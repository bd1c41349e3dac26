/** C1: precise, formal and figurative vocabulary of demanding texts. */
export const c1Words = `
# little words
p amid notwithstanding astride vis-à-vis pursuant
c albeit lest whereby insofar inasmuch whence whereupon
r abruptly absently acutely adequately admittedly alternatively awkwardly bitterly boldly casually cautiously characteristically clumsily collectively comparably
r comprehensively conceivably conversely correspondingly crucially curiously decidedly deceptively dimly disproportionately distinctly doubtless exceedingly explicitly
r exponentially externally fiercely foremost harmoniously harshly hastily immensely inherently innocently instinctively intently intimately invariably irrespective keenly
r legitimately markedly marginally miraculously namely notably ostensibly painfully passively persistently plainly plausibly predominantly presumably profoundly
r proportionally reportedly retrospectively rigidly ruthlessly secondarily selectively so-called solemnly spectacularly spontaneously stubbornly subjectively
r substantially subtly superficially symbolically tentatively thereby thereafter thereof thickly unanimously undeniably uniformly vigorously visibly vividly wholly
r discreetly endlessly expressly faintly firsthand forcibly frantically henceforth implicitly impromptu inadvertently indefinitely infinitely knowingly momentarily
r mutually notoriously periodically prematurely purposely succinctly vicariously
# mind and character
n alertness ambivalence apathy apprehension aspiration assertiveness attentiveness audacity bias bitterness charisma coherence complacency composure compulsion conceit
n contentment cynic cynicism defiance desirability diligence disbelief discontent disdain dismay distrust eloquence empathy endurance esteem euphoria exasperation
n fascination feat flattery folly fondness foresight friendliness heroism hypocrisy idealism inclination indifference indignation indulgence inferiority ingenuity
n inhibition insecurity malice mistrust modesty nostalgia paradox perseverance pessimism phobia preoccupation presumption pretence prestige prudence recollection
n reluctance resentment reverence rivalry scepticism self-confidence self-esteem self-control serenity solidarity sophistication spontaneity stamina temperament trait
n tranquillity unease unwillingness valour vigour vulnerability willpower yearning zeal
v abhor accustom agonize alienate aspire astound baffle bewilder brood captivate coax coerce compel contemplate daunt deem deter detest devise discern disclose dismay
v dispel distrust elicit embody empathize empower endeavour entice evoke exert flourish fret grumble idealize idolize implore inhibit intimidate marvel moan nurture
v oversee perplex ponder procrastinate rationalize reconcile rejoice relent relish revere revive scorn scowl shun sulk sneer succumb taunt thrive undermine unsettle
v withhold yearn
a abrasive adept aloof amiable ambivalent amicable apathetic apprehensive articulate assertive astute averse biased boisterous brash charismatic coarse cold-blooded
a complacent compulsive conceited condescending conscientious courteous credible deceitful defiant diligent disheartened disillusioned dismissive distraught down-to-earth
a dubious egotistic elated eloquent eminent enterprising enthralled erratic even-tempered exasperated extrovert introverted fanatical feeble ferocious fickle formidable
a frail genial gullible hesitant humane idealistic impartial inattentive indecisive indifferent inhibited inquisitive insincere intolerant intuitive kind-hearted
a level-headed loathsome manipulative meek melancholic narrow-minded neglectful obsessive open-minded opinionated outspoken possessive prudent quick-tempered resentful
a resilient resolute resourceful reverent sceptical self-centred self-conscious self-assured self-reliant snobbish susceptible tactful temperamental timid unassuming
a unhelpful vigilant vindictive virtuous wary wholehearted zealous
# argument and study
n adequacy adverb aftermath alignment allegation allusion ambiguity analogy anecdote anomaly applicability approximation assertion assortment attribute backdrop benchmark
n brevity bulk catalyst causation clarification cluster compilation complement compliance concession configuration conformity confrontation consensus conservatism
n constituent constraint contention contradiction convergence correlation counterpart critique deduction deficiency deficit depiction derivation detachment deviation
n discourse discrepancy displacement distortion doctrine dominance efficacy elaboration eligibility embodiment emergence endeavour enhancement enlightenment enquiry
n entity enumeration excerpt exclusion exploitation extremity fallacy feasibility fixation fluctuation forefront formulation fragment fulfilment functionality
n generalization hierarchy hindsight hypothesis ideology imbalance implementation implication imposition improbability inadequacy incidence inclusion incompatibility
n indicator inference inherence inscription integration intricacy justification juxtaposition kinship legitimacy likelihood magnitude manifestation manipulation milestone
n momentum negation nuance objectivity obscurity onset optimization paradigm parameter paraphrase parody peculiarity plagiarism polarity portrayal practicality
n preconception predecessor preface premise prerequisite prevalence problem-solving prognosis prominence prose provision proximity pseudonym rationale realization
n reassurance rebuttal recession replica respondent retention revival rhetoric rigidity satire scrutiny semantics setback severity shortcoming simplification solidity
n statistician stimulus strand stumbling_block subset subtlety succession suffix suitability superlative supplement surge susceptibility synthesis tactic tenet theorem
n theorist totality trajectory treatise turmoil upbringing urgency utterance validity variance variant verification zenith
v abbreviate accentuate adhere affirm aggravate allege alleviate allocate amend amplify annotate append appraise articulate ascertain ascribe assert assimilate attain
v attribute augment characterize circulate coincide collate commend compile complement compress concede condense configure confine consolidate constitute constrain
v contaminate contend contradict contrive converge correlate counteract culminate customize deduce defer deflect degrade denote depict designate deviate diminish discard
v discontinue discredit dispense disperse displace distort diverge elevate emulate enact encompass endorse enquire enrich enrol ensue entail equate escalate evade
v exemplify expel explicate facilitate falsify fluctuate foresee generalize hamper hinder hypothesize illuminate immerse impair impede implement incorporate incur inflict
v infringe innovate instigate integrate intensify interrelate intervene invoke juxtapose legitimize localize magnify mediate merge mobilize modify necessitate nominate
v nullify obstruct offset optimize orchestrate outnumber outweigh overwhelm paraphrase perpetuate persevere pinpoint plagiarize portray postulate preclude presuppose
v proliferate propagate prosper quantify ratify reaffirm rectify recur refine refute reinforce reiterate replicate repress restrain revert revolve safeguard saturate
v scrutinize segregate simulate slump soar speculate spur stabilize standardize stipulate strive subsidize substantiate supersede supplement suppress surge symbolize
v synthesize transcribe undergo underlie unify unveil utilize validate waive withstand
a absorbing aesthetic analogous analytical arbitrary attainable autonomous blatant bleak bureaucratic causal ceaseless circular collaborative colloquial comparable
a comparative compelling complementary conceivable conceptual conclusive conditional consecutive consequent conspicuous contradictory contrasting cumulative debatable
a deceptive deficient definitive demographic derivative detrimental discernible disproportionate disputed disruptive distinctive diverse durable elusive empirical
a entrenched enduring equitable erroneous esteemed evaluative exemplary exhaustive explanatory explicit exponential extrinsic far-reaching favourable foremost fractional
a fragmentary fruitful grammatical gratuitous habitual haphazard hierarchical holistic ideological idiomatic immaterial implausible implicit impractical incidental
a inclusive incompatible inconclusive inconsistent incremental indefinite indicative indispensable indisputable ineffective inexplicable inherent innate innumerable
a instrumental intangible integral intelligible interdisciplinary interrelated intrinsic invalid invaluable involuntary irreversible latent like-minded linear
a long-standing long-term short-term lucid marginal meticulous metaphorical mundane negligible nominal noteworthy obligatory obsolete one-sided orthodox outright overt
a paradoxical perceptible peripheral perpetual pertinent pivotal plausible pragmatic predominant preferable prestigious prevailing prevalent preventable prolific prone
a prospective provisional proximate qualitative quantitative readable recurrent redundant reflexive reminiscent reputable residual restrictive resultant rhetorical rigid
a rigorous robust rudimentary scholarly self-evident semantic separable sequential simplistic skewed spatial speculative sporadic stereotypical structural stylistic
a subordinate subsidiary substantive successive succinct superfluous symbolic systematic tangible tedious tentative textual thematic thought-provoking timeless transient
a trivial turbulent unbiased unconditional unconventional undeniable underlying unequal unfounded unjustified unprecedented unwarranted verifiable versatile vibrant
a vigorous volatile well-established wide-ranging
# society, money, law
n activism adversary advocacy affiliation affluence allocation amnesty annexation antagonism appropriation arbitration aristocracy arrears austerity autocracy autonomy
n backlash ballot barricade beneficiary blockade boycott bribery bureaucracy bureaucrat census coalition collaborator colonialism colonist commune compatriot
n competitiveness confederation confinement conscription crackdown creditor criminality culprit cultivation deadlock decree delegate delegation deprivation deterrent
n devaluation dictatorship diplomacy dissent dissident dividend downturn eavesdropper ecologist embargo emigrant enclave endowment entrepreneur entrepreneurship eviction
n exemption exile expenditure exporter extremist extremism faction feudalism feud fiasco forgery fortification genocide governance grievance guerrilla homelessness
n illegality illiteracy imperialism imprisonment industrialization infrastructure instalment lawmaker legislator legislature lender levy liberalism liquidation litigation
n magistrate mainstream malpractice mandate mercenary militant misconduct mobility nationalism nomad nominee oligarchy ombudsman onlooker outcast overthrow peasantry
n perpetrator policymaker pollster privatization proceeds proclamation profitability provocation quota ratification redundancy referendum remand repercussion repression
n reservist retaliation secession secretariat sectarian slum solicitor sovereignty spokeswoman stakeholder statute stock_exchange subsidy suffrage tariff taxation
n trafficker trespasser tribunal turnover tycoon tyranny tyrant ultimatum unionist uprising urbanization vandal veto viability violator whistleblower
v abduct absolve acquit adjourn adjudicate annex appease arbitrate banish barricade boycott cede civilize commercialize confiscate conspire crumble decentralize decree
v defame defraud demote denounce depose depreciate destabilize detain devastate devolve dissent eject emancipate embezzle embargo emigrate enlist enslave entitle
v eradicate evict exempt exile globalize haggle incarcerate incite industrialize infiltrate institutionalize interrogate legislate levy litigate mandate militarize
v modernize nationalize oust overturn patronize penalize persecute preside privatize proclaim procure redeem redistribute remunerate repeal retaliate revoke secede
v squander subvert terrorize topple usurp vandalize veto vindicate
a agrarian anarchic authoritarian authoritative bipartisan coercive contentious despotic discriminatory dishonourable dispossessed divisive egalitarian entrepreneurial
a exempt exploitative extremist feudal foreign-born homegrown inflationary insolvent landless leftist militant monopolistic moralistic partisan self-employed
a self-sufficient sectarian socio-economic tax-free totalitarian transnational undemocratic unfavourable unregulated upper-class middle-class working-class well-off
# body, home, nature, science, travel
n acidity cable_car dishcloth fermentation floodlight foetus foothill greenery herbivore hospitalization leaflet marsupial masonry neuron omnivore plumage prosthesis quay
n seaport spur stepping_stone tinder vertebrate vocal_cord watercolour wetland
v anaesthetize asphyxiate calve corrode cough_up crinkle crumple dehydrate dislocate distil dwindle engulf entangle erode excavate germinate hang_around hibernate
v immunize incubate intoxicate knead lubricate moisten paralyse pollinate recede refrigerate seep smoulder sprawl totter transpire writhe
a aerobic ashen coniferous edged endemic evergreen gaseous glacial inborn insoluble knee-deep malnourished mammalian mouldy opaque ornate ornamental panoramic pitch-black
a semi-detached shapeless soluble sunlit swampy unripe unspoilt verdant weatherproof windswept worn-out
# more of things, people and doings
n informality overdraft petty_cash sabre spire stage_fright tranquillizer
v burglarize gape strand
a pictorial pliable pyramidal
r northwards
# ideas
n aberration abode abomination adage affinity affront allure altercation anguish animosity annals anthem apex apparition appraisal aptitude arsenal atrocity avarice
n aversion bane banter barrage bigot bigotry blemish blunder boon bravado brawl brink brunt bustle calamity calibre camaraderie canon caprice carnage caste celibacy
n chastity chivalry chronicle clemency cleavage clientele climax clout commotion communion composite concord conduit conjecture connoisseur consortium constellation
n contingency contingent contraband contrition conundrum copycat cornerstone cosmopolitan countenance crackpot craving creed crescendo curator debacle debut decadence
n decorum degradation deity demise depravity desolation detriment devastation disciple disclosure discomfort discord discredit dissection divinity dominion dossier
n downfall duress dynasty echelon elixir embezzlement emblem endorsement enigma entourage entrapment equilibrium equity espionage etiquette euphemism exodus exposition
n expulsion extortion extravagance farce fetish fidelity finesse flair fluke foe forte fortitude forum frenzy futility genesis glimmer gist grandeur gratification guile
n guise gusto hallmark heresy homage hurdle hype immortality impediment imperative impostor impropriety incumbent inertia infatuation injunction innuendo insolence
n insubordination intrigue intrusion kudos lament leeway libel lineage limelight loophole lull mantra masquerade mastery maxim maze meddling mediocrity melodrama memento
n memorandum mockery motif myriad nemesis neurosis niche obituary oblivion odyssey omen optics overture pandemonium pedigree penance penchant peril persona ploy plight
n poise posterity potency precipice preservation pretext prodigy profanity promiscuity prowess proxy pun punctuality quagmire quorum rampage rapport rapture recipient
n recluse recourse refinement refrain relapse remission renaissance reprieve reprimand resonance retribution retrospect rift ruse sacrilege saga sanctity scapegoat scorn
n scourge seclusion serendipity servitude sham showdown skirmish slander slant sleight sloth snob sobriety solace spectre staple stigma strife surrogate sustenance
n symmetry symposium synergy taboo tantrum tapestry technicality temperance tenure throes toil tract transgression travesty treachery trinket turbulence undertaking
n uproar utility utopia validation vanguard vantage veneer venom vernacular vigil virility vitality vocation vortex
# doings
v abstain antagonize atone avert befall belittle bequeath beseech bestow blemish blot blunder blur circumvent clasp cleanse clinch commandeer commemorate concur condone
v confer confide confound conjure consummate corroborate covet degenerate desist devour disband disengage disintegrate disparage dissuade divulge elope entrust envision
v expedite fathom fend fester flaunt flinch flounder foil forsake founder garner garnish gloat grovel harbour hark herald hinge hone impart impersonate implicate incense
v indict induce inhabit insinuate intercede jettison lament lapse lavish lull lumber manoeuvre meddle muse muster muzzle parry peddle pester prod purge quibble ramble
v recant reciprocate reinstate relinquish reminisce renounce replenish reprimand requisition rescind resuscitate revel rouse scour sever shroud sift slander solicit stoke
v tout traverse unravel usher veer vie vouch wield wilt wreak
# how things are
a abominable abrupt accommodating adamant ailing ambient ample antiquated archaic ardent arduous astounding atrocious audacious auspicious avid balanced belligerent
a benevolent benign berserk bland brazen cagey callous cavalier cerebral chaotic chaste chilling clairvoyant clueless cognitive colossal commendable composed confounded
a congenital consensual contrived cordial cowardly crafty crass craven cryptic curt dazed decadent degenerate delinquent delirious deplorable depraved derelict derogatory
a despicable deviant devious devoid devout diffuse dire discerning disconcerting disgruntled dismal distasteful dogged dreary ecstatic edgy endearing enlightened enraged
a enticing evasive excruciating exploratory extravagant fanciful fateful festive fetching feverish flagrant flashy fleeting flimsy foolproof forthright fraught frivolous
a futile ghastly giddy glib grisly grotesque gruesome haggard hallowed harrowing haunting headstrong heated hefty heinous horrific hypnotic illicit illiterate illustrious
a immaculate impeccable impenetrable impertinent impervious impetuous imposing impotent impregnable improvised impromptu inanimate inaudible incapacitated incendiary
a incoherent incorrigible indiscreet inept inexcusable infallible infantile inflated ingenious insatiable insidious insipid insolent instantaneous interim intermittent
a intrepid intricate irate irreparable jaded lascivious lax lewd ludicrous luscious lurid malicious malignant manic measly mediocre melodramatic menacing mercenary
a methodical misguided momentous monotonous morbid motley mythical nefarious negligent nimble obstinate odious ominous ostentatious overbearing paltry pathological
a patronizing penal penetrating penitent perilous picky pious placid poignant pompous pretentious primordial profane proficient provocative prying quirky rambling rampant
a receding refined relentless remiss reprehensible repugnant repulsive restrained revered rousing rowdy senile sensuous serene shoddy shrewd sleek sluggish snide sordid
a spartan spirited squeamish stupendous suave sublime subliminal submissive sullen supple surly surreal symptomatic tardy taut tawdry tenacious testy throbbing timely
a tireless titanic topical trite ulterior uncanny uncouth understated unparalleled unruly unscrupulous unseemly untimely untold upbeat usable veritable vested wanton
a warped wayward whimsical wily
# more
n ballistics cartel delirium emissary espresso figment folklore gauge genome heirloom hermit incense influenza inkling isotope jugular laceration lien livery manifesto
n marquee maverick midwife mirage munitions narcotic negligence noose occult opus oracle overkill palate parchment payload pilgrimage podium psychosis regent regression
n sabbatical sacrament sanatorium saturation serenade sieve silhouette skeptic sonnet stylist sulk syllabus tenement theology transference turret upkeep vassal vendetta
n vendor vertigo vigilance warranty wharf workmanship
v baptize barter canvass chronicle gripe hypnotize imprint masquerade mimic neutralize parody partition recap reclaim spiral swindle syndicate uncover whitewash
a adolescent alphabetical auditory bacterial ballistic bionic bourgeois catastrophic catatonic celibate clerical collegiate combative corrective cranial culinary deformed
a departmental domesticated elemental emancipated evolutionary existential extracurricular fabricated hydraulic impressionable intestinal investigative kinetic locomotive
a monogamous mystic narcissistic occupational optic pacifist photogenic prenatal presumptuous procedural protestant proverbial quarterly repetitive rhythmic ritualistic
a scholastic surrogate telepathic unorthodox vegetative visionary
`;
