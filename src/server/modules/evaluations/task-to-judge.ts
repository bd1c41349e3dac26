import type { ModuleSource, TaskSource } from '#content/schema.ts';

/** What a text or a transcript is held against. */
export interface TaskToJudge {
  prompt: string;
  stimulus?: string;
  words: readonly [number, number];
  points: readonly { label: string; any: readonly string[] }[];
  genre: string;
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
  return { ...about(task), words, points, genre };
}

/** A talk, or one turn of a conversation. */
function spoken(task: TaskSource, item: string | undefined): TaskToJudge | undefined {
  const talk = task.type === 'role_turn' ? task.items[Number(item) - 1] : task.type === 'topic_talk' ? task : undefined;
  if (!talk) return undefined;
  const [fewest, most] = talk.seconds;
  return {
    ...about(task),
    words: [Math.ceil(fewest * slow), Math.ceil(most * fast)],
    points: talk.points,
    genre: 'talk',
  };
}
