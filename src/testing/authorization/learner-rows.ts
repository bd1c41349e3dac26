import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { ChatResponse } from '#contract/chat.ts';
import { connectorImports, connectors } from '#server/db/schema/connectors.ts';
import { generations } from '#server/db/schema/conversations.ts';
import { xelCards, xelSubmissions } from '#server/db/schema/english.ts';
import { liveSessions, liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { liveClips, liveRecordings } from '#server/db/schema/live-sound.ts';
import { xelMistakes, xelSightings } from '#server/db/schema/mistakes.ts';
import { aPng } from '#server/modules/conversations/testing/pictures.ts';
import { aDocument } from '#server/modules/knowledge/testing/uploads.ts';
import { aClip, aSound } from '#server/modules/live/testing/clips.ts';
import { newId } from '#server/platform/ids.ts';
import { aKey } from '../school-keys.ts';
import type { TestServer, TestUser } from '../server.ts';

/** One of everything that belongs to a learner and that an endpoint names. */
export interface Belongings {
  conversation: string;
  question: string;
  message: string;
  generation: string;
  note: string;
  prompt: string;
  image: string;
  document: string;
  answer: string;
  submission: string;
  card: string;
  mistake: string;
  /** An example of the mistake. */
  sighting: string;
  talk: string;
  transcript: string;
  session: string;
  key: string;
  connector: string;
  /** A connection to another Xentree server, and what was brought over from it. */
  elsewhere: string;
  brought: string;
}

/** A module of the catalogue, and its first task. */
const [moduleId, taskId] = ['a1-at-the-market', 'a1-at-the-market-1'];

/** How an endpoint is asked about what belongs to a learner. */
export interface AskedOfLearner {
  url: string;
  body?: unknown;
  type?: string;
}

/** Every endpoint that names something of a learner, by path, query or body. Those that delete stand last. */
export function askedOfLearner(of: Belongings): Record<string, AskedOfLearner> {
  const core = '/api/core';
  const talk = `${core}/conversations/${of.conversation}`;
  const document = `/api/rag/documents/${of.document}`;
  const submission = `/api/xel/submissions/${of.submission}`;
  const example = `/api/xel/mistakes/${of.mistake}/examples/${of.sighting}`;
  const transcript = `/api/live/transcripts/${of.transcript}`;
  const said = { conversation_id: of.conversation, message_id: of.message };
  const clip = aClip();
  return {
    'conversations.get': { url: talk },
    'conversations.messages': { url: `${talk}/messages` },
    'conversations.export': { url: `${talk}/export?format=json` },
    'conversations.startSession': { url: `${talk}/session/start` },
    'conversations.sessionStatus': { url: `${talk}/session/status` },
    'conversations.sessionActivity': { url: `${talk}/session/activity`, body: { active_seconds: 1 } },
    'conversations.endSession': { url: `${talk}/session/end` },
    'conversations.update': { url: talk, body: { title: 'Changed' } },
    'conversations.fork': { url: `${talk}/fork`, body: { message_id: of.message } },
    'conversations.chat': { url: `${core}/chat`, body: { message: 'Tell me more.', conversation_id: of.conversation } },
    'conversations.generationEvents': { url: `${core}/generations/${of.generation}/events` },
    'conversations.stopGeneration': { url: `${core}/generations/${of.generation}/stop` },
    'conversations.note': { url: `${core}/notes/${of.note}` },
    'conversations.updateNote': { url: `${core}/notes/${of.note}`, body: { title: 'Changed', content: 'Changed' } },
    'images.content': { url: `${core}/images/${of.image}` },
    'prompts.get': { url: `${core}/prompts/${of.prompt}` },
    'prompts.replace': { url: `${core}/prompts/${of.prompt}`, body: { name: 'taken', title: 'Taken', content: 'x' } },
    'knowledge.document': { url: document },
    'knowledge.passages': { url: `${document}/passages` },
    'knowledge.documentContent': { url: `${document}/content` },
    'knowledge.updateDocument': { url: document, body: { title: 'Changed' } },
    'knowledge.retryDocument': { url: `${document}/retry` },
    'xel.submission': { url: submission },
    'english.revision': { url: `${submission}/revision` },
    'english.appeals': { url: `${submission}/appeals` },
    'english.appeal': { url: `${submission}/appeals`, body: { criterion: 'grammar', reason: 'It is right, I think.' } },
    'english.updateCard': { url: `/api/xel/cards/${of.card}`, body: { suspended: true } },
    'english.deleteCard': { url: `/api/xel/cards/${of.card}` },
    'english.restoreCard': { url: `/api/xel/cards/${of.card}/restore` },
    'english.changeMistake': { url: `/api/xel/mistakes/${of.mistake}`, body: { status: 'dismissed' } },
    'english.refuseExample': { url: example, body: { refused: true } },
    'english.practiseExample': { url: `${example}/practise` },
    'english.checkMessage': { url: '/api/xel/mistakes/check-message', body: { ...said, message_id: of.question } },
    'xel.proposeCards': { url: '/api/xel/cards/proposals', body: said },
    'xel.makeCards': {
      url: '/api/xel/cards/from-message',
      body: { ...said, cards: [{ front: 'heron', back: 'a bird' }] },
    },
    'xel.review': { url: `/api/xel/reviews/${of.card}`, body: { rating: 3 } },
    'xel.undoReview': { url: `/api/xel/reviews/${of.card}/undo` },
    'live.heartbeat': { url: '/api/live/session/heartbeat', body: { session_id: of.talk } },
    'live.end': { url: '/api/live/session/end', body: { session_id: of.talk } },
    'live.transcript': { url: transcript },
    'live.correctTurn': { url: `${transcript}/turns/0`, body: { text: 'Changed' } },
    'live.summary': { url: `${transcript}/summary` },
    'live.share': { url: `${transcript}/sharing`, body: { organization_ids: [] } },
    'liveSound.list': { url: `${transcript}/sound` },
    'liveSound.keep': {
      url: `/api/live/transcripts/${of.talk}/sound/0?duration_ms=900`,
      ...{ body: clip.body, type: clip.headers['content-type'] },
    },
    'liveSound.clip': { url: `${transcript}/sound/0` },
    'apiKeys.usage': { url: `/api/api-keys/${of.key}/usage` },
    'connectors.uses': { url: `/api/integrations/${of.connector}/uses` },
    'connectors.test': { url: `/api/integrations/${of.connector}/test` },
    'connectors.refresh': { url: `/api/integrations/${of.connector}/refresh` },
    'apiKeys.rotate': { url: `/api/api-keys/${of.key}/rotate`, body: { overlap_hours: 1 } },
    'apiKeys.remove': { url: `/api/api-keys/${of.key}` },
    'connectorImports.start': {
      url: `/api/integrations/${of.elsewhere}/imports`,
      body: { what: ['conversations'], dry_run: true },
    },
    'connectorImports.list': { url: `/api/integrations/${of.elsewhere}/imports` },
    'connectorImports.get': { url: `/api/integrations/${of.elsewhere}/imports/${of.brought}` },
    'connectors.remove': { url: `/api/integrations/${of.connector}` },
    'searchGaps.dismiss': { url: `${core}/search/answers/${of.answer}` },
    'liveSound.remove': { url: `${transcript}/sound` },
    'live.removeTranscript': { url: transcript },
    'knowledge.removeDocument': { url: document },
    'prompts.remove': { url: `${core}/prompts/${of.prompt}` },
    'conversations.removeNote': { url: `${core}/notes/${of.note}` },
    'conversations.remove': { url: talk },
    'conversations.restore': { url: `${talk}/restore` },
    'auth.endSession': { url: `/api/auth/sessions/${of.session}` },
  };
}

/** Gives a learner one of everything; every text of it has the canary in it. `school` is an organization that they own. */
export async function belongingsOf(
  server: TestServer,
  learner: TestUser,
  school: string,
  canary: string,
): Promise<Belongings> {
  const { db } = server.database;
  const now = server.clock.now;
  const tenantId = learner.id;
  const made = async <Body = { id: string }>(path: string, body: object): Promise<Body> => {
    const answer = await learner.call('POST', path, body);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<Body>();
  };
  const { id: conversation } = await made('/api/core/conversations', { title: `${canary} talk` });
  const asked = { conversation_id: conversation, message: `${canary}: when do I use the past simple?` };
  const { message_id: message = '' } = await made<ChatResponse>('/api/core/chat', asked);
  const messages = await learner.call('GET', `/api/core/conversations/${conversation}/messages?order=asc`);
  const [question] = messages.json<{ items: { id: string }[] }>().items;
  const [generation] = await db.select().from(generations).where(eq(generations.tenantId, tenantId));
  await made(`/api/core/conversations/${conversation}/session/start`, {});
  const note = await made('/api/core/notes', { title: `${canary} note`, content: canary });
  const prompt = await made('/api/core/prompts', { name: 'check', title: canary, content: `${canary} {{text}}` });
  const picture = new FormData();
  picture.set('file', new Blob([new Uint8Array(aPng())]), `${canary}.png`);
  const form = new Response(picture);
  const type = { 'content-type': form.headers.get('content-type') ?? '' };
  const image = await learner.call('POST', '/api/core/images', Buffer.from(await form.arrayBuffer()), type);
  const document = await aDocument(learner, `${canary}.txt`, `${canary}: herons stand at the shore.`);
  const { id: key } = await aKey(learner, school, ['api:read'], { name: `${canary} key` });
  const sessions = await learner.call('GET', '/api/auth/sessions');
  const [session] = sessions.json<{ items: { id: string }[] }>().items;

  const [submission, card, mistake, sighting, talk, transcript] = Array.from({ length: 6 }, () => newId());
  const [connector, elsewhere, brought, answer] = Array.from({ length: 4 }, () => newId());
  const spokenOf = { submission, card, mistake, sighting, talk, transcript };
  const ids = { ...spokenOf, connector, elsewhere, brought, answer } as Record<string, string>;
  const id = (name: string) => ids[name] ?? '';
  await db.insert(xelSubmissions).values({
    ...{ tenantId, id: id('submission'), taskId, moduleId, title: canary, type: 'mcq_single', skill: 'reading' },
    ...{ level: 'A1', response: { '1': canary }, score: 50, feedback: [], evaluation: null, targets: {}, hints: 0 },
    ...{ attempt: 1, xp: 0, timeSeconds: 1, at: now, localDate: '2026-10-20' },
  });
  await db.insert(xelCards).values({
    ...{ tenantId, id: id('card'), target: `word:${canary}`, front: canary, back: canary, state: 'new', dueAt: now },
    ...{ stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0, createdAt: now },
  });
  await db.insert(xelMistakes).values({
    ...{ tenantId, id: id('mistake'), pattern: 'agreement', rule: canary, target: 'mistake:agreement' },
    ...{ status: 'open', count: 1, right: 0, firstSeenAt: now, lastSeenAt: now },
  });
  await db.insert(xelSightings).values({
    ...{ tenantId, id: id('sighting'), mistakeId: id('mistake'), source: 'chat', sourceId: canary, place: 0, at: now },
    ...{ sentence: canary, original: canary, correction: canary, explanation: canary },
  });
  await db.insert(liveSessions).values({
    ...{ tenantId, id: id('talk'), type: 'voice', topic: canary, level: 'A1', nickname: canary, startedAt: now },
    ...{ countedAt: now, usedMs: 0, rewardedMinutes: 0, recordedSeconds: 0 },
  });
  const spoken = { tenantId, startedAt: now, endedAt: now };
  await db
    .insert(liveTranscripts)
    .values({ ...spoken, id: id('transcript'), nickname: canary, topic: canary, level: 'A1', createdAt: now });
  await db.insert(liveTurns).values({
    ...{ ...spoken, transcriptId: id('transcript'), turn: 0, role: 'user', text: canary },
    ...{ open: false, typed: true, interrupted: false },
  });
  await db.insert(liveRecordings).values({
    ...{ tenantId, id: id('transcript'), keptUntil: new Date(now.getTime() + 86_400_000) },
  });
  await db.insert(liveClips).values({
    ...{ tenantId, recordingId: id('transcript'), offsetMs: 0, durationMs: 900, mediaType: 'audio/webm' },
    ...{ byteCount: 64, data: aSound(canary).toString('base64') },
  });
  const connection = {
    ...{ tenantId, status: 'error' as const, account: canary, host: 'vendor.example' },
    ...{ scopes: [], sealedCredentials: canary, sealedTokens: canary, keepsPassword: false, issuedAt: now },
    ...{ failures: 0, version: 1, fence: 0, connectedAt: now },
  };
  await db.insert(connectors).values([
    { ...connection, id: id('connector'), kind: 'we360' },
    { ...connection, id: id('elsewhere'), kind: 'xentree' },
  ]);
  await db.insert(connectorImports).values({
    ...{ tenantId, id: id('brought'), connectorId: id('elsewhere'), status: 'done', dryRun: true },
    ...{ what: ['conversations'], place: { kind: 0, cursor: null, done: [] }, counts: {}, tries: 0 },
    ...{ items: [{ kind: 'conversations', title: canary, outcome: 'new' }], nextAt: now, createdAt: now },
  });
  await db.execute(sql`
    insert into search_gaps (tenant_id, id, key, article_id, article_tenant_id, answered_at, created_at)
    values (${school}, ${id('answer')}, ${canary}, ${document}, ${tenantId}, ${now.toISOString()}, ${now.toISOString()})`);
  await db.execute(sql`
    insert into search_gap_askers (tenant_id, gap_id, user_id, query, times, last_asked_at)
    values (${school}, ${id('answer')}, ${tenantId}, ${canary}, 1, ${now.toISOString()})`);
  return {
    ...(ids as Pick<Belongings, keyof typeof spokenOf | 'connector' | 'elsewhere' | 'brought' | 'answer'>),
    ...{
      conversation,
      question: question?.id ?? '',
      message,
      generation: generation?.id ?? '',
      note: note.id,
      prompt: prompt.id,
      document,
      key,
    },
    ...{ image: image.json<{ id: string }>().id, session: session?.id ?? '' },
  };
}

/** Ids that nobody has, for each of them. */
export const nobodys = (of: Belongings): Belongings =>
  Object.fromEntries(Object.keys(of).map((name) => [name, randomUUID()])) as unknown as Belongings;
