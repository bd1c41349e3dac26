import type { TalkSummary } from '#contract/live-shapes.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type SpeechMeans, statisticsOf } from './statistics.ts';
import { type Slip, toPractise, wentWell } from './summary.ts';
import type { Transcripts } from './transcripts.service.ts';

/** Finds mistakes of grammar in what was said. */
export type FindSlips = (text: string) => Promise<readonly (Omit<Slip, 'turn' | 'said'> & { start: number })[]>;

/** Makes cards that are not there yet, inside a transaction; gives how many of these there are. */
export type MakeCards = (tx: Db, userId: string, slips: readonly Slip[], at: Date) => Promise<number>;

interface Deps {
  db: Db;
  clock: Clock;
  transcripts: Pick<Transcripts, 'turns'>;
  speech: SpeechMeans;
  findSlips: FindSlips;
  makeCards: MakeCards;
}

/** So much is looked through for mistakes at a time, and so many times. Characters. */
const mostText = 15_000;
const mostPieces = 4;

interface Piece {
  text: string;
  /** Where turns begin in it. */
  begins: { start: number; turn: number; said: string }[];
}

/** What was said as texts to be judged: whole turns, one turn in one piece. What is beyond the last piece is left out. Pure. */
export function piecesOf(turns: readonly { turn: number; text: string }[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { turn, text: said } of turns) {
    const text = `${said.trim().slice(0, mostText - 1)}\n`;
    let piece = pieces.at(-1);
    if (!piece || piece.text.length + text.length > mostText) {
      if (pieces.length === mostPieces) break;
      piece = { text: '', begins: [] };
      pieces.push(piece);
    }
    piece.begins.push({ start: piece.text.length, turn, said });
    piece.text += text;
  }
  return pieces;
}

export function createSummaries({ db, clock, transcripts, speech, findSlips, makeCards }: Deps) {
  return {
    /** What stands in it follows from the transcript alone; cards that are there are not made again. */
    async of(userId: string, transcriptId: string): Promise<TalkSummary> {
      const { turns } = await transcripts.turns(userId, transcriptId);
      const statistics = statisticsOf(turns, speech);
      const mine = turns.filter(({ role, gap, text }) => role === 'user' && gap === null && text.trim() !== '');
      const slips: Slip[] = [];
      for (const { text, begins } of piecesOf(mine)) {
        for (const { start, ...slip } of await findSlips(text)) {
          const place = begins.findLast((one) => one.start <= start);
          slips.push({ ...slip, turn: place?.turn ?? 0, said: place?.said ?? '' });
        }
      }
      const practise = toPractise(statistics, slips);
      const practised = slips.filter(({ original }) => practise.some((one) => one.original === original));
      const cards = await db.transaction((tx) => makeCards(tx, userId, practised, clock()));
      return { went_well: wentWell(statistics, turns, speech.words), practise, cards, statistics };
    },
  };
}
