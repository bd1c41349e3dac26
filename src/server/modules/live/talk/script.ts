import type { LiveTopicSource } from '#content/live/topic-source.ts';
import { liveTopics } from '#content/live/topics.ts';
import type { Level } from '#content/schema.ts';

/** The study guide leads a talk along a script: what it says follows from what was said before, and from nothing else. */

/** What was said so far, in order. */
export interface SpokenTurn {
  role: 'user' | 'ai';
  text: string;
}

/** The topic with this id or title, else one of the level. */
export function topicFor(topic: string | null, level: Level): LiveTopicSource {
  const wanted = topic?.trim().toLowerCase();
  const named = liveTopics.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  const topicOfLevel = liveTopics.find((one) => one.level === level) ?? liveTopics[0];
  if (!named && !topicOfLevel) throw new Error('There is no topic.');
  return named ?? (topicOfLevel as LiveTopicSource);
}

const allSaid = 'That was my last question about this. Choose another topic whenever you like.';

/** An answer that is no more than so many words is asked about once more. */
const shortAnswer = 3;

/** What is still to be said of the last turn, where the study guide was cut off; empty where that was all. */
export function restOf(topic: LiveTopicSource, nickname: string, turns: readonly SpokenTurn[]): string {
  const begun = turns.at(-1)?.text ?? '';
  const whole = nextLine(topic, nickname, turns.slice(0, -1));
  // Somebody else was speaking: whoever is asked anew has lost nothing.
  return whole.startsWith(begun) ? whole.slice(begun.length).trimStart() : whole;
}

/** The next words of the study guide; `closing`: its last ones, for the time is nearly over. */
export function nextLine(
  topic: LiveTopicSource,
  nickname: string,
  turns: readonly SpokenTurn[],
  closing = false,
): string {
  const first = topic.steps[0];
  if (!turns.some(({ role }) => role === 'ai')) {
    return `${topic.opener.replaceAll('{name}', nickname)} ${first?.question ?? ''}`.trim();
  }
  // The step is the last question that was asked; a short answer is followed up once.
  const asked = turns.flatMap(({ role, text }, place) => {
    const step = role === 'ai' ? topic.steps.findLastIndex(({ question }) => text.includes(question)) : -1;
    return step < 0 ? [] : [{ step, place }];
  });
  const goodbye = topic.closing.replaceAll('{name}', nickname);
  if (turns.some(({ role, text }) => role === 'ai' && text.includes(goodbye))) return allSaid;
  if (closing) return goodbye;
  const last = asked.at(-1);
  const step = last && topic.steps[last.step];
  // Somebody else has led the talk so far.
  if (!step) return `I see. ${first?.question ?? ''}`.trim();
  const since = turns.slice(last.place + 1);
  const answer = since
    .filter(({ role }) => role === 'user')
    .map(({ text }) => text)
    .join(' ');
  const words = wordsOf(answer);
  const branch = step.branches?.find(({ when }) => when.some((word) => words.includes(word)));
  const followedUp = since.some(({ role }) => role === 'ai');
  if (words.length <= shortAnswer && !followedUp && !branch) return step.more;
  const reply = branch?.reply ?? step.otherwise;
  const next = topic.steps[last.step + 1];
  return next ? `${reply} ${next.question}` : `${reply} ${goodbye}`;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}']+/gu) ?? [];
