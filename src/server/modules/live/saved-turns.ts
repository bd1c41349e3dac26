import type { TranscriptTurn } from '#contract/live-shapes.ts';
import { storable } from '#server/platform/storable-text.ts';
import type { NewTurn, TurnRow } from './turns.repository.ts';

type Completed = { row: TurnRow; changes: Required<Pick<NewTurn, 'text' | 'endedAt' | 'gap' | 'brokenOff'>> };

/**
 * What saved turns add to those that are kept. A turn with an id is taken once, and completes one that was broken off under that id. Turns
 * without one are told by their words: as many as are kept already are not added again, where a session was saved; else the same words at
 * the same instant are one turn. Instants count only within the session. Pure.
 */
export function savedTurns(
  kept: readonly TurnRow[],
  given: readonly TranscriptTurn[],
  session?: { from: Date; to: Date },
): { added: NewTurn[]; completed: Completed[] } {
  const within = (instant: string) => {
    const at = Date.parse(instant);
    return new Date(session ? Math.min(session.to.getTime(), Math.max(session.from.getTime(), at)) : at);
  };
  /** What is kept under an id; null once it was given here. */
  const ids = new Map<string, TurnRow | null>(
    kept.flatMap((row) => (row.clientId === null ? [] : [[row.clientId, row]])),
  );
  const left = new Map<string, number>();
  for (const { role, recognisedText, text } of kept) add(left, `${role} ${recognisedText ?? text}`, 1);
  const seen = new Set<string>();
  const added: NewTurn[] = [];
  const completed: Completed[] = [];
  for (const one of given) {
    const text = storable(one.text);
    const startedAt = within(one.timestamp);
    const ended = one.ended_at === undefined ? null : within(one.ended_at);
    const endedAt = ended && new Date(Math.max(startedAt.getTime(), ended.getTime()));
    const gap = text === '' ? (one.gap ?? null) : null;
    const known = one.id === undefined ? undefined : ids.get(one.id);
    if (one.id === undefined) {
      const words = `${one.role} ${text}`;
      const key = `${startedAt.getTime()} ${words}`;
      if (session ? (left.get(words) ?? 0) > 0 : seen.has(key)) {
        add(left, words, -1);
        continue;
      }
      seen.add(key);
    } else {
      ids.set(one.id, null);
      // Its server was gone before it was over: how long it was is known only now.
      const isLonger =
        gap !== null && known?.text === '' && (endedAt ?? startedAt) > (known.endedAt ?? known.startedAt);
      if (known?.brokenOff && (text !== '' || isLonger))
        completed.push({ row: known, changes: { text, gap, endedAt: endedAt ?? known.endedAt, brokenOff: false } });
      if (known !== undefined) continue;
    }
    added.push({
      ...{ role: one.role, text, startedAt, endedAt, gap, clientId: one.id ?? null },
      ...{ typed: one.typed ?? false, confidence: one.confidence ?? null, voice: one.voice ?? null },
    });
  }
  return { added, completed };
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
