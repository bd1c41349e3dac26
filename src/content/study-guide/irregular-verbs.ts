/** base · past · participle, alternatives with a slash; ordered by base. */
const rows = `
arise arose arisen|be was/were been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten
bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burnt/burned burnt/burned
burst burst burst|buy bought bought|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
dig dug dug|do did done|draw drew drawn|dream dreamt/dreamed dreamt/dreamed|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten
give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant/leaned leant/leaned|leap leapt/leaped leapt/leaped|learn learnt/learned learnt/learned
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|overcome overcame overcome
pay paid paid|prove proved proven/proved|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn/sawed|say said said
see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn/sewed|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|smell smelt/smelled smelt/smelled|sow sowed sown/sowed|speak spoke spoken|speed sped sped
spell spelt/spelled spelt/spelled|spend spent spent|spill spilt/spilled spilt/spilled|spin spun spun|spit spat spat|split split split|spoil spoilt/spoiled spoilt/spoiled
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk|strike struck struck|strive strove striven
swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|tread trod trodden|understand understood understood|undo undid undone|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won
wind wound wound|withdraw withdrew withdrawn|write wrote written
`;

export interface IrregularVerb {
  base: string;
  /** Each with its alternatives; the first is shown first. */
  past: readonly string[];
  participle: readonly string[];
}

export const irregularVerbs: readonly IrregularVerb[] = rows
  .trim()
  .split(/[|\n]/)
  .map((row) => {
    const [base = '', past = '', participle = ''] = row.split(' ');
    return { base, past: past.split('/'), participle: participle.split('/') };
  });

const byForm = new Map<string, IrregularVerb>();
for (const verb of [...irregularVerbs].reverse()) {
  for (const form of [...verb.participle, ...verb.past]) byForm.set(form, verb);
}
for (const verb of irregularVerbs) byForm.set(verb.base, verb);

/** The verb of which this is the base, the past, the participle, the -s form or the -ing form. A base goes before another verb's form. */
export function irregularVerb(form: string): IrregularVerb | undefined {
  const known = byForm.get(form);
  if (known) return known;
  const stems = form.endsWith('ing')
    ? [form.slice(0, -3), `${form.slice(0, -3)}e`, form.slice(0, -4)]
    : form.endsWith('s')
      ? [form.slice(0, -1), form.slice(0, -2)]
      : [];
  return stems.map((stem) => irregularVerbs.find((verb) => verb.base === stem)).find(Boolean);
}
