import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liveClose } from '#contract/live-close.ts';
import { createReader } from '../speech/reader.ts';
import { TalkStage } from '../testing/talk-stage.ts';

test('whatever is lost on the way: nothing said is lost or doubled, and every word of the partner is spoken once', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('say' as const), text: fc.constantFrom('Yes.', 'No.', 'I have been there.') }),
    fc.record({ do: fc.constantFrom('gap', 'cut', 'go', 'go2', 'speak', 'away', 'back', 'wake', 'restart') }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 5_000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const stage = new TalkStage();
      const { clock, server, settle } = stage;
      const engine = stage.begin();
      const talk = () => engine.store.getState();
      const spoken = new Map<number, string>();
      const finished: number[] = [];
      const reader = createReader({
        begin: () => {},
        add: (text) => void spoken.set(reader.turn(), (spoken.get(reader.turn()) ?? '') + text),
        finish: () => void finished.push(reader.turn()),
        hush: () => {},
        heard: () => 0,
      });
      engine.store.subscribe((now) => reader.follow(now));
      const said: string[] = [];
      await settle();
      for (const one of steps) {
        if (one.do === 'say') {
          said.push(one.text);
          engine.say({ text: one.text, startedAt: clock.now() });
        } else if (one.do === 'gap') engine.missed({ startedAt: clock.now(), endedAt: clock.now(), reason: 'lost' });
        else if (one.do === 'cut') server.cut();
        else if (one.do === 'restart') server.cut(liveClose.restarting);
        else if (one.do === 'away') {
          server.away = true;
          server.cut();
        } else if (one.do === 'back') server.away = false;
        else if (one.do === 'wake') engine.wake();
        else if (one.do === 'speak' && !server.coming) server.speak('Well. ', 'And ', 'you?');
        else if (one.do === 'go' || one.do === 'go2') server.go();
        else if (one.do === 'wait') await clock.advance(one.ms);
        await settle();
      }
      server.away = false;
      await clock.advance(30_000);
      while (server.coming) server.go();
      await settle();

      expect(talk().link).toBe('open');
      expect(talk().pending).toEqual([]);
      expect(server.turns.filter(({ role, gap }) => role === 'user' && gap === null).map(({ text }) => text)).toEqual(
        said,
      );
      const byStart = server.turns.toSorted((a, b) => a.started_at.localeCompare(b.started_at) || a.turn - b.turn);
      expect(talk().lines.map(({ turn, text, gap }) => [turn, text, gap])).toEqual(
        byStart.map(({ turn, text, gap }) => [turn, text, gap]),
      );
      for (const { turn, role, text, interrupted } of server.turns) {
        if (role === 'ai' && !interrupted) expect(spoken.get(turn) ?? '').toBe(text);
        if (role === 'ai' && interrupted) expect(text.startsWith(spoken.get(turn) ?? '')).toBe(true);
      }
      expect(new Set(finished).size).toBe(finished.length);
      engine.leave();
      expect(clock.timers).toBe(0);
    }),
    { numRuns: 60 },
  );
});
