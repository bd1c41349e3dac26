import type { TaskSource } from '#content/schema.ts';
import { damagedWords } from './damaged-text.ts';
import type { ItemResult } from './scoring/result.ts';

/** What is on the two sides of a card. */
export interface Faces {
  front: string;
  back: string;
  example: string | null;
}

/** A short meaning of a word; undefined where none is known. */
export type Gloss = (word: string) => string | undefined;

/**
 * The card of a target that an item has shown to be missing. A word stands in front, its meaning behind; a rule has the item itself
 * in front, where that can be answered without its text, and what is right with the reason behind. Null where neither can be done.
 */
export function facesOf(
  target: string,
  task: TaskSource,
  index: number,
  result: ItemResult,
  gloss: Gloss,
): Faces | null {
  const { question, sentence } = contextOf(task, index);
  const word = target.startsWith('word:') ? target.slice('word:'.length) : null;
  if (word !== null) return { front: word, back: gloss(word) ?? result.explanation, example: sentence };
  if (question === null || task.stimulus) return null;
  const back = [result.expected, result.explanation].filter(Boolean).join('\n\n');
  return { front: question, back, example: null };
}

export const unknownMeaning = 'No meaning of this word is known here. Look it up, and rate whether you knew it.';

/**
 * The card of a word that a learner saved: with a meaning, from the word to the meaning; with nothing but its sentence, from the
 * sentence with a gap to the word; and with neither it says that no meaning is known here.
 */
export function savedFaces(word: string, meaning: string | undefined, sentence: string | undefined): Faces {
  if (meaning !== undefined) return { front: word, back: meaning, example: sentence ?? null };
  const gapped = sentence === undefined ? null : withGap(sentence, word);
  if (sentence !== undefined && gapped !== null) return { front: gapped, back: word, example: sentence };
  return { front: word, back: unknownMeaning, example: sentence ?? null };
}

/** Was the card made without a meaning? Then it is made anew when there is more to show. */
export const isMakeshift = ({ front, back }: Pick<Faces, 'front' | 'back'>): boolean =>
  back === unknownMeaning || front.includes('___');

/** A sentence with a word left out; null where the word is not in it. */
function withGap(sentence: string, word: string): string | null {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const gapped = sentence.replace(new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'giu'), '___');
  return gapped === sentence ? null : gapped;
}

export interface Context {
  /** What the item asks, as one can read it alone. */
  question: string | null;
  /** The whole sentence, where there is one. */
  sentence: string | null;
}

export function contextOf(task: TaskSource, index: number): Context {
  switch (task.type) {
    case 'gap_fill': {
      const item = task.items[index];
      return { question: item?.stem ?? null, sentence: item ? filled(item.stem, item.accepted[0] ?? '') : null };
    }
    case 'cloze_bank':
      return inText(
        task.text,
        /___/g,
        task.items.map(({ key }) => ({ gap: '___', word: key })),
        index,
      );
    case 'c_test':
      return inText(
        task.text,
        /\p{L}+\[[^\]]+\]/gu,
        damagedWords(task.text).map(({ start, missing }) => ({ gap: `${start}___`, word: start + missing })),
        index,
      );
    case 'error_spot': {
      const item = task.items[index];
      if (!item) return { question: null, sentence: null };
      const right = item.segments.map((text, place) => (place === item.key ? item.accepted[0] : text)).join(' ');
      return { question: item.segments.join(' '), sentence: right };
    }
    case 'transform': {
      const item = task.items[index];
      const question = item
        ? [item.stem, item.keyword, item.start && `${item.start} …`].filter(Boolean).join('\n')
        : null;
      return { question, sentence: item?.accepted[0] ?? null };
    }
    case 'mcq_multi': {
      const item = task.items[index];
      const options = item ? Object.values(item.options).map((option) => `– ${option}`) : [];
      return { question: item ? [item.stem, ...options].join('\n') : null, sentence: null };
    }
    case 'ordering': {
      const item = task.items[index];
      const parts = item?.parts.toSorted((one, other) => one.localeCompare(other, 'en')).join(' / ');
      return { question: item ? `${item.stem}\n${parts}` : null, sentence: item?.parts.join(' ') ?? null };
    }
    case 'true_false_ng':
      return { question: trueOrFalse(task.items[index]?.stem), sentence: null };
    case 'mcq_single':
    case 'short_answer':
      return { question: task.items[index]?.stem ?? null, sentence: null };
    case 'matching':
      return { question: task.items[index]?.left ?? null, sentence: null };
    case 'dictation':
      return { question: null, sentence: task.items[index]?.text ?? null };
    default:
      return { question: null, sentence: null };
  }
}

const trueOrFalse = (stem: string | undefined): string | null => (stem === undefined ? null : `True or false? ${stem}`);

/** A gap with its word, without the hint in brackets that follows it. */
const filled = (stem: string, word: string): string => stem.replace(/___(?:\s*\([^)]*\))?/, word);

/** The sentence of a text that has this gap, with the gap and without; all other gaps filled. */
function inText(text: string, pattern: RegExp, gaps: readonly { gap: string; word: string }[], index: number): Context {
  let at = -1;
  const marked = text.replace(pattern, () => {
    at += 1;
    return at === index ? '\u0001' : (gaps[at]?.word ?? '');
  });
  const sentence = marked.split(/(?<=[.!?…])\s+/).find((one) => one.includes('\u0001'));
  const own = gaps[index];
  if (sentence === undefined || !own) return { question: null, sentence: null };
  return { question: sentence.replace('\u0001', own.gap), sentence: sentence.replace('\u0001', own.word) };
}
