import type { SpeakingStatistics } from '#contract/live-shapes.ts';
import type { TurnRow } from './turns.repository.ts';

/** What counts words and hesitations. */
export interface SpeechMeans {
  words(text: string): string[];
  fillers(words: readonly string[]): number;
  repetitions(words: readonly string[]): number;
}

type Measured = Pick<TurnRow, 'role' | 'text' | 'startedAt' | 'endedAt' | 'gap' | 'typed' | 'voice'>;

/** Below so many seconds of speech a rate says nothing. */
const fewestSeconds = 10;

/** What a talk tells about speaking. Pure. */
export function statisticsOf(turns: readonly Measured[], means: SpeechMeans): SpeakingStatistics {
  const mine = turns.filter(({ role, gap }) => role === 'user' && gap === null);
  const words = mine.flatMap(({ text }) => means.words(text));
  const others = turns.filter(({ role }) => role === 'ai').flatMap(({ text }) => means.words(text));
  const spoken = mine.filter(({ typed, endedAt }) => !typed && endedAt !== null);
  const seconds = sum(spoken.map(secondsOf));
  const spokenWords = sum(spoken.map(({ text }) => means.words(text).length));
  const voices = spoken.flatMap(({ voice }) => voice ?? []);
  const all = words.length + others.length;
  return {
    words: words.length,
    speaking_seconds: round(seconds),
    words_per_minute: seconds >= fewestSeconds ? Math.round((60 * spokenWords) / seconds) : null,
    pauses: voices.length === 0 ? null : sum(voices.map(({ pauses }) => pauses)),
    pause_seconds: voices.length === 0 ? null : round(sum(voices.map(({ pause_ms }) => pause_ms)) / 1_000),
    fillers: sum(spoken.map(({ text }) => means.fillers(means.words(text)))),
    repetitions: sum(spoken.map(({ text }) => means.repetitions(means.words(text)))),
    talk_share: all === 0 ? null : Math.round((100 * words.length) / all) / 100,
    gap_seconds: round(sum(turns.filter(({ gap }) => gap !== null).map(secondsOf))),
    different_words: new Set(words).size,
  };
}

const secondsOf = ({ startedAt, endedAt }: Measured): number =>
  endedAt ? Math.max(0, endedAt.getTime() - startedAt.getTime()) / 1_000 : 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const round = (seconds: number): number => Math.round(seconds * 10) / 10;
