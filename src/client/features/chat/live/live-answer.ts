import type { EventOf } from '#client/session/endpoint-request.ts';
import type { WholeAnswer } from '#client/session/http-client.ts';
import type { Attempt, Citation, MessageStatus, Usage } from '#contract/chat.ts';
import type { conversations } from '#contract/conversations.ts';

/** How the page is connected to an answer. `closing`: it has ended, and the stored message is on its way. */
export type Link = 'opening' | 'live' | 'reconnecting' | 'closing';

/** An answer while it is being written. */
export interface LiveAnswer {
  readonly conversationId: string;
  /** Its name among those that are being written: the id of the conversation, and of its own when it is written beside another. */
  readonly lane: string;
  /** The key of the question to which it is a further answer, where it is written beside another. */
  readonly besides: string | null;
  /** The message that it answers, if it was sent from here. */
  readonly question: { clientMessageId: string; text: string; askedAt: string } | null;
  /** The message that this turn follows, where that is told; null is the place before the first one. */
  readonly after?: string | null;
  /** Its text goes on where that of the message before it ends. */
  readonly continues?: boolean;
  readonly generationId: string | null;
  readonly messageId: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly text: string;
  readonly attempts: readonly Attempt[];
  readonly citations: readonly Citation[];
  readonly usage: Usage | null;
  readonly link: Link;
  /** Somebody pressed Stop. */
  readonly stopping: boolean;
  /** How it ended; null while it goes on. */
  readonly ended: { status: MessageStatus; error: string | null } | null;
}

/** What comes over the line, from a server that streams or one that answers at once. */
export type AnswerEvent = EventOf<typeof conversations.chat> | WholeAnswer<typeof conversations.chat>;

export function beginningAnswer(
  conversationId: string,
  known: Partial<
    Pick<
      LiveAnswer,
      'lane' | 'besides' | 'question' | 'after' | 'continues' | 'generationId' | 'messageId' | 'provider' | 'model'
    >
  >,
): LiveAnswer {
  return {
    lane: conversationId,
    besides: null,
    question: null,
    generationId: null,
    messageId: null,
    provider: null,
    model: null,
    ...known,
    conversationId,
    text: '',
    attempts: [],
    citations: [],
    usage: null,
    link: 'opening',
    stopping: false,
    ended: null,
  };
}

/** The answer after one more event. */
export function takeEvent(answer: LiveAnswer, { event, data }: AnswerEvent): LiveAnswer {
  switch (event) {
    case 'start':
      return {
        ...answer,
        generationId: data.generation_id,
        messageId: data.message_id,
        provider: data.provider,
        model: data.model,
      };
    case 'delta':
      return { ...answer, text: answer.text + data.text };
    case 'citations':
      return { ...answer, citations: data.items };
    case 'attempt':
      return { ...answer, attempts: [...answer.attempts, data] };
    case 'done':
      return { ...answer, usage: data.usage, ended: { status: data.status, error: null } };
    case 'error':
      return { ...answer, ended: { status: 'failed', error: data.message } };
    case 'answer':
      return {
        ...answer,
        text: data.content,
        provider: data.provider,
        model: data.model,
        usage: data.usage,
        messageId: data.message_id ?? answer.messageId,
        citations: data.citations ?? [],
        attempts: data.attempts ?? [],
        ended: { status: 'complete', error: null },
      };
    default:
      // A kind of event that a newer server may send.
      return answer;
  }
}
