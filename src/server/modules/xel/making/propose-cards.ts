import type { CardDraft } from '#contract/card-making.ts';

/** A word explained, as far as a card needs it. */
export interface Explained {
  lemma: string;
  /** 0 for A1 to 5 for C2. */
  level: number;
  gloss: string;
}

export type Explain = (word: string) => Explained | undefined;

/** Cards that are proposed at most. */
export const mostProposals = 12;
/** Of the words of a whole message those from here on: A1 and A2 are known to whoever reads it. */
const worthFrom = 2;
/** A selection of so few words is what the learner wants to keep, whatever its level. */
const picked = 3;
const longestSentence = 500;

/**
 * Cards from a text in Markdown, without a model: what it explains itself (“**affect** – to change something”) from term to meaning,
 * and its words from B1 on from the word to the dictionary's meaning, with their sentence. The most useful first: explained terms in
 * their order, then words by level, the nearer to B1 the earlier, since they are met again the soonest.
 */
export function proposeCards(markdown: string, selected: boolean, explain: Explain): CardDraft[] {
  const lines = linesOf(markdown);
  const terms = lines.flatMap((line) => explainedIn(line, explain) ?? []);
  const words = wordsIn(lines.map(plain).join('\n'), selected, explain);
  const seen = new Set<string>();
  return [...terms, ...words]
    .filter(({ word, front }) => {
      const key = word ?? front.toLowerCase();
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, mostProposals);
}

/** Lines of prose: code, tables and rules are nothing to learn words from. */
function linesOf(markdown: string): string[] {
  return markdown
    .replace(/^(```|~~~)[\s\S]*?(?:^\1|$(?![\s\S]))/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(?:\||[-*_]{3,}\s*$)/.test(line));
}

/** A term at the beginning of a line, marked, and what the line says of it. */
const explained =
  /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?:\*\*([^*]{1,60}?):?\*\*|__([^_]{1,60}?):?__|`([^`]{1,60})`)\s*(?:[:–—=-]+\s*)(\S.{2,})$/;

function explainedIn(line: string, explain: Explain): CardDraft | undefined {
  const found = explained.exec(line);
  if (!found) return undefined;
  const front = plain(found[1] ?? found[2] ?? found[3] ?? '');
  const back = plain(found[4] ?? '');
  if (front === '' || back === '' || back.length > 400) return undefined;
  const word = /\s/.test(front) ? undefined : explain(front)?.lemma;
  return { ...(word !== undefined && { word }), front, back };
}

/** Markdown as plain words, on one line. */
function plain(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/`[^`]*`/g, ' ')
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+/, '')
    .replace(/\*\*|__|~~/g, '')
    .replace(/(?<![\p{L}\d])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\d])/gu, '')
    .replace(/\[\d{1,3}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const aWord = /[A-Za-z]+(?:[-'’][A-Za-z]+)*/g;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function wordsIn(text: string, selected: boolean, explain: Explain): CardDraft[] {
  const few = selected && (text.match(aWord)?.length ?? 0) <= picked;
  const found = new Map<string, Explained & { at: number; sentence: string }>();
  for (const { segment } of sentences.segment(text)) {
    const sentence = segment.trim();
    for (const [written] of sentence.matchAll(aWord)) {
      // A name in the middle of a sentence, or an abbreviation, is no word to learn.
      if (/^[A-Z]/.test(written) && (!sentence.startsWith(written) || written === written.toUpperCase()) && !few)
        continue;
      const word = explain(written);
      if (!word || found.has(word.lemma) || (!few && (word.level < worthFrom || word.lemma.length < 4))) continue;
      found.set(word.lemma, { ...word, at: found.size, sentence });
    }
  }
  return [...found.values()]
    .sort((one, other) => one.level - other.level || one.at - other.at)
    .map(({ lemma, gloss, sentence }) => ({
      ...{ word: lemma, front: lemma, back: gloss },
      ...(!few && sentence.length <= longestSentence && { example: sentence }),
    }));
}
