import type { Message } from '#contract/chat.ts';

/** What a question follows, as it stands or, told no parent, by the order of time. */
export function parentOf(newestFirst: readonly Message[], message: Message): string | null {
  if (message.parent_message_id !== undefined) return message.parent_message_id;
  return newestFirst[newestFirst.findIndex(({ id }) => id === message.id) + 1]?.id ?? null;
}

/** The learner's message that a message is or answers, in however many parts. */
export function questionAbove(newestFirst: readonly Message[], message: Message): Message | undefined {
  let here: Message | undefined = message;
  while (here && here.role !== 'user') {
    const parent: string | null = parentOf(newestFirst, here);
    here = newestFirst.find(({ id }) => id === parent);
  }
  return here;
}

/** Tells a question apart from all others, also before the server has given it an id. */
export const keyOfQuestion = ({ id, client_message_id: own }: Message): string => own ?? id;
