import type { Topic } from '#content/study-guide/topic.ts';
import { topics } from './topics.ts';
import { common, editDistance, plain, stem, wordsOf } from './words.ts';

export interface Hit {
  topic: Topic;
  score: number;
  /** False when the topic is only the nearest one. */
  sure: boolean;
}

interface Indexed {
  topic: Topic;
  keys: Key[];
  /** Weighted count by stem. */
  terms: Map<string, number>;
  /** Stems of title and keys. */
  subject: Set<string>;
  length: number;
}

interface Key {
  parts: string[];
  words: string[];
  /** Made of frequent words alone, so that it counts only where somebody asks about those words. */
  ordinary: boolean;
}

/** Weights of the fields in the index: the title and the keys say what a topic is about. */
const weights = { title: 3, keys: 2, text: 1, rules: 0.5 };
const k1 = 1.2;
const b = 0.75;
/** A match by words alone must cover this share of what was asked (by rarity), and reach this score. */
const enoughCoverage = 0.6;
const enoughScore = 3;

const index = topics.map(indexed);
const averageLength = index.reduce((sum, { length }) => sum + length, 0) / index.length;
const documents = new Map<string, number>();
for (const { terms } of index) for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
const idf = (term: string) => {
  const n = documents.get(term) ?? 0;
  return Math.log(1 + (index.length - n + 0.5) / (n + 0.5));
};

/** Words that a misspelt word may stand for: those of titles and keys. */
const targets = new Set(
  topics
    .flatMap((topic) => wordsOf([topic.title, ...topic.keys].join(' ')))
    .concat([...common].filter((word) => word.length > 4)),
);
const known = new Set([
  ...targets,
  ...common,
  ...topics.flatMap((topic) => wordsOf([topic.text, ...topic.rules, ...topic.examples].join(' '))),
]);

/**
 * The topics that a text asks for, best first: key phrases, then BM25 (Robertson and Zaragoza 2009, k1 1.2, b 0.75) over title, keys and
 * explanation. Misspelt words are read as the nearest word of a title or key.
 */
export function findTopics(text: string): Hit[] {
  const words = wordsOf(text).map(corrected);
  const asked = ` ${words.join(' ')} `;
  const content = [...new Set(words.filter((word) => !common.has(word)).map(stem))];
  const total = content.reduce((sum, term) => sum + idf(term), 0);
  return index
    .map((entry): Hit => {
      const phrase = Math.max(0, ...entry.keys.map((key) => keyScore(key, words, asked, plain(text))));
      let score = 0;
      let covered = 0;
      for (const term of content) {
        const tf = entry.terms.get(term);
        if (!tf) continue;
        covered += idf(term);
        score += (idf(term) * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * entry.length) / averageLength));
      }
      const byWords =
        total > 0 &&
        content.some((term) => entry.subject.has(term)) &&
        covered / total >= enoughCoverage &&
        score >= enoughScore;
      return { topic: entry.topic, score: phrase * 6 + score, sure: phrase > 0 || byWords };
    })
    .filter((hit) => hit.score > 0)
    .sort((one, other) => Number(other.sure) - Number(one.sure) || other.score - one.score);
}

function indexed(topic: Topic): Indexed {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text))
      if (!common.has(word)) terms.set(stem(word), (terms.get(stem(word)) ?? 0) + weight);
  };
  add(topic.title, weights.title);
  add(topic.keys.join(' '), weights.keys);
  add(topic.text, weights.text);
  add(topic.rules.join(' '), weights.rules);
  const keys = [plain(topic.title), ...topic.keys].map((key): Key => {
    const parts = key.split('+').map((part) => wordsOf(part).join(' '));
    const words = parts.join(' ').split(' ');
    return { parts, words, ordinary: words.every((word) => common.has(word)) };
  });
  const subject = new Set(
    wordsOf([topic.title, ...topic.keys].join(' '))
      .filter((word) => !common.has(word))
      .map(stem),
  );
  return { topic, keys, terms, subject, length: [...terms.values()].reduce((sum, count) => sum + count, 0) };
}

const aboutWords =
  /\b(?:explain|differ\w*|between|use|uses|using|usage|rules?|grammar|mean|means|meaning|teach|say|correct|vs|versus|tense|words?|forms?|prepositions?|confus\w*|examples?)\b|"/;
const fillers = new Set(
  'what is are the a an about tell me please explain when do does i we you how to use of in and or vs versus can difference between word words english teach'.split(
    ' ',
  ),
);

/** How strongly a key is asked for: the number of its words, 0 where it is not. */
function keyScore(key: Key, words: string[], asked: string, text: string): number {
  if (!key.parts.every((part) => asked.includes(` ${part} `))) return 0;
  const rest = words.filter((word) => !key.words.includes(word) && !fillers.has(word));
  const size = key.words.length + (key.parts.length > 1 ? 0.5 : 0);
  if (rest.length === 0) return size + 1;
  if (
    key.parts.length > 1 &&
    key.words.some((word) => common.has(word)) &&
    !joined(key.parts, asked) &&
    !/differ|between|versus|\bvs\b|confus/.test(text)
  )
    return 0;
  return key.ordinary && !aboutWords.test(text) && !joined(key.parts, asked) ? 0 : size;
}

/** Do the parts stand side by side, as in `since or for`? */
function joined(parts: string[], asked: string): boolean {
  const [one, other] = parts;
  if (one === undefined || other === undefined) return false;
  return (
    [` ${one} ${other} `, ` ${other} ${one} `].some((pair) => asked.includes(pair)) ||
    ['or', 'and', 'vs', 'versus', 'with'].some(
      (link) => asked.includes(` ${one} ${link} ${other} `) || asked.includes(` ${other} ${link} ${one} `),
    )
  );
}

function corrected(word: string): string {
  if (word.length < 5 || known.has(word) || known.has(stem(word))) return word;
  const limit = word.length < 8 ? 1 : 2;
  let best = word;
  let distance = limit + 1;
  for (const target of targets) {
    const edits = editDistance(word, target, limit);
    if (edits < distance) {
      best = target;
      distance = edits;
    }
  }
  return best;
}
