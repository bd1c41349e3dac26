import {
  maxTalkBytes,
  maxTalkClips,
  type SoundClip,
  type SoundSettings,
  type TalkSound,
} from '#contract/live-sound.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Sessions } from '../sessions.service.ts';
import { findTranscript } from '../transcripts.repository.ts';
import { clipKind } from './clip-kind.ts';
import * as repository from './sound.repository.ts';

const dayMs = 86_400_000;
/** Kept for so long unless the learner says otherwise. */
const usualDays = 30;

interface Deps {
  db: Db;
  clock: Clock;
  sessions: Pick<Sessions, 'ofUser'>;
  /** The longest time for which this server keeps sound; 0 keeps none. */
  mostDays: number;
}

export interface NewClip {
  offsetMs: number;
  durationMs: number;
  bytes: Buffer;
}

/** The voice of one learner in talks, kept only where they have chosen that; what belongs to somebody else is `not_found`. */
export function createSound({ db, clock, sessions, mostDays }: Deps) {
  async function settings(tx: Db, userId: string): Promise<SoundSettings> {
    const row = await repository.findSettings(tx, userId);
    return {
      keep: row?.keep === true && mostDays > 0,
      days: Math.max(1, Math.min(row?.days ?? usualDays, mostDays)),
      most_days: mostDays,
    };
  }

  /** A talk of the learner, whether anything was said in it yet or not. */
  async function needTalk(userId: string, id: string): Promise<void> {
    if (await sessions.ofUser(userId, id)) return;
    if (!(await findTranscript(db, userId, id))) throw notFound('transcript');
  }

  return {
    settings: (userId: string) => settings(db, userId),

    /** Errors: `validation_error` for a time longer than this server allows. */
    async setSettings(
      userId: string,
      change: { keep?: boolean | undefined; days?: number | undefined },
    ): Promise<SoundSettings> {
      if (mostDays === 0 && change.keep) throw refused('body.keep', 'This server keeps no sound of talks.');
      if (change.days !== undefined && change.days > mostDays)
        throw refused('body.days', `This server keeps sound for ${mostDays} days at most.`);
      return db.transaction(async (tx) => {
        const before = await settings(tx, userId);
        await repository.writeSettings(tx, {
          tenantId: userId,
          keep: change.keep ?? before.keep,
          days: change.days ?? before.days,
        });
        return settings(tx, userId);
      });
    },

    async list(userId: string, id: string): Promise<TalkSound> {
      await needTalk(userId, id);
      const recording = await repository.findRecording(db, userId, id, clock());
      if (!recording) return { kept_until: null, clips: [] };
      const clips = await repository.clipsOf(db, userId, id);
      return { kept_until: recording.keptUntil.toISOString(), clips: clips.map(clipView) };
    },

    /** Until when there is sound of a talk; null where there is none. */
    async keptUntil(userId: string, id: string): Promise<Date | null> {
      return (await repository.findRecording(db, userId, id, clock()))?.keptUntil ?? null;
    },

    /** Errors: `conflict` where the learner has not chosen it, the sound was deleted or its time is over, or another clip is there already. */
    async keep(userId: string, id: string, { offsetMs, durationMs, bytes }: NewClip): Promise<SoundClip> {
      const talk = await sessions.ofUser(userId, id);
      if (!talk) throw notFound('transcript');
      const mediaType = clipKind(bytes);
      if (!mediaType) throw new AppError('unsupported_media_type', 'This is no sound in WebM, MP4 or Ogg.');
      return db.transaction(async (tx) => {
        await repository.lockSound(tx, userId, id);
        const now = clock();
        const { keep, days } = await settings(tx, userId);
        if (!keep) throw new AppError('conflict', 'You have not chosen that the sound of your talks is kept.');
        // Asked anew under the lock: it may have been deleted while the clip was on its way.
        if ((await repository.findDeletion(tx, userId, id)) !== null)
          throw new AppError('conflict', 'The sound of this talk was deleted.');
        const known = await repository.findRecording(tx, userId, id, now);
        const keptUntil = known?.keptUntil ?? new Date(talk.startedAt.getTime() + days * dayMs);
        if (keptUntil <= now) throw new AppError('conflict', 'The sound of this talk would be deleted already.');
        const data = bytes.toString('base64');
        const row = {
          tenantId: userId,
          recordingId: id,
          offsetMs,
          durationMs,
          mediaType,
          byteCount: bytes.length,
          data,
        };
        const there = known && (await repository.findClip(tx, userId, id, offsetMs));
        if (there?.data === data) return clipView(there);
        if (there) throw new AppError('conflict', 'Another clip begins there already.');
        const size = await repository.sizeOf(tx, userId, id);
        if (size.clips >= maxTalkClips || size.bytes + bytes.length > maxTalkBytes)
          throw new AppError('payload_too_large', 'No more sound of this talk can be kept.');
        if (!known) await repository.insertRecording(tx, { tenantId: userId, id, keptUntil });
        await repository.insertClip(tx, row);
        return clipView(row);
      });
    },

    /** The bytes, which are what their kind says: an archive that was imported could say otherwise. */
    async clip(userId: string, id: string, offsetMs: number): Promise<{ mediaType: string; bytes: Buffer }> {
      const there = await repository.findRecording(db, userId, id, clock());
      const row = there && (await repository.findClip(db, userId, id, offsetMs));
      const bytes = Buffer.from(row?.data ?? '', 'base64');
      if (!row || clipKind(bytes) !== row.mediaType) throw notFound('clip');
      return { mediaType: row.mediaType, bytes };
    },

    async remove(userId: string, id: string): Promise<void> {
      await needTalk(userId, id);
      await db.transaction(async (tx) => {
        await repository.lockSound(tx, userId, id);
        await repository.deleteSound(tx, userId, id, clock());
      });
    },

    /** Forgets what has been kept long enough. */
    async sweep(): Promise<void> {
      const now = clock();
      await repository.deleteExpired(db, now, new Date(now.getTime() + mostDays * dayMs));
    },
  };
}
export type Sound = ReturnType<typeof createSound>;

const clipView = (row: Omit<repository.ClipRow, 'tenantId' | 'recordingId' | 'data'>): SoundClip => ({
  ...{ offset_ms: row.offsetMs, duration_ms: row.durationMs },
  ...{ media_type: row.mediaType, byte_count: row.byteCount },
});

function refused(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}
