import type { AnnotatedText } from '../text/annotated-text.ts';

/** A sentence with more words than this is hard to follow. */
const longest = 40;

interface Surface {
  /** Share of sentences that begin with a small letter. */
  lowerStarts: number;
  /** Share of sentences without a full stop or another sign at their end. */
  unended: number;
  /** `i` alone, by sentences. */
  smallI: number;
  /** Share of sentences with more than 40 words. */
  overlong: number;
}

/** What can be seen of care for the conventions, apart from spelling. Titles and greetings (lines of up to six words) need no full stop. */
export function surfaceOf({ text, sentences }: AnnotatedText): Surface {
  const count = Math.max(1, sentences.length);
  const share = (matches: number) => matches / count;
  const wordsIn = sentences.map(({ tokens }) => tokens.filter(({ kind, tail }) => kind === 'word' && !tail).length);
  return {
    lowerStarts: share(sentences.filter(({ start }) => /^\p{Ll}/u.test(text.slice(start, start + 1))).length),
    unended: share(
      sentences.filter(({ end }, at) => (wordsIn[at] ?? 0) > 6 && !/[.!?:;"')\]…]/.test(text.slice(end - 1, end)))
        .length,
    ),
    smallI: share(sentences.filter(({ tokens }) => tokens.some((token) => token.text === 'i')).length),
    overlong: share(wordsIn.filter((words) => words > longest).length),
  };
}
