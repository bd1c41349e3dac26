import type { LiveTopicSource } from '#content/live/topic-source.ts';
import type { Level } from '#content/schema.ts';
import type { SessionRow } from '../sessions.repository.ts';

/** How the partner speaks at a level. */
const manner: Readonly<Record<Level, string>> = {
  A1: 'Use the 500 most common words, present tense, and sentences of at most eight words. One sentence and one easy question.',
  A2: 'Use the 1,500 most common words, simple present and past, and sentences of at most twelve words. Two sentences at most, then one question.',
  B1: 'Use everyday words and sentences of at most sixteen words; explain a rarer word at once. Two or three sentences, then one question.',
  B2: 'Speak naturally, with common idioms. Three sentences at most, then one question that asks for reasons.',
  C1: 'Speak as with a native speaker, precisely and with nuance. Three sentences at most, then one question that invites an argument.',
};

/** In the last minute. */
export const inClosing =
  'The time is nearly over. Say goodbye warmly now, in one sentence, with a word about what was said. Ask no question.';

/** After a break in which the partner was cut off. */
export const goOn = (begun: string): string =>
  `(The connection broke. You were cut off after: ${JSON.stringify(begun.slice(-200))}. Go on from exactly there, and repeat nothing.)`;

/** What a model is told of the talk that it leads. */
export function instructions({ level, nickname, topic: wish }: SessionRow, topic: LiveTopicSource): string {
  const known = wish === null || wish === topic.id || wish.toLowerCase() === topic.title.toLowerCase();
  const about = known ? `${topic.title}. ${topic.description}` : `what the learner chose: ${JSON.stringify(wish)}`;
  return [
    `You are a friendly partner in a spoken English conversation with a learner called ${JSON.stringify(nickname)} at CEFR level ${level}.`,
    `Topic: ${about}`,
    manner[level],
    'What you write is read aloud: plain sentences, no lists, no headings, no emoji, no markup.',
    'If the learner makes a mistake that hides the meaning, say the right form within your answer, without naming the mistake.',
    'Answer what was said, then keep the talk going. Never speak for the learner.',
  ].join('\n');
}
