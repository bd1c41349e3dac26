import { describe, expect, test } from 'vitest';
import { coalesceMs, confirm, present, type RotationState } from './rotation.ts';

/**
 * Walks every reachable state of one honest client (any number of tabs that share the newest token) and the server over a
 * network that loses, delays, reorders and repeats messages. Time goes in steps of a third of the window. A refresh,
 * there and back, takes at most one step (the client gives up after 15 s), any other request at most two.
 */
type Message = { kind: 'refresh' | 'answer' | 'use'; generation: number; age: number };
interface World {
  server: RotationState;
  now: number;
  /** Newest refresh token that the client holds. */
  held: number;
  flight: Message[];
}

const step = coalesceMs / 3;
const oldest = { refresh: 1, answer: 1, use: 2 };
const limits = { flight: 3, generations: 5 };

/** Equal keys have equal futures: only the age of `touchedAt` matters, and only up to the window. */
function keyOf({ server, now, held, flight }: World): string {
  const age = Math.min(now - server.touchedAt, coalesceMs + step);
  return JSON.stringify([
    server.generation,
    server.confirmed,
    age,
    held,
    flight.map((m) => `${m.kind}${m.generation}/${m.age}`).sort(),
  ]);
}

function deliver(world: World, message: Message, rule: typeof present): World | 'revoked' {
  const without = { ...world, flight: world.flight.filter((other) => other !== message) };
  if (message.kind === 'use') return { ...without, server: confirm(world.server, message.generation, world.now) };
  if (message.kind === 'answer') return { ...without, held: Math.max(world.held, message.generation) };
  const result = rule(world.server, message.generation, world.now);
  if (result.outcome !== 'current') return 'revoked';
  const answer: Message = { kind: 'answer', generation: result.next.generation, age: message.age };
  return { ...without, server: result.next, flight: [...without.flight, answer] };
}

function nextWorlds(world: World, rule: typeof present): (World | 'revoked')[] {
  const next: (World | 'revoked')[] = [];
  if (world.flight.length < limits.flight) {
    next.push({ ...world, flight: [...world.flight, { kind: 'refresh', generation: world.held, age: 0 }] });
    next.push({ ...world, flight: [...world.flight, { kind: 'use', generation: world.held, age: 0 }] });
  }
  for (const message of world.flight) {
    next.push(deliver(world, message, rule));
    next.push({ ...world, flight: world.flight.filter((other) => other !== message) });
    const repeated = deliver({ ...world, flight: [...world.flight, { ...message }] }, message, rule);
    if (repeated !== 'revoked' && repeated.flight.length <= limits.flight) next.push(repeated);
  }
  const older = world.flight
    .map((message) => ({ ...message, age: message.age + 1 }))
    .filter(({ kind, age }) => age <= oldest[kind]);
  next.push({ ...world, now: world.now + step, flight: older });
  return next;
}

function explore(rule: typeof present): { states: number; revoked: number; stuck: number } {
  const start: World = { server: { generation: 0, confirmed: false, touchedAt: 0 }, now: 0, held: 0, flight: [] };
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  let revoked = 0;
  let stuck = 0;
  for (let world = queue.pop(); world; world = queue.pop()) {
    if (rule(world.server, world.held, world.now).outcome !== 'current') stuck += 1;
    for (const next of nextWorlds(world, rule)) {
      if (next === 'revoked') {
        revoked += 1;
        continue;
      }
      if (next.server.generation > limits.generations || seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      queue.push(next);
    }
  }
  return { states: seen.size, revoked, stuck };
}

describe('rotation of refresh tokens', () => {
  test('never ends the session of an honest client, in any reachable state, and never leaves it stuck', () => {
    const { states, revoked, stuck } = explore(present);
    expect(states).toBeGreaterThan(1_000);
    expect({ revoked, stuck }).toEqual({ revoked: 0, stuck: 0 });
  });

  test('the walk sees what simpler rules do to honest clients: strict single use ends their sessions', () => {
    const strict: typeof present = (state, presented, now) =>
      presented === state.generation
        ? { outcome: 'current', next: { generation: state.generation + 1, confirmed: false, touchedAt: now } }
        : { outcome: 'reused' };
    expect(explore(strict).revoked).toBeGreaterThan(0);
  });

  test('the walk sees what a bare grace window does: an answer lost for longer than the window ends the session', () => {
    const grace: typeof present = (state, presented, now) => {
      const result = present({ ...state, confirmed: true }, presented, now);
      return result.outcome === 'current' ? { ...result, next: { ...result.next, confirmed: true } } : result;
    };
    expect(explore(grace).revoked).toBeGreaterThan(0);
  });

  test('a stolen token is noticed once both have used theirs and the window is over', () => {
    let state: RotationState = { generation: 3, confirmed: true, touchedAt: 0 };
    const thief = present(state, 3, coalesceMs + 1);
    expect(thief.outcome).toBe('current');
    if (thief.outcome !== 'current') return;
    state = confirm(thief.next, thief.next.generation, coalesceMs + 2);
    expect(present(state, 3, 2 * coalesceMs + 3).outcome).toBe('reused');
  });

  test('the first refresh after sign-in always gives a new token', () => {
    const result = present({ generation: 0, confirmed: false, touchedAt: 0 }, 0, 1);
    expect(result).toMatchObject({ outcome: 'current', next: { generation: 1 } });
  });

  test('a generation that was never handed out is unknown and changes nothing', () => {
    expect(present({ generation: 2, confirmed: false, touchedAt: 0 }, 3, 1)).toEqual({ outcome: 'unknown' });
  });
});
