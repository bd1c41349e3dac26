import type { Citation } from '#contract/chat.ts';
import { type Word, wordsOf } from '#server/search/words.ts';
import { notInDocuments } from '../grounding.ts';
import { plain } from './words.ts';

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const mostSentences = 4;
/** What says nothing of the subject of a question, in English, Persian, Arabic, Chinese and Japanese. */
const small = new Set(
  [
    'a an the of to in on at is are was were be do does did what which who whom whose when where why how and or for from with by it its this that i my me you your can could would should tell explain about please there have has had',
    'از به در با که و را این آن است بود شد شود می‌شود هست هستند چه چی چیست چرا چگونه چطور کجا کجاست کی کیست کدام چند آیا برای تا یا هم بر',
    'ما ماذا من في على إلى عن هل كيف لماذا متى أين أي هو هي هذا هذه ذلك التي الذي أو أن إن كان كانت مع',
    '什么 什麼 是什么 是什麼 为什么 為什麼 怎么 怎麼 怎样 如何 在哪里 在哪裡 哪儿 哪个 哪些 多少 几个 谁 是谁 请问 可以',
    '何 何が 何を 何で 何の 誰 誰が 誰の どのように どうして について という ください でしょうか 教えて 説明',
  ]
    .flatMap((words) => wordsOf(words))
    .map(spelled),
);

/**
 * The guide's answer from documents: the sentences that share most with the question, word for word, each with its number. It adds
 * nothing of its own.
 */
export function quotePassages(question: string, passages: readonly Citation[]): string {
  const asked = tellingWords(question);
  if (passages.length === 0) return notInDocuments;
  const scored = passages.flatMap(({ n, quote }, place) =>
    [...sentences.segment(quote)].map(({ segment }, at) => {
      const text = segment.trim();
      const words = wordsOf(plain(text));
      const forms = new Set(words.flatMap(formsOf));
      const shared = asked.filter((word) => formsOf(word).some((form) => forms.has(form))).length;
      // The first passages were found to be the best; a sentence of few words says more with the same ones.
      const score = shared / (1 + place * 0.15) - Math.min(text.length, 600) / 6_000;
      return { n, place, at, text, score, wanted: shared > 0 && isSentence(text, words) };
    }),
  );
  const wanted = scored.filter((one) => one.wanted);
  const chosen = (wanted.length > 0 ? wanted : scored.filter(({ place, at }) => place === 0 && at < 2))
    .sort((one, other) => other.score - one.score)
    .slice(0, mostSentences)
    .sort((one, other) => one.place - other.place || one.at - other.at);
  const quoted = chosen.map(({ text, n }) => `> ${text.replaceAll(/\s*\n\s*/g, ' ')} [${n}]`);
  return `Your documents say:\n\n${quoted.join('\n\n')}\n\n*Quoted word for word; the study guide does not write answers of its own.*`;
}

/** A word as it was written; of a pair of signs the pair. */
function spelled({ word, term }: Word): string {
  return word === '' ? term : word;
}

/** What of a word is compared: the term that the search knows it by, and the beginning that its other forms share. */
function formsOf({ word, term }: Word): string[] {
  return word === '' ? [term] : [term, word.slice(0, 6)];
}

/** The words of a question that say what it is about, each once. */
function tellingWords(question: string): Word[] {
  const words = wordsOf(plain(question)).filter((word) => !small.has(spelled(word)));
  // Pairs of hiragana are endings and particles, unless the question has nothing else.
  const firm = words.filter(({ word, term }) => word !== '' || !/^\p{Script=Hiragana}+$/u.test(term));
  return [...new Map((firm.length > 0 ? firm : words).map((word) => [word.term, word])).values()];
}

/** Long enough to say something, which is no heading or number; a script without spaces says it with four signs. */
function isSentence(text: string, words: readonly Word[]): boolean {
  return text.length >= 12 || words.filter(({ word }) => word === '').length >= 3;
}
