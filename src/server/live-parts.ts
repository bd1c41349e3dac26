import { performance } from 'node:perf_hooks';
import type { FastifyBaseLogger } from 'fastify';
import { liveTopics } from '#content/live/topics.ts';
import type { ChatProviders } from './ai/generate.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import { countFillers, countRepetitions } from './evaluation/speaking/words/hesitations.ts';
import { spokenWords } from './evaluation/speaking/words/spoken-words.ts';
import type { WritingEvaluator } from './evaluation/writing/evaluator.ts';
import type { OpenStreams } from './http/sse.ts';
import { liveRoutes } from './modules/live/live.routes.ts';
import { createPlans } from './modules/live/plans.ts';
import { createRealtimeTokens } from './modules/live/realtime-token.ts';
import { createSessions } from './modules/live/sessions.service.ts';
import { soundRoutes } from './modules/live/sound/sound.routes.ts';
import { createSound } from './modules/live/sound/sound.service.ts';
import { createSummaries, type FindSlips, type KeepSlips } from './modules/live/summary.service.ts';
import { type BookTalk, createPartner } from './modules/live/talk/partner.ts';
import { createRealtime } from './modules/live/talk/realtime.ts';
import { createSpeechDoor, type SpeechDoorOptions } from './modules/live/talk/speech/speech-door.ts';
import { createTranscripts } from './modules/live/transcripts.service.ts';
import { createTurns } from './modules/live/turns.service.ts';
import { readPlaced } from './modules/xel/placements.repository.ts';
import type { Earning } from './modules/xp/earning.ts';
import type { Clock } from './platform/clock.ts';
import type { Keyring } from './platform/master-key.ts';

interface Options {
  db: Db;
  earning: Earning;
  clock: Clock;
  config: Config;
  keyring: Keyring;
  logger: FastifyBaseLogger;
  providers: ChatProviders;
  book: BookTalk;
  /** Where the providers of AI are, and how sockets to them are opened. */
  speech: Pick<SpeechDoorOptions, 'catalogue' | 'open' | 'openTrusted'>;
  evaluator: WritingEvaluator;
  keepSlips: KeepSlips;
  streams: OpenStreams;
  /** Milliseconds of a clock that only runs forward; that of this process unless given. */
  steadyClock?: (() => number) | undefined;
}

/** Xentree Live, put together. */
export function liveParts({
  db,
  earning,
  clock,
  config,
  keyring,
  logger,
  providers,
  book,
  speech: ways,
  evaluator,
  keepSlips,
  streams,
  steadyClock,
}: Options) {
  const levelOf = async (userId: string) => (await readPlaced(db, userId))?.newest.level;
  const tokens = createRealtimeTokens(keyring, clock);
  const speech = { words: spokenWords, fillers: countFillers, repetitions: countRepetitions };
  const steady = steadyClock ?? (() => performance.now());
  const sessions = createSessions({
    ...{ db, clock, levelOf, award: earning.awardFinishedDeed, record: earning.reportVisit },
    steady,
    onEnded: (row) => {
      realtime.ended(row);
    },
  });
  const turns = createTurns(db, clock);
  const partner = createPartner(providers, book);
  const door = createSpeechDoor({
    ...{ model: config.openaiRealtimeModel, voice: config.openaiRealtimeVoice },
    ...{ ...ways, providers, book, steady },
  });
  const behindProxy = config.trustedProxies.length > 0;
  const realtime = createRealtime({
    ...{ sessions, turns, partner, door, clock, steady, log: logger, tokens, streams, behindProxy },
  });
  const sound = createSound({ db, clock, sessions, mostDays: config.liveSoundDays });
  const transcripts = createTranscripts({
    ...{ db, clock, sessions, speech, soundUntil: sound.keptUntil },
    topicTitle: (topic) => liveTopics.find(({ id }) => id === topic)?.title ?? topic,
  });

  const findSlips: FindSlips = async (text) => {
    const judged = await evaluator.evaluate({ text, spoken: true });
    return 'refused' in judged ? [] : judged.corrections;
  };

  return {
    routes: liveRoutes({
      ...{ sessions, transcripts, tokens, clock, levelOf },
      plans: createPlans(db),
      summaries: createSummaries({ transcripts, speech, findSlips, keepSlips }),
      publicUrl: config.publicUrl,
      topics: liveTopics.map(({ id, level, title, description }) => ({ id, level, title, description })),
    }),
    sound: soundRoutes(sound),
    transcripts,
    listen: realtime.listen,
    sweep: () => Promise.all([sessions.sweep(), sound.sweep()]),
    close: realtime.close,
  };
}
