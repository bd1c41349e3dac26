import type { Topic } from '#content/study-guide/topic.ts';
import { askFirst } from '../ask-first.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { marked, type Posed, questionOn } from './quiz.ts';
import { questionMarkdown, solved, topicMarkdown } from './render.ts';

const opening = (topic: Topic) => `Before I explain **${topic.title}**, show me what you know already.`;

/** Was the guide told to ask before it tells? */
export function isTutor(turns: readonly ChatTurn[]): boolean {
  return turns.some(({ role, content }) => role === 'system' && content === askFirst);
}

/** A question about a topic, in place of its explanation; undefined where it was asked or explained before. */
export function askBefore(topic: Topic, history: readonly ChatTurn[]): string | undefined {
  const known = [opening(topic), `## ${topic.title}\n`];
  if (history.some(({ role, content }) => role === 'assistant' && known.some((words) => content.includes(words))))
    return undefined;
  return `${opening(topic)}\n\n${questionMarkdown(questionOn(topic, history).question)}\n\nIf you do not know, say so, and I explain it.`;
}

/** Was this question asked in place of an explanation, by the last answer? */
export function isBefore({ topic }: Posed, history: readonly ChatTurn[]): boolean {
  return history.findLast(({ role }) => role !== 'system')?.content.includes(opening(topic)) === true;
}

/** The explanation, after the learner has tried; `text` is undefined where they gave up. */
export function explainAfter(posed: Posed, text: string | undefined): string {
  const verdict = text === undefined ? `The answer is: ${solved(posed.question)}` : marked(posed, text).verdict;
  return `${verdict}\n\n${posed.question.why}\n\n${topicMarkdown(posed.topic)}`;
}
