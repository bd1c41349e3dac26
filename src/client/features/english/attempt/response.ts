import type { Task } from '#contract/catalogue.ts';
import { type Answer, type Answers, isEmptyAnswer, wholeAnswer } from './attempt.ts';

type Item = NonNullable<Task['choices']>[number];

export const itemsOf = ({ choices }: Task): readonly Item[] => choices ?? [];

/** Pieces in the order in which they are offered: also an answer, for it may be the right one. */
const asOffered = ({ options }: Item): Answer => options.map(({ id }) => id);

/** The answer to an item as far as it goes; of pieces to order, each that is offered once. */
export function answerOf(task: Pick<Task, 'type'>, item: Item, answers: Answers): Answer | undefined {
  const answer = answers[item.item];
  if (task.type !== 'ordering') return answer;
  const ids = item.options.map(({ id }) => id);
  const fits = Array.isArray(answer) && answer.length === ids.length && ids.every((id) => answer.includes(id));
  return fits ? answer : asOffered(item);
}

/** Has an item an answer that can be right? A mistake that is found has to be mended too. */
export function isAnswered(task: Pick<Task, 'type'>, item: Item, answers: Answers): boolean {
  const answer = answerOf(task, item, answers);
  if (task.type === 'ordering') return !isEmptyAnswer(answers[item.item]);
  if (task.type === 'error_spot')
    return typeof answer === 'object' && answer.length === 2 && !answer.some((part) => part.trim() === '');
  return !isEmptyAnswer(answer);
}

/** How many items have an answer, of how many. A task without items is one. */
export function answeredOf(task: Task, answers: Answers): [done: number, of: number] {
  const items = itemsOf(task);
  if (items.length === 0) return [isEmptyAnswer(answers[wholeAnswer]) ? 0 : 1, 1];
  return [items.filter((item) => isAnswered(task, item, answers)).length, items.length];
}

/** What is sent: an answer for each item that has one, or the one text. */
export function responseOf(task: Task, answers: Answers): string | Answers {
  const items = itemsOf(task);
  if (items.length === 0) {
    const text = answers[wholeAnswer];
    return typeof text === 'string' ? text : '';
  }
  return Object.fromEntries(
    items.flatMap((item) => {
      const answer = answerOf(task, item, answers);
      return answer === undefined || isEmptyAnswer(answer) ? [] : [[item.item, answer]];
    }),
  );
}

/** What was sent, by item; a list has an answer for each item in their order. */
export function answersIn(task: Task, response: string | readonly string[] | Answers): Answers {
  if (typeof response === 'string') return { [wholeAnswer]: response };
  if (!isList(response)) return response;
  return Object.fromEntries(itemsOf(task).map(({ item }, place) => [item, response[place] ?? '']));
}

/** What was sent, as one text. */
export const textIn = (response: string | readonly string[] | Answers): string =>
  typeof response === 'string' ? response : Object.values(response).flat().join('\n');

const isList = (response: readonly string[] | Answers): response is readonly string[] => Array.isArray(response);

/** The words that an answer stands for, as a learner reads them. */
export function wordsOf(task: Pick<Task, 'type'>, item: Item, answer: Answer | undefined): string {
  if (answer === undefined || isEmptyAnswer(answer)) return '';
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? id;
  if (typeof answer === 'string') return textOf(answer);
  if (task.type === 'error_spot') return [textOf(answer[0] ?? ''), answer[1]].filter(Boolean).join(' → ');
  return answer.map(textOf).join(task.type === 'ordering' ? ' ' : ', ');
}
