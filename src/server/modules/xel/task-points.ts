import type { TaskSource } from '#content/schema.ts';

/** What an item of a closed task is worth, by what it takes to answer it; a whole open task, and an item of a short one. */
const ofItem: Readonly<Record<TaskSource['type'], number>> = {
  yes_no_vocab: 0.25,
  c_test: 1,
  mcq_single: 2,
  mcq_multi: 2,
  true_false_ng: 2,
  matching: 2,
  cloze_bank: 2,
  gap_fill: 3,
  ordering: 3,
  error_spot: 3,
  transform: 3,
  dictation: 5,
  short_answer: 5,
  repeat_after: 5,
  write_sentence: 8,
  read_aloud: 8,
  role_turn: 8,
  rewrite: 25,
  summarise: 25,
  topic_talk: 25,
  write_message: 25,
  write_essay: 40,
};
/** However many items a task has, it is worth no more than an essay. */
const most = 40;

/** Points of a task for a full score at A1, 1 to 40. Source: house rules for mechanics. */
export function taskPoints(task: TaskSource): number {
  const items = 'items' in task ? task.items.length : 1;
  return Math.max(1, Math.min(most, Math.round(ofItem[task.type] * items)));
}
