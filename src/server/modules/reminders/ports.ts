/** What the module asks of others; `reminders-parts.ts` plugs it in. */

/** What a learning day is so far: a rest day, a day on which something was studied. */
export type StudyDay = (userId: string, date: string) => Promise<{ rest: boolean; studied: boolean }>;

/** When a calendar is full between two instants, in milliseconds; none where none is connected, or it does not answer. */
export type BusyTimes = (
  userId: string,
  span: { start: number; end: number },
) => Promise<{ start: number; end: number }[]>;
