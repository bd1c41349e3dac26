import type { TaskSource } from './schema.ts';

/** The running text that a learner reads or hears in a task: what it is about, and its sentences, whole again where they have gaps. */
export function textsOf(task: TaskSource): string {
  return [task.stimulus?.text ?? '', ...ownTexts(task)].filter(Boolean).join('\n');
}

function ownTexts(task: TaskSource): string[] {
  switch (task.type) {
    case 'cloze_bank': {
      const keys = task.items.map(({ key }) => key);
      return [task.text.replaceAll('___', () => keys.shift() ?? '')];
    }
    case 'c_test':
      return [task.text.replaceAll(/\[([^\]]*)\]/g, '$1')];
    case 'gap_fill':
      return task.items.map(({ stem, accepted }) => stem.replace('___', () => accepted[0] ?? ''));
    case 'dictation':
    case 'read_aloud':
    case 'repeat_after':
      return task.items.map(({ text }) => text);
    case 'ordering':
      return task.items.map(({ parts }) => parts.join(' '));
    default:
      return [];
  }
}
