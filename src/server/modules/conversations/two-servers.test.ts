import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '#contract/chat.ts';
import { generations } from '#server/db/schema/conversations.ts';
import { type ServerProcesses, serverProcesses } from '#testing/server-processes.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import { type AnswerEvent, type ApiUser, anApiUser, answerEvents } from '../../../../e2e/api.ts';
import type { RunningServer } from '../../../../e2e/start-server.ts';

/** Long enough that everything asked of it happens while it is being written. */
const answer = Array.from({ length: 150 }, (_, i) => `word${i} `);
const whole = answer.join('');

/** Only PostgreSQL takes two processes. */
describe.runIf(process.env.TEST_DATABASE_URL)('chat on two server processes with one database', () => {
  let wire: Wire;
  let processes: ServerProcesses;
  let one: RunningServer;
  let other: RunningServer;
  beforeAll(async () => {
    wire = await startOpenaiWire({ answer, delayMs: 20 });
    processes = await serverProcesses({
      OPENAI_BASE_URL: wire.url,
      OPENAI_API_KEY: 'a-key-of-the-test',
    });
    [one, other] = await Promise.all([processes.start(), processes.start()]);
  });
  afterAll(async () => {
    await one.stop();
    await other.stop();
    await wire.close();
    await processes.remove();
  });

  /** Somebody's question, asked of one process, whose answer has begun. */
  async function begun(server: RunningServer) {
    const user = await anApiUser(server.url);
    const { id } = await user.call<{ id: string }>('POST', '/api/core/conversations', {});
    const events = answerEvents(await user.ask(questionIn(id)));
    const start = await reach(events, 'start');
    const { text: first } = await reach(events, 'delta');
    const asked = wire.asked.at(-1);
    return {
      user,
      conversationId: id,
      generationId: start.generation_id,
      events,
      asked,
      first,
    };
  }

  const questionIn = (conversationId: string) => ({
    message: 'Count for me, please.',
    conversation_id: conversationId,
    client_message_id: `question-of-${conversationId}`,
  });

  const messagesOf = async (user: ApiUser, conversationId: string): Promise<Message[]> =>
    (await user.call<{ items: Message[] }>('GET', `/api/core/conversations/${conversationId}/messages?order=asc`))
      .items;

  test('an answer that one writes is followed on the other, and may be taken up on either at any event', async () => {
    const calls = wire.asked.length;
    const { user, conversationId, generationId, events } = await begun(one);
    const read: AnswerEvent[] = [];
    // Six lines, turn and turn about; each is left after some events.
    for (let turn = 0; read.at(-1)?.event !== 'done'; turn += 1) {
      const server = turn % 2 === 0 ? other : one;
      const line = answerEvents(await user.at(server.url).follow(generationId, read.at(-1)?.id ?? 0));
      const until = turn < 5 ? read.length + 20 : Number.POSITIVE_INFINITY;
      for await (const event of line) {
        read.push(event);
        if (read.length >= until) break;
      }
    }
    expect(read.map(({ id }) => id)).toEqual(read.map((_, index) => index + 1));
    expect(textOf(read)).toBe(whole);
    for await (const _ of events);
    expect((await messagesOf(user.at(other.url), conversationId)).map(({ content }) => content)).toEqual([
      'Count for me, please.',
      whole,
    ]);
    expect(wire.asked).toHaveLength(calls + 1);
  });

  test('a question that is sent to both is asked once, and both tell its answer', async () => {
    const calls = wire.asked.length;
    const user = await anApiUser(one.url);
    const { id } = await user.call<{ id: string }>('POST', '/api/core/conversations', {});
    const answers = await Promise.all(
      [one, other, one, other].map(async ({ url }) => collect(await user.at(url).ask(questionIn(id)))),
    );
    expect(answers.map(textOf)).toEqual(answers.map(() => whole));
    expect(await messagesOf(user, id)).toHaveLength(2);
    expect(wire.asked).toHaveLength(calls + 1);
  });

  test('a stop on the other ends it here, keeps its text and tells the provider', async () => {
    const { user, conversationId, generationId, events, asked } = await begun(one);
    await user.at(other.url).call('POST', `/api/core/generations/${generationId}/stop`);
    expect(await reach(events, 'done')).toMatchObject({ status: 'stopped' });
    expect(await asked?.ended).toEqual({ aborted: true });
    const [, written] = await messagesOf(user.at(other.url), conversationId);
    expect(written).toMatchObject({ status: 'stopped' });
    expect(whole.startsWith(written?.content ?? ' ')).toBe(true);
  });

  test.each(['stop', 'kill'] as const)(
    'its process gets a %s: the other tells what there is, and goes on when asked',
    async (how) => {
      const doomed = await processes.start();
      const { first, user, conversationId, generationId, events } = await begun(doomed);
      const elsewhere = user.at(other.url);
      const followed = answerEvents(await elsewhere.follow(generationId));
      await reach(followed, 'delta');
      const calls = wire.asked.length;
      const hearing = collectHeard(events);
      await hearing.reached;
      await doomed[how]();
      const heard = await hearing.all;
      // A process that was killed says nothing. After a minute of silence it counts as dead: that minute is over now.
      if (how === 'kill') {
        const past = {
          heartbeatAt: sql`${generations.heartbeatAt} - interval '61 seconds'`,
        };
        await processes.look((db) => db.update(generations).set(past).where(eq(generations.id, generationId)));
      }
      expect(await reach(followed, 'error')).toMatchObject({
        error: 'service_unavailable',
      });
      const [question, kept] = await messagesOf(elsewhere, conversationId);
      expect(question).toMatchObject({
        status: 'complete',
        content: 'Count for me, please.',
      });
      expect(kept).toMatchObject({ status: 'failed' });
      expect(whole.startsWith(kept?.content ?? ' ')).toBe(true);
      expect(kept?.content.slice(0, first.length + heard.length)).toBe(first + heard);
      expect(wire.asked).toHaveLength(calls);

      const onward = await elsewhere.ask({
        ...questionIn(conversationId),
        client_message_id: 'once-more',
        message: 'Once more.',
      });
      expect(textOf(await collect(onward))).toBe(whole);
      expect(wire.asked).toHaveLength(calls + 1);
    },
  );
});

/** Reads on until the first event of this name, and gives what it says. */
async function reach<Name extends AnswerEvent['event']>(events: AsyncGenerator<AnswerEvent>, name: Name) {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error(`The stream ended before "${name}".`);
    if (value.event === name) return value.data as Extract<AnswerEvent, { event: Name }>['data'];
  }
}

async function collect(response: Response): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of answerEvents(response)) events.push(event);
  return events;
}

/** The text that comes before the line ends or breaks; `reached` resolves when there is some. */
function collectHeard(events: AsyncGenerator<AnswerEvent>): { reached: Promise<void>; all: Promise<string> } {
  const some = Promise.withResolvers<void>();
  async function hear(): Promise<string> {
    let text = '';
    try {
      for await (const { event, data } of events) {
        if (event === 'delta') text += data.text;
        if (text.includes('word20 ')) some.resolve();
      }
    } catch {
      // The process is gone.
    }
    return text;
  }
  return { reached: some.promise, all: hear() };
}

const textOf = (events: readonly AnswerEvent[]): string =>
  events.map(({ event, data }) => (event === 'delta' ? data.text : '')).join('');
