import { z } from 'zod';
import { CefrLevel } from './evaluation.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryInt } from './kernel/page.ts';
import {
  KeptTurn,
  LivePlan,
  LivePlans,
  LiveQuota,
  LiveSession,
  LiveSessionEnded,
  LiveStart,
  LiveTopic,
  Nickname,
  TalkSummary,
  Transcript,
  TranscriptSave,
  TranscriptSummary,
} from './live-shapes.ts';

/** Without `session_id` the caller's one live session is meant. */
const LiveSessionRef = z
  .object({ session_id: Id.optional().meta({ description: 'Without it, the live session of the caller.' }) })
  .optional()
  .meta({ id: 'LiveSessionRef' });

const read = { access: 'any', scope: 'live:read' } as const;
const write = { access: 'any', scope: 'live:write' } as const;
const admin = { access: 'bearer', admin: true } as const;
const NicknameOf = z.object({ nickname: Nickname }).meta({ id: 'LiveNickname' });
const transcriptParams = z.object({ transcript_id: Id });

export const live = area('live', 'Xentree Live', {
  quota: endpoint({
    method: 'GET',
    path: '/api/live/quota',
    summary: 'Get remaining Xentree Live quota',
    ...read,
    response: LiveQuota,
  }),
  topics: endpoint({
    method: 'GET',
    path: '/api/live/topics',
    summary: 'List topics to talk about',
    description: 'Those of every level, and which level is that of the caller.',
    ...read,
    response: z
      .object({
        level: CefrLevel.meta({ description: 'The level of the caller.' }),
        items: z.array(LiveTopic).meta({ description: 'By level.' }),
      })
      .meta({ id: 'LiveTopics' }),
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/live/session/start',
    summary: 'Start a live session',
    description: 'Ends the live session that the caller may already have.',
    ...write,
    body: LiveStart,
    response: LiveSession,
    status: 201,
    secret: true,
    errors: ['live_quota_exceeded'],
  }),
  heartbeat: endpoint({
    method: 'POST',
    path: '/api/live/session/heartbeat',
    summary: 'Update an active live session heartbeat',
    description:
      'Counts the time used. With the last second the session ends and the answer is `live_quota_exceeded`. A session that has ended otherwise is answered with `status` `ended`.',
    ...write,
    body: LiveSessionRef,
    response: LiveSession,
    errors: ['not_found', 'live_quota_exceeded'],
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/live/session/end',
    summary: 'End a live session',
    description: 'Ending it twice gives the same answer.',
    ...write,
    body: LiveSessionRef,
    response: LiveSessionEnded,
    errors: ['not_found'],
  }),
  setNickname: endpoint({
    method: 'PATCH',
    path: '/api/live/nickname',
    summary: 'Update the user nickname used in Xentree Live',
    ...write,
    body: z.object({ nickname: Nickname }).meta({ id: 'LiveNicknameRequest' }),
    response: NicknameOf,
  }),
  nickname: endpoint({
    method: 'GET',
    path: '/api/live/nickname',
    summary: 'Get the nickname used in Xentree Live',
    description: 'While none was chosen: the name of the account.',
    ...read,
    response: NicknameOf,
  }),
  transcripts: endpoint({
    method: 'GET',
    path: '/api/live/transcripts',
    summary: 'List live transcripts for the current user',
    description: 'Newest first. With `q`, those in which all its words were said.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z.string().trim().max(200).optional().meta({ description: 'Words to look for.', example: 'interview' }),
    }),
    response: pageOf(TranscriptSummary),
  }),
  saveTranscript: endpoint({
    method: 'POST',
    path: '/api/live/transcripts',
    summary: 'Save live session transcripts',
    description:
      'For talks that were held elsewhere. Turns of a live session are kept while it goes on; saving it adds only what is missing.',
    ...write,
    body: TranscriptSave,
    response: Transcript,
    status: 201,
    errors: ['not_found'],
  }),
  transcript: endpoint({
    method: 'GET',
    path: '/api/live/transcripts/{transcript_id}',
    summary: 'Get a single live transcript',
    ...read,
    params: transcriptParams,
    query: z.object({
      format: z
        .enum(['json', 'vtt', 'txt', 'md'])
        .default('json')
        .meta({ description: 'JSON, WebVTT captions, plain text or Markdown.', example: 'json' }),
    }),
    response: Transcript,
    produces: ['text/vtt', 'text/plain', 'text/markdown'],
  }),
  correctTurn: endpoint({
    method: 'PATCH',
    path: '/api/live/transcripts/{transcript_id}/turns/{turn}',
    summary: 'Correct what was recognised',
    description: 'Turns of the learner alone, gaps too. What the recogniser had is kept.',
    ...write,
    params: transcriptParams.extend({
      turn: QueryInt.meta({ description: 'Number of the turn.', override: { type: 'integer', minimum: 0 } }),
    }),
    body: z
      .object({
        text: z.string().trim().min(1, 'Write what you said.').max(20_000).meta({ description: 'What was said.' }),
      })
      .meta({ id: 'LiveTurnCorrection' }),
    response: KeptTurn,
  }),
  summary: endpoint({
    method: 'POST',
    path: '/api/live/transcripts/{transcript_id}/summary',
    summary: 'Sum up a talk',
    description: 'What went well, three things to practise, and cards for them. Asked twice, no card is made twice.',
    ...write,
    params: transcriptParams,
    response: TalkSummary,
  }),
  share: endpoint({
    method: 'PUT',
    path: '/api/live/transcripts/{transcript_id}/sharing',
    summary: 'Choose which organizations may read a transcript',
    description:
      'The whole list, of organizations of the caller. Their owners and administrators, and the managers of the team of the caller, may read it then.',
    access: 'bearer',
    params: transcriptParams,
    body: z
      .object({ organization_ids: z.array(Id).max(50).meta({ description: 'All that may; empty: none.' }) })
      .meta({ id: 'LiveSharingRequest' }),
    response: Transcript,
  }),
  removeTranscript: endpoint({
    method: 'DELETE',
    path: '/api/live/transcripts/{transcript_id}',
    summary: 'Delete a live transcript',
    ...write,
    params: transcriptParams,
    response: null,
  }),
  plans: endpoint({
    method: 'GET',
    path: '/api/admin/live/plans',
    summary: 'Get the monthly quotas of Xentree Live',
    ...admin,
    response: LivePlans,
  }),
  setPlan: endpoint({
    method: 'PUT',
    path: '/api/admin/live/plans',
    summary: 'Set the monthly quota of everyone',
    ...admin,
    body: LivePlan,
    response: LivePlans,
  }),
  setOrganizationPlan: endpoint({
    method: 'PUT',
    path: '/api/admin/live/plans/{org_id}',
    summary: 'Set the monthly quota of the members of an organization',
    description: 'The organization by its id, or its short name.',
    ...admin,
    params: z.object({ org_id: Id }),
    body: LivePlan,
    response: LivePlans,
  }),
  removeOrganizationPlan: endpoint({
    method: 'DELETE',
    path: '/api/admin/live/plans/{org_id}',
    summary: 'Give the members of an organization the quota of everyone again',
    ...admin,
    params: z.object({ org_id: Id }),
    response: null,
  }),
});
