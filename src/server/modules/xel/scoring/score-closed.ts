import type { TaskSource } from '#content/schema.ts';
import { damagedWords } from '../damaged-text.ts';
import { partId } from '../part-ids.ts';
import { multiShare, yesNoShare } from './choices.ts';
import { dictationShare } from './dictation.ts';
import { orderShare } from './order.ts';
import { type ItemResult, meanOf, type TaskResult } from './result.ts';
import type { IsWord } from './typo.ts';
import { damagedWorth, shortAnswerWorth, spottedWorth, transformedWorth, type Worth, writtenWorth } from './written.ts';

export const openTypes = [
  'write_sentence',
  'write_message',
  'write_essay',
  'summarise',
  'rewrite',
  'read_aloud',
  'repeat_after',
  'topic_talk',
  'role_turn',
] as const;
export type OpenTask = Extract<TaskSource, { type: (typeof openTypes)[number] }>;
export type ClosedTask = Exclude<TaskSource, OpenTask>;

export function isOpen(task: TaskSource): task is OpenTask {
  return (openTypes as readonly string[]).includes(task.type);
}

type Told = Pick<ItemResult, 'explanation' | 'targets'>;

/** Scores answers against the keys of a task. `answers` are by item, nothing where one is missing. */
export function scoreClosed(
  id: string,
  task: ClosedTask,
  answers: readonly (readonly string[])[],
  isWord: IsWord,
): TaskResult {
  const first = (index: number) => answers[index]?.[0]?.trim() ?? '';
  const result = ({ explanation, targets }: Told, worth: Worth, expected?: string): ItemResult => ({
    ...worth,
    ...(expected !== undefined && { expected }),
    explanation,
    targets,
  });
  const whole = (items: ItemResult[]): TaskResult => ({ share: meanOf(items.map(({ share }) => share)), items });
  /** Slips are forgiven where neither form nor spelling is what the item asks. */
  const forgiving = ({ targets }: Told) =>
    task.skill === 'grammar' || targets.some((target) => /^grammar:|spelling/.test(target)) ? undefined : isWord;
  const is = (right: boolean): Worth => ({ share: right ? 1 : 0 });

  switch (task.type) {
    case 'mcq_single':
      return whole(
        task.items.map((item, index) => {
          const chosen = first(index);
          return result(item, noted(is(chosen === item.key), item.why, [chosen]), item.options[item.key]);
        }),
      );
    case 'mcq_multi':
      return whole(
        task.items.map((item, index) => {
          const chosen = answers[index] ?? [];
          const expected = item.keys.map((key) => item.options[key]).join(' · ');
          return result(item, noted({ share: multiShare(chosen, item.keys) }, item.why, chosen), expected);
        }),
      );
    case 'true_false_ng':
      return whole(task.items.map((item, index) => result(item, is(first(index) === item.key), verdicts[item.key])));
    case 'gap_fill':
      return whole(
        task.items.map((item, index) =>
          result(item, writtenWorth(first(index), item.accepted, forgiving(item)), item.accepted[0]),
        ),
      );
    case 'cloze_bank':
      return whole(task.items.map((item, index) => result(item, is(first(index) === partId(id, item.key)), item.key)));
    case 'c_test': {
      const words = damagedWords(task.text);
      return whole(
        task.items.map((item, index) => {
          const { start, missing } = words[index] ?? { start: '', missing: '' };
          return result(item, damagedWorth(first(index), start, missing), start + missing);
        }),
      );
    }
    case 'ordering':
      return whole(
        task.items.map((item, index) => {
          const ids = item.parts.map((part) => partId(id, part));
          const given = (answers[index] ?? []).map((part) => ids.indexOf(part));
          const right = item.parts.map((_part, place) => place);
          return result(item, { share: orderShare(given, [right, ...item.also]) }, item.parts.join(' '));
        }),
      );
    case 'matching':
      return whole(
        task.items.map((item, index) => result(item, is(first(index) === partId(id, item.right)), item.right)),
      );
    case 'error_spot':
      return whole(
        task.items.map((item, index) => {
          const [piece = '', correction = ''] = answers[index] ?? [];
          const place = /^\d{1,2}$/.test(piece) ? Number(piece) - 1 : undefined;
          const expected = item.segments.map((text, at) => (at === item.key ? item.accepted[0] : text)).join(' ');
          return result(item, spottedWorth(place, correction, item), expected);
        }),
      );
    case 'transform':
      return whole(
        task.items.map((item, index) =>
          result(item, transformedWorth(first(index), item, forgiving(item)), item.accepted[0]),
        ),
      );
    case 'dictation':
      return whole(
        task.items.map((item, index) =>
          result(item, { share: dictationShare(first(index), [item.text, ...item.accepted]) }, item.text),
        ),
      );
    case 'short_answer':
      return whole(
        task.items.map((item, index) =>
          result(item, shortAnswerWorth(first(index), item.accepted, forgiving(item)), item.accepted[0]),
        ),
      );
    case 'yes_no_vocab': {
      const said = task.items.map((item, index) => ({ real: item.real, yes: first(index) === 'yes' }));
      const items = task.items.map((item, index) =>
        result(item, is(first(index) === (item.real ? 'yes' : 'no')), item.real ? 'Yes' : 'No'),
      );
      return { share: yesNoShare(said), items };
    }
  }
}

const verdicts = { true: 'True', false: 'False', not_given: 'Not given' } as const;

/** With what the author says about the wrong options that were chosen. */
function noted(worth: Worth, why: Readonly<Record<string, string>>, chosen: readonly string[]): Worth {
  const notes = [...new Set(chosen)].flatMap((option) => (Object.hasOwn(why, option) ? [why[option]] : []));
  return notes.length === 0 ? worth : { ...worth, note: notes.join(' ') };
}
