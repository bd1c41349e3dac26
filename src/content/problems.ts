import type { ModuleSource, TaskSource } from './schema.ts';

/** What the schema cannot see: keys that are no option, gaps without an answer, wrong options that nothing explains. */
export function problemsOf(module: ModuleSource): string[] {
  return module.tasks.flatMap((task, index) =>
    problemsOfTask(task).map((problem) => `${module.id}-${index + 1} (${task.type}): ${problem}`),
  );
}

/** The same for one task, in a module or in the placement test. */
export function problemsOfTask(task: TaskSource): string[] {
  const stimulus = task.stimulus?.text ?? '';
  const needsStimulus = task.skill === 'reading' || task.skill === 'listening' || task.type === 'true_false_ng';
  const carriesItself = ['dictation', 'c_test', 'cloze_bank', 'ordering', 'repeat_after'].includes(task.type);
  return [
    ...(needsStimulus && !stimulus && !carriesItself ? ['a task to read or hear needs a stimulus'] : []),
    ...(task.skill === 'listening' && task.stimulus && task.stimulus.kind === 'text'
      ? ['what is to be heard is of kind audio or dialogue']
      : []),
    ...(task.stimulus?.kind === 'audio' || task.stimulus?.kind === 'dialogue' ? unreadable(stimulus) : []),
    ...problemsOfItems(task),
  ];
}

function problemsOfItems(task: TaskSource): string[] {
  switch (task.type) {
    case 'mcq_single':
      return task.items.flatMap((item) => choiceProblems(item.stem, item.options, [item.key], item.why));
    case 'mcq_multi':
      return task.items.flatMap((item) => choiceProblems(item.stem, item.options, item.keys, item.why));
    case 'cloze_bank':
      return countOf(task.text, /___/g) === task.items.length ? [] : ['as many gaps as items'];
    case 'c_test':
      return countOf(task.text, /\p{L}\[[^\]]+\]/gu) === task.items.length ? [] : ['as many damaged words as items'];
    case 'ordering':
      return task.items.flatMap(({ stem, parts, also }) => [
        ...(new Set(parts).size === parts.length ? [] : [`"${stem}": two parts are the same`]),
        ...(also.every((order) => isPermutation(order, parts.length)) ? [] : [`"${stem}": an order is no permutation`]),
      ]);
    case 'matching': {
      const rights = [...task.items.map(({ right }) => right), ...task.extra];
      return new Set(rights).size === rights.length ? [] : ['two right-hand sides are the same'];
    }
    case 'error_spot':
      return task.items.flatMap(({ segments, key, accepted }) => [
        ...(key < segments.length ? [] : [`"${segments.join(' ')}": the key is no piece`]),
        ...(accepted.includes(segments[key] ?? '') ? [`"${segments.join(' ')}": the correction is the mistake`] : []),
      ]);
    case 'transform':
      return task.items.flatMap(({ stem, keyword, start, accepted }) =>
        accepted.flatMap((answer) => [
          ...(keyword && !answer.toLowerCase().includes(keyword.toLowerCase())
            ? [`"${stem}": without ${keyword}`]
            : []),
          ...(start && !answer.startsWith(start) ? [`"${stem}": does not begin with "${start}"`] : []),
        ]),
      );
    case 'dictation':
      return task.items.flatMap(({ text }) => unreadable(text));
    case 'yes_no_vocab': {
      const real = task.items.filter((item) => item.real).length / task.items.length;
      return real >= 0.5 && real <= 0.75 ? [] : ['half to three quarters of the words are real'];
    }
    case 'write_message':
    case 'write_essay':
    case 'summarise':
    case 'rewrite': {
      const words = task.model.split(/\s+/).length;
      const [least, most] = task.words;
      return [
        ...(words >= least && words <= most * 1.1 ? [] : [`the model has ${words} words, not ${least} to ${most}`]),
        ...missedPoints(task.points, task.model),
      ];
    }
    case 'write_sentence':
      return task.items.flatMap(({ stem, uses, model }) =>
        uses.every((word) => model.toLowerCase().includes(word.toLowerCase()))
          ? []
          : [`"${stem}": the model lacks a word`],
      );
    case 'topic_talk':
      return missedPoints(task.points, task.model);
    case 'role_turn':
      return task.items.flatMap(({ points, model }) => missedPoints(points, model));
    default:
      return [];
  }
}

function choiceProblems(stem: string, options: Record<string, string>, keys: string[], why: Record<string, string>) {
  const ids = Object.keys(options);
  const wrong = ids.filter((id) => !keys.includes(id));
  return [
    ...(ids.length >= 3 ? [] : [`"${stem}": fewer than three options`]),
    ...(keys.every((key) => ids.includes(key)) ? [] : [`"${stem}": a key is no option`]),
    ...(wrong.length > 0 && wrong.every((id) => why[id]) ? [] : [`"${stem}": a wrong option without its why`]),
    ...(new Set(Object.values(options)).size === ids.length ? [] : [`"${stem}": two options are the same`]),
  ];
}

function missedPoints(points: readonly { label: string; any: string[] }[], model: string): string[] {
  const text = model.toLowerCase();
  return points
    .filter(({ any }) => !any.some((words) => text.includes(words.toLowerCase())))
    .map(({ label }) => `the model does not make the point "${label}"`);
}

/** What a voice would read wrongly. */
function unreadable(text: string): string[] {
  return /\d|\b(?:e\.g|i\.e|etc|approx|St|Rd)\./.test(text) ? ['spoken text spells out numbers and abbreviations'] : [];
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isPermutation = (order: readonly number[], length: number): boolean =>
  order.length === length && new Set(order).size === length && order.every((place) => place < length);
