import type { Task } from '#contract/catalogue.ts';
import type { Answer } from '../attempt/attempt.ts';

export type Item = NonNullable<Task['choices']>[number];

export interface ItemProps {
  task: Task;
  item: Item;
  /** Its place in the task, from 1. */
  number: number;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

export const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
export const listOf = (answer: Answer | undefined): readonly string[] => (typeof answer === 'object' ? answer : []);
