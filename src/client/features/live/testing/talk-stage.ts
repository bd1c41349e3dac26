import { ApiError } from '#client/session/api-error.ts';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { type LiveSessionEnded, TranscriptSave } from '#contract/live-shapes.ts';
import { startTalk, type TalkEngine, type TalkOptions } from '../talk/talk-engine.ts';
import { someSession, TalkServer } from './talk-server.ts';

const ended: LiveSessionEnded = {
  ...{ ...someSession, status: 'ended', realtime_token: null },
  ...{ ended_at: '2026-10-14T08:05:00.000Z', used_seconds: 300, transcript_id: 't-1' },
};

/** A talk with a server of the test, and what it asked for over HTTP. */
export class TalkStage {
  readonly clock = new FakeClock();
  readonly server = new TalkServer(() => this.clock.now().wall);
  readonly saved: TranscriptSave[] = [];
  beats = 0;
  ends = 0;
  /** What the next calls over HTTP fail with. */
  failure: ApiError | null = null;
  #ids = 0;
  readonly newId = () => `u-${this.#ids++}`;

  begin(pending: TalkOptions['pending'] = []): TalkEngine {
    const answer = <Answer>(give: () => Answer) =>
      this.failure ? Promise.reject(this.failure) : Promise.resolve(give());
    return startTalk({
      ...{ session: someSession, pending, clock: this.clock, random: () => 0.5, newId: this.newId },
      connect: this.server.connect,
      calls: {
        heartbeat: () => answer(() => ({ ...someSession, realtime_token: `token-${++this.beats}` })),
        end: () =>
          answer(() => {
            this.ends += 1;
            return ended;
          }),
        save: (body) =>
          answer(() => {
            this.saved.push(TranscriptSave.parse(body));
            return { id: 't-1' };
          }),
      },
    });
  }

  /** A little time: everything that is under way arrives. */
  settle = () => this.clock.advance(1);
}

export const failureOf = (status: number, code: string): ApiError => new ApiError({ status, code, message: '' });
