import { EventSourceParserStream } from 'eventsource-parser/stream';
import { type ApiUser, anApiUser } from '../api.ts';
import { startServer } from '../start-server.ts';
import { type Figure, median, percentile } from './figure.ts';

/** The median of five; one for a quick look. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

const streams = 200;
const eachUser = 4;
const tokens = 1_500;
const everyMs = 20;
/** Streams that are begun at the same time. */
const begunTogether = 10;

/** Words as they came: when, and how late, in milliseconds. */
interface Heard {
  at: number;
  delay: number;
}

/** How late words arrive while 200 answers of 50 tokens a second are all being written and read. */
export async function measureManyStreams(): Promise<Figure[]> {
  const provider = await startServer({
    entry: 'e2e/bench/servers/ticking.ts',
    env: { TOKENS: String(tokens), EVERY_MS: String(everyMs) },
  });
  const server = await startServer({
    env: { NODE_ENV: 'production', OPENAI_BASE_URL: `${provider.url}/v1`, OPENAI_API_KEY: 'bench' },
  });
  try {
    const users: ApiUser[] = [];
    while (users.length < streams / eachUser) users.push(await anApiUser(server.url));
    const delays: number[][] = [];
    for (let round = 0; round < rounds; round += 1) delays.push(await delaysOf(users));
    return [0.5, 0.95].map((p) => ({
      name: `${streams} streams: delay of a word, p${p * 100}`,
      value: median(delays.map((all) => percentile(all, p))),
      floor: null,
      budget: 100,
      allows: 'most',
      unit: 'ms',
    }));
  } finally {
    await server.stop();
    await provider.stop();
  }
}

/** How late words arrive while the streams of all users run together. */
async function delaysOf(users: readonly ApiUser[]): Promise<number[]> {
  const answers: Promise<Heard[]>[] = [];
  while (answers.length < streams) {
    const batch = Array.from({ length: begunTogether }, (_, i) => users[(answers.length + i) % users.length]);
    const begun = await Promise.all(batch.flatMap((user) => (user ? [begin(user)] : [])));
    answers.push(...begun.map(listen));
  }
  const from = Date.now();
  const heard = await Promise.all(answers);
  const until = Math.min(...heard.map((words) => words.at(-1)?.at ?? 0));
  if (until - from < 5_000) throw new Error(`All streams ran together for ${until - from} ms only.`);
  return heard.flatMap((words) => words.filter(({ at }) => at > from && at < until).map(({ delay }) => delay));
}

async function begin(user: ApiUser): Promise<Response> {
  const { id } = await user.call<{ id: string }>('POST', '/api/core/conversations', {});
  return user.ask({ message: 'What time is it?', provider: 'openai', conversation_id: id });
}

/** Reads an answer to its end; every word is the instant at which it left. */
async function listen(answer: Response): Promise<Heard[]> {
  const heard: Heard[] = [];
  const events = answer.body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of events ?? []) {
    if (event !== 'delta') continue;
    const at = Date.now();
    const { text } = JSON.parse(data) as { text: string };
    for (const left of text.trim().split(' ')) heard.push({ at, delay: at - Number(left) });
  }
  if (heard.length !== tokens) throw new Error(`An answer brought ${heard.length} of ${tokens} words.`);
  return heard;
}
