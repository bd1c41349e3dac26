import { isDeepStrictEqual } from 'node:util';
import type { TaskSource } from '#content/schema.ts';
import { damagedWords } from '../damaged-text.ts';
import { partId } from '../part-ids.ts';
import type { Response } from '../response.ts';

type Items = Record<string, string | string[]>;
const byItem = <T>(items: readonly T[], answer: (item: T, index: number) => string | string[]): Items =>
  Object.fromEntries(items.map((item, index) => [String(index + 1), answer(item, index)]));

/** What somebody sends who knows everything. */
export function rightAnswers(id: string, task: TaskSource): Response {
  switch (task.type) {
    case 'mcq_single':
    case 'true_false_ng':
      return byItem<{ key: string }>(task.items, ({ key }) => key);
    case 'mcq_multi':
      return byItem(task.items, ({ keys }) => keys);
    case 'gap_fill':
    case 'transform':
    case 'short_answer':
      return byItem<{ accepted: string[] }>(task.items, ({ accepted }) => accepted[0] ?? '');
    case 'cloze_bank':
      return byItem(task.items, ({ key }) => partId(id, key));
    case 'c_test': {
      const words = damagedWords(task.text);
      return byItem(task.items, (_item, index) => words[index]?.missing ?? '');
    }
    case 'ordering':
      return byItem(task.items, ({ parts }) => parts.map((part) => partId(id, part)));
    case 'matching':
      return byItem(task.items, ({ right }) => partId(id, right));
    case 'error_spot':
      return byItem(task.items, ({ key, accepted }) => [String(key + 1), accepted[0] ?? '']);
    case 'dictation':
    case 'read_aloud':
    case 'repeat_after':
      return byItem<{ text: string }>(task.items, ({ text }) => text);
    case 'yes_no_vocab':
      return byItem(task.items, ({ real }) => (real ? 'yes' : 'no'));
    case 'write_sentence':
    case 'role_turn':
      return byItem<{ model: string }>(task.items, ({ model }) => model);
    default:
      return task.model;
  }
}

/** Answers that are wrong in one item and right in all others: each distractor that a task has, or something else. */
export function wrongAnswers(id: string, task: TaskSource): Response[] {
  const right = rightAnswers(id, task);
  if (!('items' in task) || typeof right === 'string' || Array.isArray(right)) return [''];
  return task.items.flatMap((item, index): Response[] => {
    const at = String(index + 1);
    const others: (string | string[])[] = [];
    if (task.type === 'mcq_single' && 'options' in item && 'key' in item)
      others.push(...Object.keys(item.options).filter((option) => option !== item.key));
    else if (task.type === 'mcq_multi' && 'keys' in item) {
      const all = Object.keys(item.options);
      others.push(...[[], all, ...all.map((option) => [option])].filter((ids) => !isDeepStrictEqual(ids, item.keys)));
    } else if (task.type === 'true_false_ng' && 'key' in item)
      others.push(...['true', 'false', 'not_given'].filter((verdict) => verdict !== item.key));
    else if (task.type === 'cloze_bank' && 'key' in item)
      others.push(
        ...[...task.items.map(({ key }) => key), ...task.extra]
          .filter((word) => word !== item.key)
          .map((word) => partId(id, word)),
      );
    else if (task.type === 'matching' && 'right' in item)
      others.push(
        ...[...task.items.map((pair) => pair.right), ...task.extra]
          .filter((text) => text !== item.right)
          .map((text) => partId(id, text)),
      );
    else if (task.type === 'error_spot' && 'segments' in item)
      others.push(
        ...item.segments.map((text, place) => [String(place + 1), text]),
        ...item.segments.flatMap((_text, place) =>
          place === item.key ? [] : [[String(place + 1), item.accepted[0] ?? '']],
        ),
      );
    else if (task.type === 'yes_no_vocab' && 'real' in item) others.push(item.real ? 'no' : 'yes');
    else others.push('', 'something else');
    return others.map((other) => ({ ...right, [at]: other }));
  });
}
