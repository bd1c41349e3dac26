import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { createEventLog } from './event-log.ts';
import { readEvents } from './generation-log.ts';
import { insertGeneration } from './generations.repository.ts';
import { type BenchDatabase, benchDatabase } from './testing/workbench.ts';

let opened: TestDatabase;
let base: BenchDatabase;
beforeAll(async () => {
  opened = await testDatabase();
  base = benchDatabase(opened);
});
afterAll(() => base.close());

const delta = (id: number) => ({ id, event: 'delta' as const, data: { text: `${id}` } });

async function aGeneration(generationId: string) {
  const userId = await base.user();
  const at = base.now();
  const facts = { conversationId: null, messageId: 'm', status: 'streaming' as const, owner: 'o' };
  await insertGeneration(base.db, { tenantId: userId, id: generationId, ...facts, heartbeatAt: at, startedAt: at });
  return { userId, generationId };
}

test('what many generations say at the same time is committed together, each in its order', async () => {
  const refs = await Promise.all(Array.from({ length: 30 }, (_, i) => aGeneration(`g-${i}`)));
  let statements = 0;
  const counting = new Proxy(base.db, {
    get(db, name, receiver) {
      if (name === 'execute') statements += 1;
      return Reflect.get(db, name, receiver);
    },
  });
  const log = createEventLog(counting);
  for (let id = 1; id <= 3; id += 1) await Promise.all(refs.map((ref) => log.append({ ref, events: [delta(id)] })));
  for (const ref of refs) expect((await readEvents(base.db, ref, 0)).map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(statements).toBeLessThanOrEqual(6);
});

test('a generation that cannot be written costs no other', async () => {
  const [first, last] = [await aGeneration('first'), await aGeneration('last')];
  const gone = { userId: first.userId, generationId: 'never-stored' };
  const log = createEventLog(base.db);
  const busy = log.append({ ref: first, events: [delta(1)] });
  const together = [
    log.append({ ref: first, events: [delta(2)] }),
    log.append({ ref: gone, events: [delta(1)] }),
    log.append({ ref: last, events: [delta(1)] }),
  ];
  await busy;
  expect((await Promise.allSettled(together)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(await readEvents(base.db, last, 0)).toHaveLength(1);
  expect(await readEvents(base.db, first, 0)).toHaveLength(2);
});
