import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { xel } from '#contract/xel.ts';

/** Where cards are made from. */
export interface CardPlace {
  conversationId: string;
  messageId: string;
  /** The part of the message that was selected; null for all of it. */
  selection: string | null;
}

/** What is proposed for a message. Asked once each time that it is wanted: a provider may be asked for it. */
export const proposalsQuery = ({ conversationId, messageId, selection }: CardPlace) => ({
  queryKey: [...keyOf(xel.proposeCards), messageId, selection],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    session.api.call(
      xel.proposeCards,
      { body: { conversation_id: conversationId, message_id: messageId, ...(selection !== null && { selection }) } },
      { signal },
    ),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  retry: false,
});
