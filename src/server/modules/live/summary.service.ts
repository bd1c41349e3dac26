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

/** So much of what was said is looked through for mistakes. */
const mostText = 15_000;

export function createSummaries({ db, clock, transcripts, speech, findSlips, makeCards }: Deps) {
  return {
    /** What stands in it follows from the transcript alone; cards that are there are not made again. */
    async of(userId: string, transcriptId: string): Promise<TalkSummary> {
      const { turns } = await transcripts.turns(userId, transcriptId);
      const statistics = statisticsOf(turns, speech);
      const mine = turns.filter(({ role, gap, text }) => role === 'user' && gap === null && text.trim() !== '');
      // One text for all, so that it is judged once; where a turn begins in it is known.
      let text = '';
      const begins: { start: number; turn: number; said: string }[] = [];
      for (const turn of mine) {
        if (text.length + turn.text.length > mostText) break;
        begins.push({ start: text.length, turn: turn.turn, said: turn.text });
        text += `${turn.text.trim()}\n`;
      }
      const found = text === '' ? [] : await findSlips(text);
      const slips = found.map(({ start, ...slip }): Slip => {
        const place = begins.findLast((one) => one.start <= start);
        return { ...slip, turn: place?.turn ?? 0, said: place?.said ?? '' };
      });
      const practise = toPractise(statistics, slips);
      const practised = slips.filter(({ original }) => practise.some((one) => one.original === original));
      const cards = await db.transaction((tx) => makeCards(tx, userId, practised, clock()));
      return { went_well: wentWell(statistics, turns, speech.words), practise, cards, statistics };
    },
  };
}
