import type { Activity } from '#contract/xp.ts';
import { awardTurn } from '#server/modules/xp/award-turn.ts';
import type { Random } from './seed-random.ts';

/** What the demo learner did once, before it has an instant. */
export interface Deed {
  rule: string;
  activity: Activity;
  amount: number;
  reason: string;
  seconds: number;
  /** May its amount be set so that the year has the sum it should have? */
  flexible: boolean;
}

/** The least and the most that a flexible deed can be worth. */
export const flexibleRange = { least: 4, most: 30 } as const;

const tasks = [
  'Writing: an invitation to a picnic',
  'Writing: a complaint about a late parcel',
  'Writing: a place you know',
  'Writing: a message to a neighbour',
  'Listening: the train to the coast',
  'Listening: two flats to choose from',
  'Listening: an announcement in a museum',
  'Reading: a town that planted trees',
  'Reading: the lighthouse keeper',
  'Reading: how bread travels',
] as const;
const quizzes = [
  'Quiz: linking words',
  'Quiz: past forms',
  'Quiz: prepositions of place',
  'Quiz: mean and median',
] as const;
const texts = [
  'Read: Python notes, chapter 2',
  'Read: Statistics basics, page 12',
  'Read: A short history of maps',
] as const;

/** The deeds of one day, never none. `talked`: the day has a conversation of its own, so no turn is made up. */
export function deedsOf(random: Random, talked: boolean): Deed[] {
  const deeds: Deed[] = talked ? [] : turns(random, random.pick([0, 0, 1, 1, 2, 2, 3]));
  if (random.chance(0.58)) {
    const cards = random.between(6, 14);
    deeds.push(fixed('review_card', 'english', cards, `Reviewed ${cards} cards`, cards * random.between(13, 19)));
  }
  if (random.chance(0.16)) {
    deeds.push(fixed('quiz_score', 'quizzes', random.between(5, 12), random.pick(quizzes), random.between(180, 400)));
  }
  if (random.chance(0.2))
    deeds.push(fixed('segment_read', 'segments', 5, random.pick(texts), random.between(200, 420)));
  if (random.chance(0.08)) {
    const minutes = random.between(6, 14);
    deeds.push(fixed('live_minute', 'live', minutes, `Live talk, ${minutes} minutes`, minutes * 60));
  }
  if (random.chance(0.55) || deeds.length === 0) {
    const task = fixed('task_score', 'english', random.between(8, 18), random.pick(tasks), random.between(360, 900));
    deeds.push({ ...task, flexible: true });
  }
  return deeds;
}

function turns(random: Random, count: number): Deed[] {
  const earlier: { text: string; amount: number }[] = [];
  return Array.from({ length: count }, (_, n) => {
    const text = `turn ${n}`;
    const { amount, reason } = awardTurn(text, earlier);
    earlier.push({ text, amount });
    return fixed('conversation_turn', 'conversations', amount, reason, random.between(100, 220));
  });
}

function fixed(rule: string, activity: Activity, amount: number, reason: string, seconds: number): Deed {
  return { rule, activity, amount, reason, seconds, flexible: false };
}
