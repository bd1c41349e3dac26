import { stem } from '#server/search/stem.ts';
import { sameText, wordsIn } from './normalise.ts';
import { type IsWord, isTypo } from './typo.ts';

/** What an answer is worth, 0 to 1, and a sentence where that needs one. */
export interface Worth {
  share: number;
  note?: string;
}

export const typoShare = 0.9;

/**
 * A written answer against the accepted ones. `isWord` is left out where spelling or form is what is asked: then there are no
 * slips of typing.
 */
export function writtenWorth(answer: string, accepted: readonly string[], isWord?: IsWord): Worth {
  if (accepted.some((right) => sameText(answer, right))) return { share: 1 };
  const meant = isWord && accepted.find((right) => isTypo(answer, right, isWord));
  return meant === undefined ? { share: 0 } : { share: typoShare, note: `A slip of typing: it is written "${meant}".` };
}

/** The end of a damaged word: the missing letters, or the whole word. */
export function damagedWorth(answer: string, start: string, missing: string): Worth {
  const given = answer.trim();
  return { share: sameText(given, missing) || sameText(given, start + missing) ? 1 : 0 };
}

/** A sentence to write anew; where its beginning is given, the rest alone is enough. */
export function transformedWorth(
  answer: string,
  { start, accepted }: { start?: string | undefined; accepted: readonly string[] },
  isWord?: IsWord,
): Worth {
  const whole = writtenWorth(answer, accepted, isWord);
  if (whole.share > 0 || start === undefined || answer.trim() === '') return whole;
  return writtenWorth(`${start} ${answer}`, accepted, isWord);
}

/** Half for finding the mistake, half for mending it. */
export function spottedWorth(
  piece: number | undefined,
  correction: string,
  right: { key: number; accepted: readonly string[] },
): Worth {
  const found = piece === right.key;
  const mended = right.accepted.some((one) => sameText(correction, one));
  const share = (found ? 0.5 : 0) + (mended ? 0.5 : 0);
  if (share !== 0.5) return { share };
  return {
    share,
    note: found ? 'The mistake is there; the correction is another one.' : 'The correction is right; the place is not.',
  };
}

const small = new Set(
  `a an the of to in on at by for from with and or but so as if that this these those it its he she they them his her their
  is are was were be been am do does did have has had will would can could i you we my your our not no there because`.split(
    /\s+/,
  ),
);
const contentOf = (text: string) =>
  new Set(
    wordsIn(text)
      .filter((word) => !small.has(word))
      .map(stem),
  );

/** Share of the words with a meaning that an answer has to bring back, to count in part. */
const enoughWords = 0.7;
/** What it counts then. */
const partialShare = 0.6;

/**
 * A short answer in one's own words: an accepted one, or one with most of its words, which counts in part. A text that is more
 * than three times as long, copied as a whole for example, is no answer.
 */
export function shortAnswerWorth(answer: string, accepted: readonly string[], isWord?: IsWord): Worth {
  const exact = writtenWorth(answer, accepted, isWord);
  if (exact.share > 0) return exact;
  const given = contentOf(answer);
  const near = accepted.some((right) => {
    const wanted = [...contentOf(right)];
    if (wanted.length === 0 || wordsIn(answer).length > 3 * wordsIn(right).length + 4) return false;
    return wanted.filter((word) => given.has(word)).length / wanted.length >= enoughWords;
  });
  if (!near) return { share: 0 };
  return { share: partialShare, note: 'Check it yourself: most of the words are there, but not as they are expected.' };
}
