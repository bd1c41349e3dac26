import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a request: a status, no answer at all, or an answer that is none. */
export type EmbeddingsFailure = 400 | 401 | 404 | 429 | 500 | 'hang' | 'malformed' | 'short' | 'wrong-dimension';

export interface EmbeddingsWire {
  /** What the setting of a base URL takes. */
  url: string;
  requests: { authorization: string | undefined; model: string; input: string[] }[];
  /** Does its model read more than Latin letters? To one that does not, all other texts are the same. */
  multilingual: boolean;
  /** How requests fail from now on; null: not at all. */
  fail: EmbeddingsFailure | null;
  /** So many requests are answered well before `fail` counts. */
  sparing: number;
  close(): Promise<void>;
}

/** What the model of this server knows: texts with a word of one topic are alike. */
const topics: readonly RegExp[] = [
  /plants|leaves|sugar|گیاهان|برگ‌ها|النباتات|الأوراق|植物|叶子|葉/i,
  /tense|past event/i,
  /rice|grains/i,
  /train ticket|railway|قطار|راه‌آهن|القطار|السكك|火车|铁路|列車|鉄道/i,
  /moon|lit side/i,
  /interview|company/i,
  /umbrella|parasol|چتر|سایبان|雨傘|日傘|阳伞/i,
  /lantern|torch/i,
];

/** Starts a server that speaks `POST /v1/embeddings` as OpenAI does, with vectors of so many dimensions. */
export async function startEmbeddingsWire(dimensions = 16): Promise<EmbeddingsWire> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { model, input } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { model: string; input: string[] };
    wire.requests.push({ authorization: request.headers.authorization, model, input });
    const fails = wire.sparing > 0 ? null : wire.fail;
    wire.sparing = Math.max(0, wire.sparing - 1);
    const send = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (request.method !== 'POST' || request.url !== '/v1/embeddings') return send(404, '{}');
    if (fails === 'hang') return undefined;
    if (fails === 'malformed') return send(200, '{"data": "none"}');
    if (typeof fails === 'number') return send(fails, JSON.stringify({ error: { message: 'It was told to.' } }));
    const length = fails === 'wrong-dimension' ? dimensions + 8 : dimensions;
    const data = input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text, length, wire.multilingual),
    }));
    return send(
      200,
      JSON.stringify({ object: 'list', model, data: fails === 'short' ? data.slice(1) : data.toReversed() }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const wire: EmbeddingsWire = {
    url: `http://127.0.0.1:${port}/v1`,
    requests: [],
    multilingual: false,
    fail: null,
    sparing: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return wire;
}

/** Every text has a little of everything, and much of its topic. */
function vectorOf(text: string, dimensions: number, multilingual: boolean): number[] {
  const vector: number[] = Array.from({ length: dimensions }, (_, at) => (at % 2 === 0 ? 0.05 : -0.05));
  const understood = multilingual || /\p{Script=Latin}/u.test(text);
  const topic = topics.findIndex((words) => understood && words.test(text));
  vector[topic === -1 ? topics.length : topic] = 1;
  return vector;
}
