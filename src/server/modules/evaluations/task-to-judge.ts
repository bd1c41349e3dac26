import type { ModuleSource, TaskSource } from '#content/schema.ts';

/** What a text or a transcript is held against. */
export interface TaskToJudge {
  prompt: string;
  stimulus?: string;
  words: readonly [number, number];
  points: readonly { label: string; any: readonly string[] }[];
  genre: string;
  summary?: boolean;
}

/** Words that a learner says in a second, slowly and fast. */
const [slow, fast] = [1.2, 2.5];

/** The task that is called `<module>-<place from 1>`, if it is one that is answered by a text or by talking. */
export function taskToJudge(
  modules: readonly ModuleSource[],
  taskId: string,
  type: 'writing' | 'speaking',
  item?: string,
): TaskToJudge | undefined {
  const task = taskOf(modules, taskId);
  return task && (type === 'writing' ? written(task) : spoken(task, item));
}

/** The words of a task to read aloud or to repeat, or of one item of it; undefined for every other task. */
export function textToSay(modules: readonly ModuleSource[], taskId: string, item?: string): string | undefined {
  const task = taskOf(modules, taskId);
  if (task?.type !== 'read_aloud' && task?.type !== 'repeat_after') return undefined;
  const items = item === undefined ? task.items : task.items.filter((_one, index) => String(index + 1) === item);
  return items.length === 0 ? undefined : items.map(({ text }) => text).join(' ');
}

function taskOf(modules: readonly ModuleSource[], taskId: string): TaskSource | undefined {
  const home = modules.find(({ id }) => taskId.startsWith(`${id}-`) && /^\d+$/.test(taskId.slice(id.length + 1)));
  return home?.tasks[Number(taskId.slice(home.id.length + 1)) - 1];
}

const about = ({ prompt, stimulus }: TaskSource) => ({ prompt, ...(stimulus && { stimulus: stimulus.text }) });

function written(task: TaskSource): TaskToJudge | undefined {
  if (!('genre' in task)) return undefined;
  const { words, points, genre } = task;
  return { ...about(task), words, points, genre, ...(task.type === 'summarise' && { summary: true }) };
}

/** What a sentence to write must not be copied from; undefined for every other task. */
export function sentenceToWrite(modules: readonly ModuleSource[], taskId: string, item: string): string | undefined {
  const task = taskOf(modules, taskId);
  const sentence = task?.type === 'write_sentence' ? task.items[Number(item) - 1] : undefined;
  return sentence && `${task?.prompt}\n${sentence.stem}`;
}

/** A talk, one turn of a conversation, or all that one says in it. */
function spoken(task: TaskSource, item: string | undefined): TaskToJudge | undefined {
  const talk = talkOf(task, item);
  if (!talk) return undefined;
  const [fewest, most] = talk.seconds;
  return {
    ...about(task),
    words: [Math.ceil(fewest * slow), Math.ceil(most * fast)],
    points: talk.points,
    genre: 'talk',
  };
}

function talkOf(
  task: TaskSource,
  item: string | undefined,
): (Pick<TaskToJudge, 'points'> & { seconds: [number, number] }) | undefined {
  if (task.type === 'topic_talk') return task;
  if (task.type !== 'role_turn') return undefined;
  if (item !== undefined) return task.items[Number(item) - 1];
  const sum = (place: 0 | 1) => task.items.reduce((all, { seconds }) => all + seconds[place], 0);
  return { points: task.items.flatMap(({ points }) => points), seconds: [sum(0), sum(1)] };
}
