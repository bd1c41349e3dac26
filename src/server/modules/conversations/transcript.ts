import type { Attempt, ChatEvents, Citation, Usage } from '#contract/chat.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { GenerateEvent } from '#server/ai/generate.ts';
import { storable } from '#server/platform/storable-text.ts';

/** An event of contract §3.1 before it has its number. */
export type WireEvent = { [Name in keyof ChatEvents]: { event: Name; data: ChatEvents[Name] } }[keyof ChatEvents];

/** Who writes into which message; what `start` tells beside provider and model. */
export type StartIds = Pick<ChatEvents['start'], 'generation_id' | 'message_id' | 'conversation_id'>;

/** What has come of an answer so far. */
export interface Answer {
  text: string;
  provider: string | null;
  model: string | null;
  usage: Usage | null;
  citations: Citation[];
  attempts: Attempt[];
  /** What the provider was sent, where history was left out. */
  sent?: readonly ChatTurn[];
}

/**
 * Turns what a provider says into the events of a stream, in their order: `start` comes first, so attempts that
 * failed before it wait for it. Half of a surrogate pair waits for its other half.
 */
export class Transcript {
  readonly answer: Answer = { text: '', provider: null, model: null, usage: null, citations: [], attempts: [] };
  readonly #ids: StartIds;
  #half = '';

  constructor(ids: StartIds) {
    this.#ids = ids;
  }

  /** Takes one event in; gives those to send. */
  take(said: GenerateEvent): WireEvent[] {
    const answer = this.answer;
    switch (said.type) {
      case 'start': {
        const first = answer.provider === null;
        answer.provider = said.provider;
        answer.model = said.model;
        if (said.sent) answer.sent = said.sent;
        if (!first) return [];
        const data = { ...this.#ids, provider: said.provider, model: said.model };
        return [
          { event: 'start', data },
          ...answer.attempts.map((attempt) => ({ event: 'attempt' as const, data: attempt })),
        ];
      }
      case 'attempt':
        answer.attempts.push(said.attempt);
        return answer.provider === null ? [] : [{ event: 'attempt', data: said.attempt }];
      case 'delta':
        return this.#text(said.text);
      case 'citations':
        answer.citations = said.items;
        return [{ event: 'citations', data: { items: said.items } }];
      case 'finish':
        answer.usage = said.usage;
        answer.model = said.model;
        return this.rest();
    }
  }

  /** What is still held back when nothing follows any more. */
  rest(): WireEvent[] {
    const half = this.#half;
    this.#half = '';
    return this.#delta(half);
  }

  #text(text: string): WireEvent[] {
    const whole = this.#half + text;
    const split = /[\uD800-\uDBFF]$/.test(whole);
    this.#half = split ? whole.slice(-1) : '';
    return this.#delta(split ? whole.slice(0, -1) : whole);
  }

  #delta(raw: string): WireEvent[] {
    const text = storable(raw);
    if (text === '') return [];
    this.answer.text += text;
    return [{ event: 'delta', data: { text } }];
  }
}

/** Puts an answer together again from its log. */
export function answerFrom(events: readonly WireEvent[]): Answer {
  const answer: Answer = { text: '', provider: null, model: null, usage: null, citations: [], attempts: [] };
  for (const logged of events) {
    if (logged.event === 'start') {
      answer.provider = logged.data.provider;
      answer.model = logged.data.model;
    } else if (logged.event === 'delta') answer.text += logged.data.text;
    else if (logged.event === 'attempt') answer.attempts.push(logged.data);
    else if (logged.event === 'citations') answer.citations = logged.data.items;
    else if (logged.event === 'done') answer.usage = logged.data.usage;
  }
  return answer;
}
