import type { LightMyRequestResponse } from 'fastify';
import { type Endpoint, type Placed, successStatus } from '#contract/kernel/endpoint.ts';
import type { TestServer } from '../server.ts';
import type { Asked, Cell } from './cells.ts';
import { placeOf } from './expected.ts';
import type { KeptState } from './kept-state.ts';
import type { World } from './world.ts';

/** A server takes no more files at once. */
const atOnce = 4;

/** Asks the cells of an endpoint, and says of each what is wrong with its answer. */
export function createJudge({ app }: TestServer, world: World, kept: KeptState) {
  function send({ method }: Endpoint, principal: string, { url, body, type = 'application/json' }: Asked) {
    return app.inject({
      ...{ method, url },
      headers: { ...world.headers[principal], ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { payload: body as string }),
    });
  }

  async function wrongIn(endpoint: Endpoint, cell: Cell): Promise<string[]> {
    // What is missing first: what is one's own may be the session itself.
    const missing = cell.missing && (await send(endpoint, cell.principal, cell.missing));
    const answer = await send(endpoint, cell.principal, cell.asked);
    const told = `${answer.statusCode} ${answer.body.slice(0, 300)}`;
    const wrong: string[] = [];
    if (!isWanted(cell, answer.statusCode)) wrong.push(`${nameOf(cell)}: ${told} instead of ${cell.wanted}`);
    if (tells(cell, answer)) wrong.push(`${nameOf(cell)}: tells ${told}`);
    if (missing) {
      const [given, like] = [bytesOf(answer), bytesOf(missing)];
      if (cell.wanted === 'there' && missing.statusCode !== 404)
        wrong.push(`${nameOf(cell)}: what is missing gives ${like}`);
      if ((given === like) === (cell.wanted === 'there'))
        wrong.push(`${nameOf(cell)}: ${given}; what is missing: ${like}`);
    }
    return wrong;
  }

  /** Some at once; where one of them changed something, each is asked once more by itself. */
  async function wrongAmongRefused(endpoint: Endpoint, cells: readonly Cell[]): Promise<string[]> {
    const wrong: string[] = [];
    for (let at = 0; at < cells.length; at += atOnce) {
      const some = cells.slice(at, at + atOnce).map((cell) => wrongIn(endpoint, cell));
      wrong.push(...(await Promise.all(some)).flat());
    }
    if ((await kept.changed()).length === 0) return wrong;
    for (const cell of cells) {
      await kept.restore();
      await wrongIn(endpoint, cell);
      const changed = await kept.changed();
      if (changed.length > 0) wrong.push(`${nameOf(cell)}: is refused and changes ${changed.join(', ')}`);
    }
    await kept.restore();
    return wrong;
  }

  /** What is wrong with the answers to all of these, by the names of the cells; everything is afterwards as it was. */
  return async (endpoint: Placed<Endpoint>, cells: readonly Cell[]): Promise<string[]> => {
    const allowed = cells.filter(({ wanted }) => wanted === 'there' || wanted === successStatus(endpoint));
    const refused = cells.filter((cell) => !allowed.includes(cell));
    const wrong = await wrongAmongRefused(endpoint, refused);
    for (const cell of allowed) {
      wrong.push(...(await wrongIn(endpoint, cell)));
      if (endpoint.method !== 'GET') await kept.restore();
    }
    await kept.restore();
    return wrong;
  };
}

const isWanted = ({ wanted }: Cell, status: number): boolean =>
  wanted === 'there' ? status < 500 && status !== 401 && status !== 403 : status === wanted;

/** Does an answer have a text of somebody to whom the principal is nobody? A refusal has none at all. */
function tells({ facts, relation }: Cell, { statusCode, body }: LightMyRequestResponse): boolean {
  if (statusCode >= 400) return body.includes('CANARY');
  const of = [
    placeOf(facts).role ? 'Y' : 'X',
    ...(facts.shows === 'API key' ? ['Z'] : []),
    relation === 'own' ? '' : 'L',
  ];
  return of.some((organization) => organization && body.includes(`CANARY-${organization}`));
}

/** All of an answer but what differs from request to request. */
function bytesOf({ statusCode, headers, body }: LightMyRequestResponse): string {
  const own = ['date', 'x-request-id', 'ratelimit-remaining', 'ratelimit-reset'];
  return JSON.stringify([statusCode, Object.entries(headers).filter(([name]) => !own.includes(name)), body]);
}

const nameOf = ({ principal, relation, asked }: Cell) => `${principal}, ${relation}, ${asked.url}`;
