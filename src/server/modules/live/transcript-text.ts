import { spokenEnd } from './talked-time.ts';
import type { TranscriptRow, TurnRow } from './turns.repository.ts';

/** A transcript as a file. Pure; times are seconds from the beginning of the talk. */

type Talk = Pick<TranscriptRow, 'startedAt' | 'nickname' | 'topic'>;

/** A cue without an end of its own lasts until the next one begins, five seconds at most. */
const usualMs = 5_000;

export function asVtt(talk: Talk, turns: readonly TurnRow[]): string {
  const cues = turns.map((turn, place) => {
    const from = Math.max(0, turn.startedAt.getTime() - talk.startedAt.getTime());
    const to = Math.max(from + 1, endOf(turn, turns[place + 1]?.startedAt) - talk.startedAt.getTime());
    return `${turn.turn}\n${stamp(from)} --> ${stamp(to)}\n<v ${escaped(speaker(talk, turn))}>${escaped(wordsOf(turn))}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

function endOf(turn: TurnRow, next: Date | undefined): number {
  // Of a talk that was held elsewhere nothing is known but when its turns began.
  if (turn.role === 'ai' && (turn.endedAt || turn.spokenUntil))
    return spokenEnd(turn, turn.text.trim().split(/\s+/).length, next).getTime();
  return (
    turn.endedAt?.getTime() ?? Math.min(next?.getTime() ?? Number.POSITIVE_INFINITY, turn.startedAt.getTime() + usualMs)
  );
}

export function asText(talk: Talk, turns: readonly TurnRow[]): string {
  return turns.map((turn) => `[${clock(talk, turn)}] ${speaker(talk, turn)}: ${oneLine(wordsOf(turn))}\n`).join('');
}

export function asMarkdown(talk: Talk, turns: readonly TurnRow[]): string {
  const heading = `# ${literal(oneLine(talk.topic ?? 'Live talk'))}\n\n${talk.startedAt.toISOString()}\n`;
  const lines = turns.map(
    (turn) => `\n**${literal(speaker(talk, turn))}** (${clock(talk, turn)}): ${literal(oneLine(wordsOf(turn)))}\n`,
  );
  return [heading, ...lines].join('');
}

const wordsOf = ({ gap, text }: TurnRow): string =>
  gap === null ? text : gap === 'lost' ? '[sound lost]' : '[not recognised]';
const speaker = (talk: Talk, { role }: TurnRow): string =>
  oneLine(role === 'ai' ? 'Tutor' : (talk.nickname ?? 'Learner'));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const escaped = (text: string): string =>
  oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

function clock(talk: Talk, turn: TurnRow): string {
  return stamp(Math.max(0, turn.startedAt.getTime() - talk.startedAt.getTime())).slice(0, 8);
}

/** `HH:MM:SS.mmm` */
function stamp(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = String(ms % 1_000).padStart(3, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)}.${rest}`;
}
