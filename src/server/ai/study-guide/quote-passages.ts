import type { Citation } from '#contract/chat.ts';
import { notInDocuments } from '../grounding.ts';
import { plain } from './words.ts';

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const mostSentences = 4;
const small = new Set(
  'a an the of to in on at is are was were be do does did what which who whom whose when where why how and or for from with by it its this that i my me you your can could would should tell explain about please there have has had'.split(
    ' ',
  ),
);

/**
 * The guide's answer from documents: the sentences that share most with the question, word for word, each with its number. It adds
 * nothing of its own.
 */
export function quotePassages(question: string, passages: readonly Citation[]): string {
  const asked = stems(question);
  if (passages.length === 0) return notInDocuments;
  const scored = passages.flatMap(({ n, quote }, place) =>
    [...sentences.segment(quote)].map(({ segment }, at) => {
      const text = segment.trim();
      const words = new Set(stems(text));
      const shared = asked.filter((word) => words.has(word)).length;
      // The first passages were found to be the best; a sentence of few words says more with the same ones.
      return { n, place, at, text, score: shared / (1 + place * 0.15) - Math.min(text.length, 600) / 6_000, shared };
    }),
  );
  const wanted = scored.filter(({ text, shared }) => text.length >= 12 && shared > 0);
  const chosen = (wanted.length > 0 ? wanted : scored.filter(({ place, at }) => place === 0 && at < 2))
    .sort((one, other) => other.score - one.score)
    .slice(0, mostSentences)
    .sort((one, other) => one.place - other.place || one.at - other.at);
  const quoted = chosen.map(({ text, n }) => `> ${text.replaceAll(/\s*\n\s*/g, ' ')} [${n}]`);
  return `Your documents say:\n\n${quoted.join('\n\n')}\n\n*Quoted word for word; the study guide does not write answers of its own.*`;
}

/** The telling words of a text, cut to what their forms share. */
function stems(text: string): string[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !small.has(word)).map((word) => word.slice(0, 6)))];
}
