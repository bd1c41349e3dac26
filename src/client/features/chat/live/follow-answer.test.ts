import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import type { Attention } from './attention.ts';
import { followAnswer } from './follow-answer.ts';
import { type AnswerEvent, beginningAnswer, type LiveAnswer, takeEvent } from './live-answer.ts';

const start = { generation_id: 'g-1', message_id: 'm-1', conversation_id: 'c-1', provider: 'openai', model: 'x' };
const broken = () => new ApiError({ status: 0, code: 'network_error', message: 'The server cannot be reached.' });
const refused = (status: number, code: string) => new ApiError({ status, code, message: 'No.' });

/** A server that knows one answer and breaks every connection after so many events; null breaks it before the first. */
function server(words: string[], breaks: (number | null)[]) {
  const log = [
    { id: '1', event: 'start', data: start },
    ...words.map((text, index) => ({ id: String(index + 2), event: 'delta', data: { text } })),
    { id: String(words.length + 2), event: 'done', data: { usage: null, status: 'complete' } },
  ] as AnswerEvent[];
  const opened: string[] = [];
  async function* stream(endpoint: { operation: string }, _: unknown, options: { lastEventId?: string }) {
    opened.push(`${endpoint.operation} ${options.lastEventId ?? ''}`.trim());
    const after = Number(options.lastEventId ?? 0);
    const limit = breaks.shift();
    if (limit === null) throw broken();
    for (const [index, event] of log.filter(({ id }) => Number(id) > after).entries()) {
      if (index === limit) throw broken();
      yield event;
    }
  }
  return { api: { stream } as unknown as Parameters<typeof followAnswer>[0]['api'], opened };
}

/** A tab that is always looked at. */
const watched: Attention = { away: () => new AbortController().signal, back: async () => {} };

async function follow(
  api: Parameters<typeof followAnswer>[0]['api'],
  generationId: string | null = null,
  attention: Attention = watched,
  signedIn: () => Promise<boolean> = async () => false,
) {
  let answer: LiveAnswer = beginningAnswer('c-1', {});
  const links: string[] = [];
  const waits: number[] = [];
  await followAnswer({
    api,
    request: generationId ? null : { message: 'Why?', conversation_id: 'c-1', client_message_id: 'q-1' },
    generationId,
    signal: new AbortController().signal,
    take: (event) => {
      answer = takeEvent(answer, event);
    },
    onLink: (link) => links.push(link),
    attention,
    signedIn,
    pause: async (ms) => void waits.push(ms),
  });
  return { answer, links, waits };
}

