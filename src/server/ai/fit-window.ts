import type { ChatTurn } from './chat-turn.ts';

/** Characters of history that are sent to a model of which nobody knows how much it takes: some 15,000 tokens of English. */
const unknownRoom = 60_000;

/** What a turn and an image cost beside their text, in tokens. */
const turnTokens = 4;
const imageTokens = 1_000;

/** Left for the answer: a quarter of the window, at most this many tokens. */
const longestAnswer = 16_384;

/** The size of a text: its characters, and its bytes in UTF-8. */
export interface TextSize {
  length: number;
  bytes: number;
}

/**
 * Tokens of a turn by the size of its text in UTF-8: four bytes make one. It is near the truth for English and for scripts
 * of two or three bytes a letter, whose words are cut into smaller tokens; vocabularies differ from model to model.
 */
export function estimateTokens(bytes: number): number {
  return Math.ceil(bytes / 4) + turnTokens;
}

/**
 * How many of the newest turns of a history fit into a window of tokens, null where it is not known, beside what is sent in any
 * case. `history` is newest first.
 */
export function newestThatFit(history: readonly TextSize[], window: number | null, besides: number): number {
  const cost = (turn: TextSize) => (window === null ? turn.length : estimateTokens(turn.bytes));
  let room = window === null ? unknownRoom : window - Math.min(window / 4, longestAnswer) - besides;
  let fitting = 0;
  for (const turn of history) {
    room -= cost(turn);
    if (room < 0) break;
    fitting += 1;
  }
  return fitting;
}

/**
 * The turns for a model with this window: instructions, as much of the newest history as fits, and the `last` turns, which
 * are sent whatever their length.
 */
export function fitWindow(turns: readonly ChatTurn[], window: number | null, last = 1): ChatTurn[] {
  const { before, history, after } = apart(turns, last);
  const besides = [...before, ...after].reduce((sum, turn) => sum + estimateTokens(sizeOf(turn).bytes), 0);
  const fitting = newestThatFit(history.map(sizeOf).toReversed(), window, besides);
  return [...before, ...history.slice(history.length - fitting), ...after];
}

/** The same turns with the newer half of their history; undefined where there is none to leave out. */
export function halved(turns: readonly ChatTurn[], last = 1): ChatTurn[] | undefined {
  const { before, history, after } = apart(turns, last);
  if (history.length === 0) return undefined;
  const sizes = history.map((turn) => sizeOf(turn).bytes);
  let over = sizes.reduce((sum, bytes) => sum + bytes, 0) / 2;
  const from = sizes.findIndex((bytes) => {
    over -= bytes;
    return over <= 0;
  });
  return [...before, ...history.slice(from + 1), ...after];
}

/** The instructions at the beginning, the last turns, and between them the history. */
function apart(turns: readonly ChatTurn[], last: number) {
  const said = turns.findIndex(({ role }) => role !== 'system');
  const from = said === -1 ? turns.length : said;
  const to = Math.max(from, turns.length - last);
  return { before: turns.slice(0, from), history: turns.slice(from, to), after: turns.slice(to) };
}

function sizeOf({ content, images = [] }: ChatTurn): TextSize {
  const shown = images.filter(({ bytes }) => bytes !== undefined).length;
  return { length: content.length, bytes: Buffer.byteLength(content) + shown * imageTokens * 4 };
}
