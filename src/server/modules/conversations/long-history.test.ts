import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChatProviders } from '#server/ai/routing.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import { type Bench, type BenchDatabase, benchDatabase, connected, request } from './testing/workbench.ts';

let wire: Wire;
let base: BenchDatabase;
let bench: Bench;
let booked: string[];
beforeAll(async () => {
  wire = await startOllamaWire(undefined, ['small'], { small: { window: 2_048 } });
  base = benchDatabase(await testDatabase());
  booked = [];
  bench = base.process({
    providers: createChatProviders({ config: { ollamaBaseUrl: wire.url }, clock: base.now }),
    book: async (_tx, { asked }) => void booked.push(asked),
  });
});
afterAll(async () => {
  await base.close();
  await wire.close();
});

function sent(): { content: string }[] {
  const body = wire.asked.at(-1)?.body as { messages: { content: string }[] } | undefined;
  return (body?.messages ?? []).slice(1);
}
const long = (n: number) => `${n}:`.padEnd(1_000, 'x');

async function aTalk(answers: readonly string[]) {
  const user = await base.user();
  const { id } = await bench.service.list.create(user, {});
  const ask = (body: Parameters<typeof request>[0]) =>
    bench.service.chat.answer(asPerson(user), request({ conversation_id: id, ...body }), connected);
  let last = '';
  for (const answer of answers) {
    wire.script({ answer });
    last = (await ask({ message: 'Go.' })).message_id ?? '';
  }
  return { ask, last, detail: () => bench.service.get(user, id) };
}

test('a conversation that outgrows its model is told from its newest part, as its gauge says, and costs no more than that', async () => {
  const { ask, detail } = await aTalk([0, 1, 2, 3, 4, 5, 6, 7].map(long));
  const { context } = await detail();
  expect(context).toMatchObject({ window: 2_048, truncated: true });
  expect(context.used_tokens_estimate).toBeLessThan(2_048 * 0.75);
  await ask({ message: 'And now?' });
  const contents = sent().map(({ content }) => content);
  expect(contents.at(-1)).toBe('And now?');
  expect(contents).toContain(long(7));
  expect(contents).not.toContain(long(0));
  expect(booked.at(-1)).not.toContain(long(0));
});

test('an answer that goes on is sent with its beginning, however long that is', async () => {
  const whole = 'y'.repeat(20_000);
  const { ask, last } = await aTalk([long(0), whole]);
  await ask({ message: '', continue_message_id: last });
  expect(sent().map(({ content }) => content)).toEqual([whole, expect.stringContaining('broke off')]);
});
