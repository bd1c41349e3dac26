/** What somebody gave as the answer to an item: a text or the id of an option, or several in order. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Where the answer of a task without items is kept. */
export const wholeAnswer = 'text';

/** Answers on their way to the server. The key makes sure that they arrive once, however often they are sent. */
export interface Sending {
  key: string;
  moduleId: string;
  title: string;
  response: string | Answers;
  /** Active seconds on the task. */
  seconds: number;
  /** Under which visit they were reported as they passed; null for an answer of before that was told. */
  visit: string | null;
}

/** What is kept of a task until the server has it. */
export interface Attempt {
  answers: Answers;
  /** Active seconds so far. */
  seconds: number;
  /** The visit under which they are reported, also after a reload; null before the first answer. */
  visit: string | null;
  /** When the clock of a timed task began to run, in milliseconds since 1970; null before the first answer. */
  since: number | null;
  sending: Sending | null;
}

export const noAttempt: Attempt = { answers: {}, seconds: 0, visit: null, since: null, sending: null };

export const isEmptyAnswer = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === 'string' ? answer.trim() === '' : answer.every((one) => one.trim() === ''));

/** Is there nothing in it that would be missed? */
export const isBlank = ({ answers, sending }: Attempt): boolean =>
  sending === null && Object.values(answers).every(isEmptyAnswer);

/** Reads an attempt as it was kept; what cannot be read of it counts for nothing. */
export function parseAttempt(json: string | null): Attempt {
  if (json === null) return noAttempt;
  try {
    const { answers, seconds, visit, since, sending } = fieldsOf(JSON.parse(json));
    return {
      answers: answersFrom(answers),
      seconds: wholeFrom(seconds) ?? 0,
      visit: textFrom(visit),
      since: wholeFrom(since),
      sending: sendingFrom(sending),
    };
  } catch {
    return noAttempt;
  }
}

function sendingFrom(value: unknown): Sending | null {
  const { key, moduleId, title, response, seconds, visit } = fieldsOf(value);
  if (typeof key !== 'string' || typeof moduleId !== 'string') return null;
  return {
    key,
    moduleId,
    title: typeof title === 'string' ? title : '',
    response: typeof response === 'string' ? response : answersFrom(response),
    seconds: wholeFrom(seconds) ?? 0,
    visit: textFrom(visit),
  };
}

function answersFrom(value: unknown): Answers {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter((entry): entry is [string, Answer] => isAnswer(entry[1])),
  );
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const textFrom = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const wholeFrom = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
