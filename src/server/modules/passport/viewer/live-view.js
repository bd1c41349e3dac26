// Talks of Xentree Live, each turn with what is known of it.
import { folded, h, number, rowsOf, t, text, when } from './elements.js';

const turns = Map.groupBy(
  rowsOf('live_turns').sort((a, b) => a.started_at.localeCompare(b.started_at) || a.turn - b.turn),
  (turn) => turn.transcript_id,
);
const turnsOf = ({ id }) => turns.get(id) ?? [];
const minutes = ({ started_at, ended_at }) => Math.round((Date.parse(ended_at) - Date.parse(started_at)) / 60_000);

const talkRow = (words) => (talk) =>
  folded(
    talk.topic ?? t.talk,
    [
      when(talk.started_at),
      talk.level,
      `${number.format(minutes(talk))} ${t.minutes}`,
      `${number.format(turnsOf(talk).length)} ${t.turns}`,
    ],
    () => turnsOf(talk).map((turn) => turnView(turn, talk, words)),
  );

const turnView = (turn, { nickname }, words) =>
  h(
    'article',
    { class: 'message' },
    h('h4', { dir: 'auto' }, turn.role === 'user' ? (nickname ?? t.speakers.user) : t.speakers.ai),
    turn.gap ? h('p', { class: 'quiet' }, t.gaps[turn.gap] ?? turn.gap) : text(turn.text, words),
    turn.recognised_text && h('p', { class: 'quiet', dir: 'auto' }, `${t.recognised}: ${turn.recognised_text}`),
    h(
      'p',
      { class: 'quiet' },
      [when(turn.started_at), turn.typed && t.typed, turn.interrupted && t.interrupted].filter(Boolean).join(' · '),
    ),
  );

export const liveParts = {
  talks: {
    items: rowsOf('live_transcripts').sort((a, b) => b.started_at.localeCompare(a.started_at)),
    row: talkRow,
    texts: (talk) => [talk.topic ?? '', ...turnsOf(talk).map((turn) => turn.text)],
  },
};
