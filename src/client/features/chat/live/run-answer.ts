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
import { LetGo } from './let-go.ts';
import { type LiveAnswer, takeEvent } from './live-answer.ts';
import { dropLive, flush, putLive, readLive } from './live-store.ts';
import { pauseOrOnline } from './pause.ts';
import { signedInAgain } from './signed-in.ts';
import { Withdrawn } from './withdrawn.ts';

interface Running {
  conversationId: string;
  controller: AbortController;
  /** Ends the following where nobody watches the answer; null where somebody does. */
  letGo: (() => void) | null;
  /** Resolves when the lane is free. */
  over: Promise<void>;
}

/** What is followed from here, by lane. */
const running = new Map<string, Running>();
const endings = new Set<(conversationId: string) => void>();

/** Calls back after each answer that was followed here, however it ended, and when one is not watched any more. */
export function onAnswerEnd(hear: (conversationId: string) => void): void {
  endings.add(hear);
}

export function tellEnd(conversationId: string): void {
  for (const hear of endings) hear(conversationId);
}

/** Is an answer being written, or a question being asked, in this conversation, and watched from here to its end? */
export const isAnswering = (conversationId: string): boolean =>
  [...running.values()].some((one) => one.conversationId === conversationId && one.letGo === null);

export const isRunning = (lane: string): boolean => running.has(lane);

/** The lane of an answer that is written beside another. */
export const laneBeside = (conversationId: string, own: string): string => `${conversationId}/${own}`;

/** Is there an answer in this lane whose end would not be noticed from here before somebody looks? */
export const isUnwatched = (lane: string): boolean => typeof running.get(lane)?.letGo === 'function';

/** Frees a lane whose answer nobody watches; what it says is asked for. Resolves when that is done, at once where it is watched. */
export async function makeRoom(lane: string): Promise<void> {
  const one = running.get(lane);
  if (!one?.letGo) return;
  one.letGo();
  await one.over;
}

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
  const over = Promise.withResolvers<void>();
  running.set(lane, { conversationId, controller, letGo: null, over: over.promise });
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
  } catch (error) {
    const broken = readLive(lane);
    // What has begun stays on the page, unless its reader has left.
    if (broken && !controller.signal.aborted) keepAnswer(queries, broken);
    throw error;
  } finally {
    running.delete(lane);
    dropLive(lane);
    over.resolve();
  }
}

/** Waits until somebody looks at the answer in a lane; meanwhile nothing has to wait for its end here. */
async function backIn(lane: string, signal: AbortSignal): Promise<void> {
  const one = running.get(lane);
  const gone = new AbortController();
  if (one) {
    one.letGo = () => gone.abort(new LetGo());
    tellEnd(one.conversationId);
  }
  try {
    await attention.back(AbortSignal.any([signal, gone.signal]));
  } finally {
    if (one) one.letGo = null;
  }
}

/** Follows an answer into its lane; to its end, unless it had to make room. */
export async function followLive(
  lane: string,
  signal: AbortSignal,
  request: FollowRequest | null,
  { onHeard, sends }: { onHeard?: () => void; sends?: number } = {},
): Promise<void> {
  const change = (next: (answer: LiveAnswer) => LiveAnswer) => {
    const answer = readLive(lane);
    if (answer) putLive(next(answer));
  };
  await followAnswer({
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
    attention: { away: attention.away, back: (until) => backIn(lane, until) },
    signedIn: signedInAgain,
    pause: pauseOrOnline,
  }).catch((error: unknown) => {
    if (!(error instanceof LetGo)) throw error;
  });
}
