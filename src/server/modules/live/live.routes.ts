import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Level } from '#content/schema.ts';
import type { live } from '#contract/live.ts';
import type { LiveSession, LiveSessionEnded, LiveTopic } from '#contract/live-shapes.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { askerOf } from '#server/tenancy/access.ts';
import { heartbeatSeconds, wholeSeconds } from './counting.ts';
import type { createPlans } from './plans.ts';
import type { RealtimeTokens } from './realtime-token.ts';
import { exceeded, type Sessions, type Standing } from './sessions.service.ts';
import type { createSummaries } from './summary.service.ts';
import { realtimePath } from './talk/realtime.ts';
import { asMarkdown, asText, asVtt } from './transcript-text.ts';
import type { Transcripts } from './transcripts.service.ts';

interface Deps {
  sessions: Sessions;
  transcripts: Transcripts;
  summaries: ReturnType<typeof createSummaries>;
  plans: ReturnType<typeof createPlans>;
  tokens: RealtimeTokens;
  clock: Clock;
  /** Where people reach the server; undefined where no proxy stands before it. */
  publicUrl: string | undefined;
  topics: readonly LiveTopic[];
  levelOf: (userId: string) => Promise<Level | undefined>;
}

export function liveRoutes(deps: Deps): Handlers<typeof live> {
  const { sessions, transcripts, summaries, plans, tokens, clock } = deps;

  function realtimeUrl({ protocol, host }: FastifyRequest): string {
    const url = new URL(realtimePath, deps.publicUrl ?? `${protocol}://${host}`);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return url.href;
  }

  function sessionView(
    { row, remainingMs, earned }: Standing,
    principal: Principal,
    request: FastifyRequest,
  ): LiveSession {
    const claims = {
      userId: principal.userId,
      sessionId: row.id,
      credentialId: principal.sessionId ?? principal.apiKey?.id ?? '',
    };
    return {
      session_id: row.id,
      session_type: row.type,
      status: row.endedAt ? 'ended' : 'active',
      started_at: row.startedAt.toISOString(),
      remaining_seconds: wholeSeconds(remainingMs),
      heartbeat_seconds: heartbeatSeconds,
      realtime_url: realtimeUrl(request),
      realtime_token: row.endedAt ? null : tokens.issue(claims),
      topic: row.topic,
      level: row.level,
      ...(row.endReason && { end_reason: row.endReason }),
      earned_xp: earned,
    };
  }

  async function endedView(
    standing: Standing,
    principal: Principal,
    request: FastifyRequest,
  ): Promise<z.output<typeof LiveSessionEnded>> {
    const { row } = standing;
    const said = await transcripts.isThere(principal.userId, row.id);
    return {
      ...sessionView(standing, principal, request),
      ended_at: (row.endedAt ?? row.countedAt).toISOString(),
      used_seconds: wholeSeconds(row.usedMs),
      transcript_id: said ? row.id : null,
    };
  }

  return {
    quota: ({ principal }) => sessions.quota(principal.userId),

    topics: async ({ principal }) => ({
      level: (await deps.levelOf(principal.userId)) ?? 'A2',
      items: [...deps.topics],
    }),

    start: async ({ principal, body, request, newId }) =>
      sessionView(await sessions.start(principal.userId, body, newId()), principal, request),

    heartbeat: async ({ principal, body, request }) => {
      const standing = await sessions.beat(principal.userId, body?.session_id);
      if (standing.row.endReason === 'quota') throw exceeded(clock());
      return sessionView(standing, principal, request);
    },

    end: async ({ principal, body, request }) => {
      const { userId } = principal;
      const id = body?.session_id ?? (await sessions.newest(userId))?.id;
      if (id === undefined) throw notFound('live session');
      return endedView(await sessions.end(userId, id, 'bye'), principal, request);
    },

    nickname: async ({ principal }) => ({ nickname: await sessions.nickname(principal.userId) }),

    setNickname: async ({ principal, body }) => {
      await sessions.setNickname(principal.userId, body.nickname);
      return { nickname: await sessions.nickname(principal.userId) };
    },

    transcripts: ({ principal, query }) => transcripts.list(principal.userId, query),
    saveTranscript: ({ principal, body, newId }) => transcripts.save(principal.userId, body, newId()),

    transcript: async ({ principal, params, query }) => {
      if (query.format === 'json') return transcripts.get(principal.userId, params.transcript_id);
      const { row, turns } = await transcripts.turns(principal.userId, params.transcript_id);
      const { write, type } = files[query.format];
      const text = write(row, turns);
      const name = `talk-${row.startedAt.toISOString().slice(0, 10)}.${query.format}`;
      return new FileAnswer(name, `${type}; charset=utf-8`, once(text), Buffer.byteLength(text));
    },

    correctTurn: ({ principal, params, body }) =>
      transcripts.correct(principal.userId, params.transcript_id, params.turn, body.text),
    summary: ({ principal, params }) => summaries.of(principal.userId, params.transcript_id),
    share: ({ principal, params, body }) =>
      transcripts.share(principal.userId, params.transcript_id, body.organization_ids),
    removeTranscript: ({ principal, params }) => transcripts.remove(principal.userId, params.transcript_id),

    plans: () => plans.all(),
    setPlan: ({ body }) => plans.setForEveryone(body),
    setOrganizationPlan: ({ principal, params, body, request }) =>
      plans.setForOrganization({ ...askerOf(principal), now: clock(), requestId: request.id }, params.org_id, body),
    removeOrganizationPlan: ({ principal, params, request }) =>
      plans.removeForOrganization({ ...askerOf(principal), now: clock(), requestId: request.id }, params.org_id),
  };
}

const files = {
  vtt: { write: asVtt, type: 'text/vtt' },
  txt: { write: asText, type: 'text/plain' },
  md: { write: asMarkdown, type: 'text/markdown' },
} as const;

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
