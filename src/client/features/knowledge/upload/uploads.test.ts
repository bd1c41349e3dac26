import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import type { Document } from '#contract/knowledge.ts';
import { aDocument } from '../testing/facts.ts';
import { mostAtOnce, waitAfter } from './upload-rules.ts';
import { createUploads } from './uploads.ts';

const aFile = (name: string, text = 'some words') => new File([text], name, { type: 'text/plain' });
const lost = new ApiError({ status: 0, code: 'network_error', message: 'Lost.' });

/** Uploads whose sends end when the test says so. */
function open({ online = true } = {}) {
  const state = { online, ids: 0, listed: new Set<string>() };
  const going: { file: File; signal: AbortSignal; end: (result: Document | Error) => void }[] = [];
  const timers: (() => void)[] = [];
  const onDone = vi.fn();
  const uploads = createUploads({
    send: (file, signal) =>
      new Promise((resolve, reject) => {
        const end = (result: Document | Error) => {
          going.splice(going.indexOf(sent), 1);
          if (result instanceof Error) reject(result);
          else resolve(result);
        };
        const sent = { file, signal, end };
        going.push(sent);
        signal.addEventListener('abort', () => end(new Error('aborted')));
      }),
    newId: () => {
      state.ids += 1;
      return `u-${state.ids}`;
    },
    random: () => 0,
    online: () => state.online,
    later: (_, run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    known: () => state.listed,
    onDone,
  });
  const states = () => uploads.store.getState().map(({ state: one }) => one);
  return { uploads, going, timers, onDone, states, state };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('two files are sent at a time, in order, and the next begins when one is there', async () => {
  const { uploads, going, states } = open();
  uploads.add(
    ['a', 'b', 'c'].map((name) => aFile(`${name}.txt`)),
    'page',
  );
  expect(states()).toEqual(['sending', 'sending', 'queued']);
  going[0]?.end(aDocument({ id: 'd-1', status: 'queued' }));
  await turn();
  expect(states()).toEqual(['done', 'sending', 'sending']);
});

test('whatever happens, never more than two are under way, and each file ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('there', 'lost', 'refused', 'cancel')), { maxLength: 20 }),
      async (files, steps) => {
        const { uploads, going, timers } = open();
        uploads.add(
          Array.from({ length: files }, (_, at) => aFile(`${at}.txt`)),
          'page',
        );
        for (const [which, what] of steps) {
          expect(going.length).toBeLessThanOrEqual(mostAtOnce);
          const one = going[which % Math.max(going.length, 1)];
          if (what === 'there') one?.end(aDocument({ id: `d-${which}` }));
          else if (what === 'lost') one?.end(lost);
          else if (what === 'refused')
            one?.end(new ApiError({ status: 400, code: 'validation_error', message: 'No.' }));
          else uploads.cancel(uploads.store.getState()[which % files]?.id ?? '');
          await turn();
          for (const run of timers.splice(0)) run();
        }
        while (going.length > 0) {
          going[0]?.end(aDocument({ id: 'd' }));
          await turn();
        }
        expect(uploads.store.getState().every(({ state }) => state === 'done' || state === 'failed')).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test('without a network a file waits, and goes by itself when it is back', async () => {
  const { uploads, going, states, state } = open();
  uploads.add([aFile('a.txt')], 'page');
  state.online = false;
  going[0]?.end(lost);
  await turn();
  expect(states()).toEqual(['waiting']);
  expect(going).toHaveLength(0);
  state.online = true;
  uploads.wake();
  expect(states()).toEqual(['sending']);
});

test('a refusal ends it until somebody tries again; what another try could mend is tried again by itself', async () => {
  const { uploads, going, states } = open();
  uploads.add([aFile('a.txt')], 'page');
  going[0]?.end(new ApiError({ status: 415, code: 'unsupported_media_type', message: 'No.' }));
  await turn();
  expect(states()).toEqual(['failed']);
  uploads.retry(uploads.store.getState()[0]?.id ?? '');
  expect(states()).toEqual(['sending']);
  expect(waitAfter(lost, 1, 0)).toBeGreaterThan(0);
  expect(waitAfter(new ApiError({ status: 429, code: 'rate_limited', message: '', retryAfter: 9 }), 1, 0)).toBe(9_000);
  expect(waitAfter(new ApiError({ status: 403, code: 'forbidden', message: '' }), 1, 0)).toBeNull();
});

test('a cancelled file is broken off, and nothing of it stays', async () => {
  const { uploads, going, onDone } = open();
  uploads.add([aFile('a.txt')], 'page');
  const { signal } = going[0] ?? {};
  uploads.cancel(uploads.store.getState()[0]?.id ?? '');
  await turn();
  expect(signal?.aborted).toBe(true);
  expect(uploads.store.getState()).toEqual([]);
  expect(onDone).not.toHaveBeenCalled();
});

test('what cannot work is not sent, and says why', () => {
  const { uploads, going } = open();
  const large = aFile('large.pdf');
  Object.defineProperty(large, 'size', { value: 50 * 1024 * 1024 + 1 });
  uploads.add([large, new File(['x'], 'film.mp4', { type: 'video/mp4' }), aFile('nothing.txt', '')], 'page');
  expect(uploads.store.getState().map(({ trouble }) => trouble)).toEqual(['tooLarge', 'wrongType', 'empty']);
  expect(going).toEqual([]);
});

test('the same bytes twice are told as being there already', async () => {
  const { uploads, going } = open();
  uploads.add([aFile('a.txt'), aFile('copy.txt')], 'page');
  going[0]?.end(aDocument({ id: 'd-1', status: 'queued' }));
  await turn();
  going[0]?.end(aDocument({ id: 'd-1', status: 'queued' }));
  await turn();
  expect(uploads.store.getState().map(({ already }) => already)).toEqual([false, true]);
});

test('a list that shows the new document before its upload has ended makes it no old one', async () => {
  const { uploads, going, state } = open();
  uploads.add([aFile('a.txt')], 'page');
  state.listed = new Set(['d-1']);
  going[0]?.end(aDocument({ id: 'd-1', status: 'queued' }));
  await turn();
  expect(uploads.store.getState()[0]?.already).toBe(false);
});
