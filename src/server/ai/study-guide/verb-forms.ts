import { irregularVerb, irregularVerbs } from '#content/study-guide/irregular-verbs.ts';
import { table } from './render.ts';
import { plain } from './words.ts';

/** The verbs that are met most; the whole table is longer than a chat answer should be. */
const everyday =
  'be become begin break bring build buy catch choose come cost cut do drink drive eat fall feel find fly forget get give go have hear keep know learn leave lose make meet pay put read run say see sell send sing sit sleep speak spend take teach tell think understand wear win write'.split(
    ' ',
  );

const form = `(?:simple )?past(?: simple)?(?: tense)?(?: form)?|past participle|participle|(?:second|third|2nd|3rd) form|v2|v3|(?:three |irregular )?forms?|conjugation`;

/** Ways of asking for the forms of a verb that is named plainly. */
const exact = [
  new RegExp(
    String.raw`\b(?:${form})(?: and (?:the )?(?:${form}))? (?:of|for) (?:the )?(?:irregular )?(?:verb )?(?:to )?"?([a-z]+)"?`,
  ),
  /\bhow (?:do|can) (?:i|you|we) (?:say|conjugate|write) "?([a-z]+)"? in (?:the )?past\b/,
  /\bconjugate (?:the verb )?(?:to )?"?([a-z]+)"?/,
];
/** Ways that other questions share; they count only when the word is an irregular verb. */
const loose = [
  new RegExp(String.raw`^(?:what is |what's |the )*(?:to )?"?([a-z]+)"? (?:in )?(?:the )?(?:${form})\??$`),
  new RegExp(String.raw`^(?:${form}) "?([a-z]+)"?\??$`),
  /\bis (?:it )?"?([a-z]+)"? (?:an? )?irregular\b/,
];

/** Words that these patterns catch and that are no verbs to look up. */
const notVerbs = new Set(
  'tense simple perfect continuous past present future english verb verbs the a used regular irregular it this that all'.split(
    ' ',
  ),
);

/** The answer to a question about the forms of a verb; undefined when the text asks none. */
export function verbAnswer(text: string): string | undefined {
  const asked = plain(text);
  if (/\birregular (?:verbs?|past)\b(?! (?:of|for) [a-z])/.test(asked) && !/\bis\b.*\birregular verb\b/.test(asked))
    return everydayTable();
  for (const pattern of [...exact, ...loose]) {
    const word = pattern.exec(asked)?.[1];
    if (word && word.length > 1 && !notVerbs.has(word) && (exact.includes(pattern) || irregularVerb(word)))
      return formsOf(word);
  }
  return undefined;
}

function formsOf(word: string): string {
  const verb = irregularVerb(word);
  if (!verb) {
    const past = regularPast(word);
    return `**${word}** is not in my table of irregular verbs. If it is a regular verb, its forms are:\n\n${table([
      ['Base', 'Past', 'Past participle'],
      [word, past, past],
    ])}\n\n*Yesterday …* → **${past}** · *I have …* → **${past}**`;
  }
  const past = verb.past.join(' / ');
  const participle = verb.participle.join(' / ');
  const note =
    verb.base === 'read' ? '\n\nAll three are written alike; the past and the participle sound like *red*.' : '';
  const lie =
    verb.base === 'lie' ? '\n\n*Lie* in the sense of not telling the truth is regular: *lie, lied, lied*.' : '';
  return `**${verb.base}** is irregular:\n\n${table([
    ['Base', 'Past', 'Past participle'],
    [verb.base, past, participle],
  ])}\n\n*Yesterday …* → **${past}** · *I have …* → **${participle}** · *Did you …?* → **${verb.base}**${note}${lie}`;
}

function everydayTable(): string {
  const rows = everyday.flatMap((base) => {
    const verb = irregularVerb(base);
    return verb ? [[verb.base, verb.past.join(' / '), verb.participle.join(' / ')]] : [];
  });
  return `## Irregular verbs\n\nThese are the ${rows.length} that you will meet most. I know ${irregularVerbs.length}; ask for any of them, for example **past of swim**.\n\n${table([['Base', 'Past', 'Past participle'], ...rows])}`;
}

/** Spelling of the regular past: -d after e, -ied after consonant and y, a doubled consonant after one short stressed vowel. */
export function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}
