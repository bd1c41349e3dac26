import type { Attempt, Citation, Message } from '#contract/chat.ts';
import type { LiveAnswer } from '../live/live-answer.ts';

/** An answer as it is drawn, whether it is stored or being written. */
export interface AnswerView {
  /** `opening`: asked, and no word yet. `unfollowed`: it is being written, and not followed from here. */
  state: 'opening' | 'writing' | 'reconnecting' | 'unfollowed' | 'complete' | 'stopped' | 'failed';
  text: string;
  provider: string | null;
  model: string | null;
  attempts: readonly Attempt[];
  citations: readonly Citation[];
  error: string | null;
  stopping: boolean;
}

const none: readonly never[] = [];

export function storedView(message: Message): AnswerView {
  return {
    state: message.status === 'streaming' ? 'unfollowed' : message.status,
    text: message.content,
    provider: message.provider ?? null,
    model: message.model ?? null,
    attempts: message.attempts ?? none,
    citations: message.citations ?? none,
    error: message.error ?? null,
    stopping: false,
  };
}

/** `stored` is the beginning that the list already has: what was read once never becomes shorter. */
export function liveView(live: LiveAnswer, stored: Message | null): AnswerView {
  const known = stored?.content ?? '';
  const text = known.length > live.text.length && !live.ended ? known : live.text;
  return {
    state: stateOf(live, text),
    text,
    provider: live.provider,
    model: live.model,
    attempts: live.attempts,
    citations: live.citations,
    error: live.ended?.error ?? null,
    stopping: live.stopping,
  };
}

function stateOf({ link, ended }: LiveAnswer, text: string): AnswerView['state'] {
  if (ended) return ended.status === 'streaming' ? 'unfollowed' : ended.status;
  if (link === 'reconnecting') return 'reconnecting';
  return text === '' ? 'opening' : 'writing';
}
