import { nounTopics } from '#content/study-guide/nouns.ts';
import { prepositionTopics } from '#content/study-guide/prepositions.ts';
import { sentenceTopics } from '#content/study-guide/sentences.ts';
import { tenseTopics } from '#content/study-guide/tenses.ts';
import type { Question, Topic } from '#content/study-guide/topic.ts';
import { usageTopics } from '#content/study-guide/usage.ts';
import { verbTopics } from '#content/study-guide/verbs.ts';

/** Everything that the guide explains. */
export const topics: readonly Topic[] = [
  ...tenseTopics,
  ...verbTopics,
  ...nounTopics,
  ...prepositionTopics,
  ...sentenceTopics,
  ...usageTopics,
];

/** Every question with its topic, in the order in which a quiz without a subject asks them: one of each topic, then the next. */
export const questions: ReadonlyArray<{ topic: Topic; question: Question }> = inTurns(topics);

function inTurns(all: readonly Topic[]): Array<{ topic: Topic; question: Question }> {
  // Steps of 7 through the topics, so that neighbours in a quiz are not neighbours in the guide.
  const order = all.map((_, at) => (at * 7) % all.length);
  const mixed = new Set(order).size === all.length ? order.map((at) => all[at] as Topic) : all;
  const rounds = Math.max(...all.map((topic) => topic.questions.length));
  return Array.from({ length: rounds }, (_, round) =>
    mixed.flatMap((topic) => {
      const question = topic.questions[round];
      return question ? [{ topic, question }] : [];
    }),
  ).flat();
}
