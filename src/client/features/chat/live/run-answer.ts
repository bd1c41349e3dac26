import type { QueryClient } from '@tanstack/react-query';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { messagesKey } from '../chat-queries.ts';
import { attention } from './attention.ts';
import { type FollowRequest, followAnswer } from './follow-answer.ts';
import { keepAnswer } from './keep-answer.ts';
import { LaneTaken } from './lane-taken.ts';
import { type LiveAnswer, takeEvent } from './live-answer.ts';
import { dropLive, flush, putLive, readLive } from './live-store.ts';
import { pauseOrOnline } from './pause.ts';
import { Withdrawn } from './withdrawn.ts';

/** What is followed from here, by lane. */
const running = new Map<string, { conversationId: string; controller: AbortController }>();
const endings = new Set<(conversationId: string) => void>();

/** Calls back after each answer that was followed here, however it ended. */
export function onAnswerEnd(hear: (conversationId: string) => void): void {
  endings.add(hear);
}

export function tellEnd(conversationId: string): void {
  for (const hear of endings) hear(conversationId);
}

/** Is an answer being written, or a question being asked, in this conversation from here? */
export const isAnswering = (conversationId: string): boolean =>
  [...running.values()].some((one) => one.conversationId === conversationId);

export const isRunning = (lane: string): boolean => running.has(lane);

/** The lane of an answer that is written beside another. */
export const laneBeside = (conversationId: string, own: string): string => `${conversationId}/${own}`;

/** Ends what goes on in a lane before the server has heard of it. */
export const breakOff = (lane: string): void => running.get(lane)?.controller.abort(new Withdrawn());

session.onReset(() => {
  for (const lane of running.keys()) breakOff(lane);
});

/**
 * Keeps the live answer, shown at once or where `work` shows it, while `work` goes on, and until the stored message can take
 * its place. Throws LaneTaken before anything is done where another one is in its lane.
 */
export async function run(
  queries: QueryClient,
  begun: LiveAnswer,
  work: (signal: AbortSignal) => Promise<void>,
  shown = true,
): Promise<void> {
  const { lane, conversationId } = begun;
  if (isRunning(lane)) throw new LaneTaken();
  const controller = new AbortController();
  running.set(lane, { conversationId, controller });
  if (shown) {
    putLive(begun);
    flush();
  }
  try {
    await work(controller.signal);
    const ended = readLive(lane);
    if (ended) putLive({ ...ended, link: 'closing' });
    flush();
    void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
    void queries.invalidateQueries({ queryKey: keyOf(conversations.get) });
    progressChanged(queries);
    await queries.refetchQueries({ queryKey: messagesKey(conversationId) });
    if (ended) keepAnswer(queries, ended);
  } finally {
    running.delete(lane);
    dropLive(lane);
  }
}

/** Follows an answer into its lane. */
export function followLive(
  lane: string,
  signal: AbortSignal,
  request: FollowRequest | null,
  { onHeard, sends }: { onHeard?: () => void; sends?: number } = {},
): Promise<void> {
  const change = (next: (answer: LiveAnswer) => LiveAnswer) => {
    const answer = readLive(lane);
    if (answer) putLive(next(answer));
  };
  return followAnswer({
    api: session.api,
    request,
    ...(sends !== undefined && { sends }),
    generationId: readLive(lane)?.generationId ?? null,
    signal,
    take: (event) => {
      onHeard?.();
      change((answer) => takeEvent(answer, event));
    },
    onLink: (link) => change((answer) => (answer.link === link ? answer : { ...answer, link })),
    attention,
    pause: pauseOrOnline,
  });
}
