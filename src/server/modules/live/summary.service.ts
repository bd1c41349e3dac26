import type { TalkSummary } from '#contract/live-shapes.ts';
import { type SpeechMeans, statisticsOf } from './statistics.ts';
import { type Slip, toPractise, wentWell } from './summary.ts';
import type { Transcripts } from './transcripts.service.ts';

/** Finds mistakes of grammar in what was said. */
export type FindSlips = (text: string) => Promise<readonly Omit<Slip, 'turn'>[]>;

/** Puts mistakes among those of the learner, each turn once; gives how many of them have a card. */
export type KeepSlips = (
  userId: string,
  transcriptId: string,
  turns: readonly { turn: number; text: string; corrections: readonly Slip[] }[],
) => Promise<number>;

interface Deps {
  transcripts: Pick<Transcripts, 'turns'>;
  speech: SpeechMeans;
  findSlips: FindSlips;
  keepSlips: KeepSlips;
}

/** So much is looked through for mistakes at a time, and so many times. Characters. */
const mostText = 15_000;
const mostPieces = 4;

interface Piece {
  text: string;
  /** Where turns begin in it. */
  begins: { start: number; turn: number }[];
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
    piece.begins.push({ start: piece.text.length, turn });
    piece.text += text;
  }
  return pieces;
}

export function createSummaries({ transcripts, speech, findSlips, keepSlips }: Deps) {
  return {
    /** What stands in it follows from the transcript alone; cards that are there are not made again. */
    async of(userId: string, transcriptId: string): Promise<TalkSummary> {
      const { turns } = await transcripts.turns(userId, transcriptId);
      const statistics = statisticsOf(turns, speech);
      const mine = turns.filter(({ role, gap, text }) => role === 'user' && gap === null && text.trim() !== '');
      const slips: Slip[] = [];
      for (const { text, begins } of piecesOf(mine)) {
        for (const { start, end, ...slip } of await findSlips(text)) {
          const from = begins.findLast((one) => one.start <= start) ?? { start: 0, turn: 0 };
          slips.push({ ...slip, turn: from.turn, start: start - from.start, end: end - from.start });
        }
      }
      const practise = toPractise(statistics, slips);
      const wrong = mine.map(({ turn, text }) => ({
        ...{ turn, text: text.trim() },
        corrections: slips.filter((slip) => slip.turn === turn),
      }));
      const cards = await keepSlips(
        userId,
        transcriptId,
        wrong.filter(({ corrections }) => corrections.length > 0),
      );
      return { went_well: wentWell(statistics, turns, speech.words), practise, cards, statistics };
    },
  };
}
