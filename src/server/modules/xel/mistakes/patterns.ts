import type { TaskSource } from '#content/schema.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { contextOf, type Faces } from '../card-faces.ts';
import type { ItemResult } from '../scoring/result.ts';

/** A mistake that was made once, with the pattern that it belongs to. */
export interface SeenMistake {
  pattern: string;
  rule: string;
  about: string | null;
  /** Of the card that practises it. */
  target: string;
  sentence: string;
  /** Where the original stands in the sentence; null where it is not of it. */
  offset: number | null;
  original: string;
  correction: string;
  explanation: string;
  /** What a new card shows; null where the answer has made one already. */
  faces: Faces | null;
}

type Correction = Omit<Evaluation['corrections'][number], 'kind'>;

/** Rules that are about single words: there one word is one pattern. All others are patterns of their own, whatever the words are. */
const aboutWords: Readonly<Record<string, (fix: Correction) => string>> = {
  spelling: ({ suggestion }) => suggestion,
  'irregular-form': ({ suggestion }) => suggestion,
  uncountable: ({ suggestion }) => suggestion,
  preposition: ({ original }) => original,
};

/** What a correction of a text says of its writer. `lemma` gives the form under which a word is kept. */
export function seenInText(text: string, fix: Correction, lemma: (word: string) => string): SeenMistake {
  const word = aboutWords[fix.rule]?.(fix).split(/\s+/)[0];
  const about = word ? lemma(word).toLowerCase() : null;
  const pattern = about === null ? fix.rule : `${fix.rule}:${about}`;
  const { start, sentence } = sentenceAt(text, fix);
  const seen = { sentence, offset: fix.start - start, original: fix.original, correction: fix.suggestion };
  const { explanation } = fix;
  return {
    ...{ pattern, rule: fix.rule, about, target: `${ofText}${pattern}`, ...seen, explanation },
    faces: facesOfSentence({ ...seen, explanation }),
  };
}

type SeenSentence = Pick<SeenMistake, 'sentence' | 'offset' | 'original' | 'correction' | 'explanation'>;

const ofText = 'mistake:';

/** Does the card of this target show a sentence of the learner? */
export const showsSentence = (target: string): boolean => target.startsWith(ofText);

/** The card of a sentence: as it was written in front, put right behind. Null where nobody knows which words were wrong. */
export function facesOfSentence(seen: SeenSentence): Faces | null {
  const { sentence, offset, original, correction, explanation } = seen;
  const at = offset ?? (original === '' ? -1 : sentence.indexOf(original));
  if (at < 0) return null;
  const right = sentence.slice(0, at) + correction + sentence.slice(at + original.length);
  return { front: `Put it right: ${sentence}`, back: `${right}\n\n${explanation}`, example: null };
}

/** The sentence that a place is in, without the space around it. */
function sentenceAt(text: string, { start, end }: { start: number; end: number }) {
  const before = text.slice(0, start);
  const opened = Math.max(...['.', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const closed = /[.!?]|\n/.exec(text.slice(end));
  const until = closed ? end + closed.index + (closed[0] === '\n' ? 0 : 1) : text.length;
  const from = opened + (/^\s*/.exec(text.slice(opened, start))?.[0].length ?? 0);
  return { start: from, sentence: text.slice(from, until).trimEnd() };
}

/** An item of which less is right has shown that its targets are missing. */
const missedUnder = 0.7;
/** Answers that are words of the learner, and not a choice. */
const written = new Set(['gap_fill', 'transform', 'dictation', 'short_answer', 'c_test']);

/** A word that was to be known. */
const wordOf = (task: TaskSource, index: number) =>
  task.type === 'yes_no_vocab' ? task.items[index]?.word : undefined;

/** What the items of a closed task say: each missed target is a pattern. An item that was left empty shows nothing. */
export function seenInTask(
  task: TaskSource,
  items: readonly ItemResult[],
  answers: readonly (readonly string[])[],
): SeenMistake[] {
  return items.flatMap((item, index) => {
    const given = answers[index]?.join(' ').trim() ?? '';
    if (item.share >= missedUnder || given === '') return [];
    const { question, sentence } = contextOf(task, index);
    return item.targets.map((target): SeenMistake => {
      const word = target.startsWith('word:') ? target.slice('word:'.length) : null;
      return {
        ...{ pattern: target, target, about: word },
        rule: word === null ? target.replace(/^grammar:/, '') : 'vocabulary',
        sentence: sentence ?? question ?? wordOf(task, index) ?? item.expected ?? '',
        offset: null,
        original: written.has(task.type) ? given : '',
        correction: item.expected ?? '',
        explanation: item.explanation,
        faces: null,
      };
    });
  });
}