describe('following an answer', () => {
  test('gives each word once and in order, wherever the line breaks', async () => {
    const cuts = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ minLength: 1 }), { maxLength: 12 }), cuts, async (words, breaks) => {
        // Before the first word the patience is limited, so the first connection brings at least one event.
        const { api } = server(words, [2, ...breaks]);
        const { answer } = await follow(api);
        expect(answer.text).toBe(words.join(''));
        expect(answer.ended).toEqual({ status: 'complete', error: null });
      }),
    );
  });

  test('asks for what was skipped on the way, and takes nothing before it', async () => {
    const { api, opened } = server(['a', 'b', 'c', 'd'], []);
    const stream = async function* (...args: Parameters<typeof api.stream>) {
      const first = opened.length === 0;
      for await (const event of api.stream(...args)) if (!first || event.id !== '3') yield event;
    } as typeof api.stream;
    const { answer } = await follow({ stream });
    expect(answer.text).toBe('abcd');
    expect(opened).toEqual(['conversations.chat', 'conversations.generationEvents 2']);
  });

  test('takes numbers that the server itself skips, having asked once', async () => {
    const { api, opened } = server(['a', 'b', 'c', 'd'], []);
    const stream = async function* (...args: Parameters<typeof api.stream>) {
      for await (const event of api.stream(...args)) if (event.id !== '3') yield event;
    } as typeof api.stream;
    const { answer } = await follow({ stream });
    expect(answer.text).toBe('acd');
    expect(answer.ended).toEqual({ status: 'complete', error: null });
    expect(opened).toEqual(['conversations.chat', 'conversations.generationEvents 2']);
  });

  test('goes on after the last event that came, and asks the question once', async () => {
    const { api, opened } = server(['a', 'b', 'c'], [2, 1]);
    const { links } = await follow(api);
    expect(opened).toEqual([
      'conversations.chat',
      'conversations.generationEvents 2',
      'conversations.generationEvents 3',
    ]);
    expect(links).toContain('reconnecting');
    expect(links.at(-1)).toBe('live');
  });

  test('sends the question again under the same id while nobody has heard it', async () => {
    const { api, opened } = server(['a'], [null, null]);
    const { answer, waits } = await follow(api);
    expect(opened).toEqual(['conversations.chat', 'conversations.chat', 'conversations.chat']);
    expect(waits).toHaveLength(2);
    for (const [i, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(1_000 * 2 ** i);
    }
    expect(answer.text).toBe('a');
  });

  test('gives the question back after five attempts', async () => {
    const { api, opened } = server(
      ['a'],
      Array.from({ length: 9 }, () => null),
    );
    await expect(follow(api)).rejects.toMatchObject({ code: 'network_error' });
    expect(opened).toHaveLength(5);
  });

  test('never gives up an answer that has begun', async () => {
    const { api } = server(['a', 'b'], [1, ...Array.from({ length: 30 }, () => null)]);
    const { answer, waits } = await follow(api);
    expect(answer.text).toBe('ab');
    expect(Math.max(...waits)).toBeLessThanOrEqual(15_000);
  });

  test.each([
    [429, 'rate_limited', 7],
    [500, 'internal_error', undefined],
    [503, 'provider_unavailable', undefined],
  ])(
    'one that has begun is not given up for %i %s, and a wait that the server asks for is kept',
    async (status, code, retryAfter) => {
      const { api } = server(['a', 'b'], [1]);
      let lines = 0;
      const stream: typeof api.stream = ((...args: Parameters<typeof api.stream>) => {
        lines += 1;
        if (lines === 2)
          throw new ApiError({ status, code, message: 'No.', ...(retryAfter !== undefined && { retryAfter }) });
        return api.stream(...args);
      }) as typeof api.stream;
      const { answer, waits } = await follow({ stream });
      expect(answer.text).toBe('ab');
      expect(Math.max(...waits)).toBeGreaterThanOrEqual((retryAfter ?? 0) * 1_000);
    },
  );

  test.each([
    [401, 'session_revoked'],
    [0, 'signed_out'],
  ])('one that has begun waits for the same person (%i %s), and goes on where it was', async (status, code) => {
    const { api, opened } = server(['a', 'b'], [2]);
    let signedOut = false;
    const stream = ((...args: Parameters<typeof api.stream>) => {
      if (signedOut) throw refused(status, code);
      return api.stream(...args);
    }) as typeof api.stream;
    const breaking = async function* (...args: Parameters<typeof api.stream>) {
      try {
        yield* stream(...args);
      } finally {
        signedOut = opened.length === 1;
      }
    } as typeof api.stream;
    let asked = 0;
    const { answer, links } = await follow({ stream: breaking }, null, watched, async () => {
      asked += 1;
      signedOut = false;
      return true;
    });
    expect(answer.text).toBe('ab');
    expect(asked).toBe(1);
    expect(opened).toEqual(['conversations.chat', 'conversations.generationEvents 2']);
    expect(links.at(-1)).toBe('live');
  });

  test('one that has begun is not taken to be over because a user who is signed in is refused', async () => {
    const { api } = server(['a', 'b'], [2]);
    let lines = 0;
    const stream = ((...args: Parameters<typeof api.stream>) => {
      lines += 1;
      if (lines === 2) throw refused(401, 'unauthorized');
      return api.stream(...args);
    }) as typeof api.stream;
    const { answer, waits } = await follow({ stream });
    expect(answer.text).toBe('ab');
    expect(waits).toHaveLength(2);
  });

  test('joins an answer that was begun elsewhere from its beginning', async () => {
    const { api, opened } = server(['a', 'b'], []);
    const { answer } = await follow(api, 'g-1');
    expect(opened).toEqual(['conversations.generationEvents']);
    expect(answer.text).toBe('ab');
  });

  test.each([
    [409, 'conflict'],
    [429, 'rate_limited'],
    [400, 'validation_error'],
    [503, 'provider_unavailable'],
    [401, 'session_revoked'],
    [0, 'signed_out'],
  ])('a refusal (%i %s) is told at once', async (status, code) => {
    let asked = 0;
    const stream = () => {
      asked += 1;
      throw refused(status, code);
    };
    await expect(follow({ stream } as never)).rejects.toMatchObject({ code });
    expect(asked).toBe(1);
  });

  test('a tab that nobody looks at lets go, and loses no word when it is seen again', async () => {
    const words = Array.from({ length: 12 }, (_, n) => `${n} `);
    const { api, opened } = server(words, []);
    const looks = { away: 0, back: 0 };
    /** Out of sight from the beginning of each of the first three connections. */
    const restless: Attention = {
      away: () => {
        looks.away += 1;
        return looks.away <= 3 ? AbortSignal.abort() : new AbortController().signal;
      },
      back: async () => {
        looks.back += 1;
      },
    };
    const abortable = {
      async *stream(endpoint: never, input: never, options: never) {
        const { signal } = options as { signal: AbortSignal };
        for await (const event of api.stream(endpoint, input, options)) {
          yield event;
          signal.throwIfAborted();
        }
      },
    } as typeof api;
    const { answer, links } = await follow(abortable, null, restless);
    expect(answer.text).toBe(words.join(''));
    expect(looks).toEqual({ away: 4, back: 3 });
    expect(opened.filter((one) => one.startsWith('conversations.chat'))).toHaveLength(1);
    expect(links).not.toContain('reconnecting');
  });

  test('a server without streaming answers in one piece', async () => {
    async function* stream() {
      yield { id: undefined, event: 'answer', data: { content: 'All of it.', provider: 'p', model: 'm', usage: null } };
    }
    const { answer } = await follow({ stream } as never);
    expect(answer).toMatchObject({ text: 'All of it.', provider: 'p', ended: { status: 'complete' } });
  });
});
