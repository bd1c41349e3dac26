import type { SpeakingStatistics, TalkSummary } from '#contract/live-shapes.ts';
import type { TurnRow } from './turns.repository.ts';

/** A mistake that was found in a turn. */
export interface Slip {
  turn: number;
  /** Where it stands in the turn. */
  start: number;
  end: number;
  original: string;
  suggestion: string;
  rule: string;
  explanation: string;
}

/** Usual figures of talks, to which a talk is held. */
const steadyPace = 90;
const longAnswer = 12;

/** What went well, with the figures that show it; three things at most, the most telling first. Pure. */
export function wentWell(
  statistics: SpeakingStatistics,
  turns: readonly TurnRow[],
  words: (text: string) => string[],
): string[] {
  const mine = turns.filter(({ role, gap }) => role === 'user' && gap === null);
  const questions = mine.filter(({ text }) => text.includes('?')).length;
  const longest = Math.max(0, ...mine.map(({ text }) => words(text).length));
  const { words_per_minute: pace, talk_share: share, fillers, repetitions, different_words, words: all } = statistics;
  const found = [
    longest >= longAnswer && `Your longest answer had ${longest} words: you did not stop at the first sentence.`,
    share !== null &&
      share >= 0.45 &&
      `You said ${Math.round(share * 100)} % of all words, so the talk was yours, too.`,
    pace !== null && pace >= steadyPace && `You spoke ${pace} words a minute, a pace that is easy to follow.`,
    questions > 0 && `You asked ${questions === 1 ? 'a question' : `${questions} questions`} yourself.`,
    all >= 50 && fillers + repetitions <= all / 50 && 'You hardly hesitated: few fillers, and few words twice.',
    different_words >= 40 && `You used ${different_words} different words.`,
  ].filter((sentence) => sentence !== false);
  return found.length > 0 || all === 0 ? found.slice(0, 3) : [`You said ${all} words in English.`];
}

/** Three things to practise at most: mistakes first, each rule once, then how it was said. Pure. */
export function toPractise(statistics: SpeakingStatistics, slips: readonly Slip[]): TalkSummary['practise'] {
  const rules = new Set<string>();
  const mistakes = slips.flatMap(({ rule, turn, original, suggestion, explanation }) => {
    if (rules.has(rule)) return [];
    rules.add(rule);
    return [{ turn, original, suggestion, explanation }];
  });
  const { words, fillers, talk_share: share, words_per_minute: pace } = statistics;
  const general = [
    words >= 30 &&
      fillers > words / 20 &&
      `There were ${fillers} fillers in ${words} words. Where you want to say “um”, be silent for a moment.`,
    share !== null &&
      words > 0 &&
      share < 0.3 &&
      'Your partner said more than two thirds. Answer with one sentence more than you need to.',
    pace !== null &&
      pace < 60 &&
      `You spoke ${pace} words a minute. Talk about the same topic again: the second time is faster.`,
  ].filter((sentence) => sentence !== false);
  const asPractice = (explanation: string) => ({ turn: null, original: null, suggestion: null, explanation });
  return [...mistakes, ...general.map(asPractice)].slice(0, 3);
}
