import type { ChatProviders, GenerateEvent, GenerateRequest } from '#server/ai/generate.ts';
import { ProviderError } from '#server/ai/provider-error.ts';

/** One question that a provider was asked, answered by the test. */
export interface Call {
  request: GenerateRequest;
  /** Says these things, in order. */
  say(...events: GenerateEvent[]): void;
  /** Says that it starts, each text, and that it is finished. */
  answer(...texts: string[]): void;
  fail(error: Error): void;
  /** Resolves when it was told to stop. */
  stopped: Promise<void>;
}

/** Providers for tests of this module: each question waits for the test to answer it, and to be stopped, as real ones do. */
export interface ScriptedProviders extends ChatProviders {
  /** All questions so far. */
  calls: Call[];
  /** The next question that this was not yet called for. */
  nextCall(): Promise<Call>;
}

export const start: GenerateEvent = { type: 'start', provider: 'scripted', model: 'script-1' };
export const finish: GenerateEvent = {
  type: 'finish',
  usage: { input_tokens: 3, output_tokens: 5 },
  model: 'script-1',
};
export const delta = (text: string): GenerateEvent => ({ type: 'delta', text });
export const attempt = (provider: string, outcome: 'unavailable' | 'answered'): GenerateEvent => ({
  type: 'attempt',
  attempt: { provider, outcome, ms: 7 },
});

/** `deaf` ones ignore being told to stop. */
export function scriptedProviders({ deaf = false } = {}): ScriptedProviders {
  const calls: Call[] = [];
  const arrivals = waitingLine<Call>();

  async function* generate(request: GenerateRequest): AsyncGenerator<GenerateEvent, void> {
    const line = waitingLine<GenerateEvent | Error>();
    const stopped = Promise.withResolvers<void>();
    request.signal.addEventListener('abort', () => {
      stopped.resolve();
      if (deaf) return;
      line.add({ type: 'attempt', attempt: { provider: 'scripted', outcome: 'stopped', ms: 1 } });
      line.add(new ProviderError({ provider: 'scripted', outcome: 'stopped', message: 'Stopped.' }));
    });
    const say = (...events: GenerateEvent[]) => events.forEach(line.add);
    const call: Call = {
      request,
      say,
      answer: (...texts) => say(start, ...texts.map(delta), finish),
      fail: line.add,
      stopped: stopped.promise,
    };
    calls.push(call);
    arrivals.add(call);
    for (;;) {
      const said = await line.next();
      if (said instanceof Error) throw said;
      yield said;
      if (said.type === 'finish') return;
    }
  }

  const list: ChatProviders['list'] = async () => ({
    items: [
      { id: 'auto', name: 'Automatic', kind: 'auto', available: true, models: [], default_model: null },
      { id: 'scripted', name: 'Scripted', kind: 'openai', available: true, models: [], default_model: 'script-1' },
    ],
    default: 'auto',
  });

  return { calls, nextCall: arrivals.next, list, generate };
}

function waitingLine<T>() {
  const items: T[] = [];
  const takers: ((item: T) => void)[] = [];
  return {
    add(item: T): void {
      const taker = takers.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    next(): Promise<T> {
      const item = items.shift();
      return item === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(item);
    },
  };
}
