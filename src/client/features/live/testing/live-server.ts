import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { live } from '#contract/live.ts';
import type { KeptTurn, Transcript } from '#contract/live-shapes.ts';
import { liveSound, type SoundSettings, type TalkSound } from '#contract/live-sound.ts';
import { organizations } from '#contract/organizations.ts';
import { someSession } from './talk-server.ts';

interface Request {
  name: string;
  url: URL;
  body: Record<string, unknown>;
}

export const someTurn = (part: Partial<KeptTurn> & { turn: number }): KeptTurn => ({
  ...{ role: 'user', text: 'I have packed a small bag.', timestamp: '2026-10-14T08:00:10.000Z', ended_at: null },
  ...{ gap: null, typed: false, interrupted: false, recognised_text: null, confidence: null },
  ...part,
});

export const someTranscript = (part: Partial<Transcript> & { id: string }): Transcript => ({
  ...{ session_id: 's-1', session_started_at: '2026-10-14T08:00:00.000Z' },
  ...{ session_ended_at: '2026-10-14T08:06:00.000Z', duration_seconds: 360, nickname: 'Mina', turns: 2 },
  ...{ excerpt: 'Where are you going?', created_at: '2026-10-14T08:06:00.000Z', topic: 'Travel plans', level: 'B1' },
  transcripts: [
    someTurn({ turn: 0, role: 'ai', text: 'Where are you going?', timestamp: '2026-10-14T08:00:02.000Z' }),
    someTurn({ turn: 1, confidence: 0.9 }),
  ],
  statistics: {
    ...{ words: 240, speaking_seconds: 131, words_per_minute: 104.4, pauses: 14, pause_seconds: 9.7, fillers: 5 },
    ...{ repetitions: 2, talk_share: 0.46, gap_seconds: 0, different_words: 118 },
  },
  shared_with: [],
  ...part,
});

/** Xentree Live on a server of the test, as the contract has it: what is asked and answered is checked against the endpoints' schemas. */
export class LiveServer {
  readonly requests: Request[] = [];
  readonly transcripts = new Map<string, Transcript>();
  remainingSeconds = 1_200;
  nickname = 'Mina';
  sound: SoundSettings = { keep: false, days: 30, most_days: 90 };
  /** What is kept of each talk. */
  readonly talkSound = new Map<string, TalkSound>();
  /** Points that the next heartbeats, and the end, say the talk has earned. */
  earnedXp = 0;
  /** What refuses the next calls of an endpoint: its status and its code. */
  readonly refusals = new Map<Endpoint, [number, string]>();

  add(transcript: Transcript): void {
    this.transcripts.set(transcript.id, transcript);
  }

