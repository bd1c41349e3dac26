import type { z } from 'zod';
import type { TaskSource } from '#content/schema.ts';
import type { Choice } from '#contract/catalogue.ts';
import { itemIdOf } from './course.ts';
import { type Option, partsOf, shuffled } from './part-ids.ts';

type ChoiceView = z.infer<typeof Choice>;

const verdicts: Option[] = [
  { id: 'true', text: 'True' },
  { id: 'false', text: 'False' },
  { id: 'not_given', text: 'Not given' },
];
const yesNo: Option[] = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
];

/**
 * The items of a task as a learner sees them, without their keys. Where the learner writes or speaks there are no options. What
 * the browser's voice is to say (`dictation`, `repeat_after`) has to be sent, and stands in `prompt`.
 */
export function choicesOf(id: string, task: TaskSource, userId: string): ChoiceView[] | undefined {
  if (!('items' in task)) return undefined;
  const seed = (index: number) => `${userId}\n${id}\n${index}`;
  const mix = (options: readonly Option[], index: number) => shuffled(options, seed(index));
  const asked = (prompts: readonly string[], options: (index: number) => Option[] = () => []): ChoiceView[] =>
    prompts.map((prompt, index) => ({ item: itemIdOf(index), prompt, options: options(index) }));
  const stems = task.items.map((item) => ('stem' in item ? item.stem : ''));

  switch (task.type) {
    case 'mcq_single':
    case 'mcq_multi':
      return asked(stems, (index) =>
        mix(
          Object.entries(task.items[index]?.options ?? {}).map(([option, text]) => ({ id: option, text })),
          index,
        ),
      );
    case 'true_false_ng':
      return asked(stems, () => verdicts);
    case 'cloze_bank': {
      const bank = mix(partsOf(id, [...task.items.map(({ key }) => key), ...task.extra]), 0);
      return asked(gapNames(task.items), () => bank);
    }
    case 'c_test':
      return asked(gapNames(task.items));
    case 'ordering':
      return asked(stems, (index) => mix(partsOf(id, task.items[index]?.parts ?? []), index));
    case 'matching': {
      const rights = mix(partsOf(id, [...task.items.map(({ right }) => right), ...task.extra]), 0);
      return asked(
        task.items.map(({ left }) => left),
        () => rights,
      );
    }
    case 'error_spot':
      return asked(
        task.items.map(({ segments }) => segments.join(' ')),
        (index) => (task.items[index]?.segments ?? []).map((text, place) => ({ id: itemIdOf(place), text })),
      );
    case 'transform':
      return asked(
        task.items.map(({ stem, keyword, start }) =>
          [stem, ...(keyword ? [`(use: ${keyword})`] : []), ...(start ? [`→ ${start} …`] : [])].join(' '),
        ),
      );
    case 'write_sentence':
      return asked(
        task.items.map(({ stem, uses }) => {
          const unsaid = uses.filter((word) => !stem.toLowerCase().includes(word.toLowerCase()));
          return unsaid.length === 0 ? stem : `${stem} (use: ${unsaid.join(', ')})`;
        }),
      );
    case 'yes_no_vocab':
      return asked(
        task.items.map(({ word }) => word),
        () => yesNo,
      );
    case 'role_turn':
      return asked(task.items.map(({ says }) => says));
    case 'dictation':
    case 'read_aloud':
    case 'repeat_after':
      return asked(task.items.map(({ text }) => text));
    case 'gap_fill':
    case 'short_answer':
      return asked(stems);
  }
}

const gapNames = (items: readonly unknown[]): string[] => items.map((_item, index) => `Gap ${index + 1}`);