  calls(endpoint: Placed<Endpoint>): Request[] {
    return this.requests.filter(({ name }) => name === endpoint.operation);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const endpoint = [
      ...Object.values(auth),
      ...Object.values(live),
      ...Object.values(liveSound),
      organizations.list,
    ].find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
    ) as Placed<Endpoint> | undefined;
    if (!endpoint) return refused(404, 'not_found');
    const given = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const body = url.pathname.startsWith('/api/live') && endpoint.body ? endpoint.body.parse(given) : given;
    this.requests.push({ name: endpoint.operation, url, body });
    const refusal = this.refusals.get(endpoint);
    return refusal ? refused(...refusal) : this.#carryOut(endpoint, url, body);
  };

  #carryOut(endpoint: Endpoint, url: URL, body: Record<string, unknown>): Response {
    const json = (data: unknown, status = 200) => Response.json(endpoint.response?.parse(data), { status });
    const known = this.transcripts.get(url.pathname.split('/')[4] ?? '');
    switch (endpoint) {
      case auth.refresh as Endpoint:
        return json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
      case auth.me as Endpoint:
        return json(mina);
      case live.quota as Endpoint:
        return json({
          ...{ plan: 'free', quota_seconds: 1_800, used_seconds: 1_800 - this.remainingSeconds },
          ...{ remaining_seconds: this.remainingSeconds, resets_at: '2026-11-01T00:00:00.000Z' },
        });
      case live.topics as Endpoint:
        return json({
          level: 'B1',
          items: [
            { id: 'market', level: 'A2', title: 'At the market', description: 'You buy fruit.' },
            { id: 'travel', level: 'B1', title: 'Travel plans', description: 'You plan a long trip.' },
          ],
        });
      case live.nickname as Endpoint:
        return json({ nickname: this.nickname });
      case live.setNickname as Endpoint:
        this.nickname = String(body['nickname']);
        return json({ nickname: this.nickname });
      case liveSound.settings as Endpoint:
        return json(this.sound);
      case liveSound.setSettings as Endpoint:
        this.sound = { ...this.sound, ...body };
        return json(this.sound);
      case live.start as Endpoint:
        return json({ ...someSession, session_type: body['session_type'], topic: body['topic'] ?? null }, 201);
      case live.heartbeat as Endpoint:
        return json({ ...someSession, earned_xp: this.earnedXp });
      case live.end as Endpoint:
        return json({
          ...{ ...someSession, status: 'ended', realtime_token: null, ended_at: '2026-10-14T08:06:00.000Z' },
          ...{ used_seconds: 360, transcript_id: 't-1', earned_xp: this.earnedXp },
        });
      case live.saveTranscript as Endpoint:
        return json(someTranscript({ id: String(body['session_id']) }), 201);
      case live.transcripts as Endpoint:
        return json(this.#page(url.searchParams.get('q')?.toLowerCase() ?? ''));
      case live.summary as Endpoint:
        return json({
          went_well: ['You asked three questions.'],
          practise: [
            {
              turn: 1,
              original: 'I go there yesterday',
              suggestion: 'I went there yesterday',
              explanation: 'It is over.',
            },
          ],
          cards: 1,
          statistics: someTranscript({ id: 't-1' }).statistics,
        });
      case organizations.list as Endpoint:
        return Response.json({ items: [{ id: 'o-1', name: 'Harbour School' }], next_cursor: null });
      default:
        return known ? this.#ofTranscript(endpoint, known, url, body) : refused(404, 'not_found');
    }
  }

  #ofTranscript(endpoint: Endpoint, known: Transcript, url: URL, body: Record<string, unknown>): Response {
    const json = (data: unknown) => Response.json(endpoint.response?.parse(data));
    switch (endpoint) {
      case live.transcript as Endpoint:
        return url.searchParams.get('format') === 'vtt' ? new Response('WEBVTT\n') : json(known);
      case live.correctTurn as Endpoint: {
        const number = Number(url.pathname.split('/').at(-1));
        const transcripts = known.transcripts.map((turn) =>
          turn.turn === number
            ? { ...turn, recognised_text: turn.recognised_text ?? turn.text, text: String(body['text']) }
            : turn,
        );
        this.add({ ...known, transcripts });
        return json(transcripts.find(({ turn }) => turn === number));
      }
      case live.share as Endpoint: {
        const ids = body['organization_ids'] as string[];
        this.add({ ...known, shared_with: ids.map((id) => ({ organization_id: id, name: 'Harbour School' })) });
        return json(this.transcripts.get(known.id));
      }
      case liveSound.list as Endpoint:
        return json(this.talkSound.get(known.id) ?? { kept_until: null, clips: [] });
      case liveSound.clip as Endpoint:
        return new Response(new Blob(['sound']));
      case liveSound.remove as Endpoint:
        this.talkSound.delete(known.id);
        this.add({ ...known, sound_kept_until: null });
        return new Response(null, { status: 204 });
      case live.removeTranscript as Endpoint:
        this.transcripts.delete(known.id);
        return new Response(null, { status: 204 });
      default:
        return refused(404, 'not_found');
    }
  }

  #page(q: string) {
    const items = [...this.transcripts.values()].filter(({ transcripts }) =>
      transcripts.some(({ text }) => text.toLowerCase().includes(q)),
    );
    return { items, next_cursor: null };
  }
}

function refused(status: number, error: string): Response {
  return Response.json({ detail: { error, message: 'That was refused.' } }, { status });
}
