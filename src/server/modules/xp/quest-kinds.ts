import type { Activity } from '#contract/xp.ts';
import { type DayFacts, secondsOf, type UsualWeek, waysOf } from './day-facts.ts';
import { wordsOf } from './words.ts';

/** What is to be done for a quest, and how far a day has come with it. */
export interface QuestDeed {
  slug: string;
  group: 'effort' | 'skill' | 'quality';
  rewardXp: number;
  /** What the points are counted under; chat where nothing else is said. */
  activity?: Activity;
  title(target: number): string;
  description: string;
  progress(day: DayFacts): number;
}

/** A quest for everybody; what it asks for depends on the usual week. */
export interface QuestKind extends QuestDeed {
  /** Can be done in a quarter of an hour. */
  target(week: UsualWeek): number;
  /** Why it was chosen, from facts. */
  reason(week: UsualWeek, target: number): string;
}

const linkingWords = new Set(
  'after although because before but however if since so then therefore though unless until when whereas while'.split(
    ' ',
  ),
);

/** Forms of the past that do not end in -ed; the most frequent ones. */
const pastForms = new Set(
  `was were had did said went got made came took saw knew thought gave found told felt became left put meant kept let began
  seemed wrote stood heard ran brought sat spoke lost met led read grew lay paid bought sent fell built understood held slept
  ate drank drove flew forgot chose won taught broke wore sang swam`.split(/\s+/),
);
const between = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));
const perDay = (sum: number, days: number) => (days === 0 ? 0 : Math.round(sum / days));
/** In chat, in writing and in talks alike: where a form is used makes no difference. */
const wordsOfDay = (day: DayFacts) =>
  [...day.turns.map((turn) => turn.text ?? ''), ...day.texts].flatMap((text) => wordsOf(text));
const differentOf = (day: DayFacts, list: ReadonlySet<string>) =>
  new Set(wordsOfDay(day).filter((word) => list.has(word))).size;
const isPast = (word: string) => pastForms.has(word) || /^[a-z]{3,}ed$/.test(word);
const longTurns = (day: DayFacts, words: number) =>
  day.turns.filter((turn) => wordsOf(turn.text ?? '').length >= words).length;

/**
 * Four quests of each group, each of which can be done in a quarter of an hour on the pages that there are. Four, so that a
 * day has two candidates in each group and the next day two others.
 */
export const questKinds: readonly QuestKind[] = [
  {
    slug: 'turns',
    group: 'effort',
    rewardXp: 15,
    title: (target) => `Send ${target} messages in chat`,
    description: 'Ask, answer or try something out; every message that earns points counts.',
    target: (week) => between(3, perDay(week.turns, week.turnDays) + 1, 6),
    progress: (day) => day.turns.length,
    reason: (week) =>
      week.turnDays === 0
        ? 'You sent no messages in the last 7 days, so this starts small.'
        : `On days with chat you sent about ${perDay(week.turns, week.turnDays)} last week.`,
  },
  {
    slug: 'minutes',
    group: 'effort',
    rewardXp: 15,
    title: (target) => `Study for ${target} minutes`,
    description: 'Only time with the page open and in use counts.',
    target: (week) => between(5, perDay(week.seconds / 60, week.timeDays), 15),
    progress: (day) => secondsOf(day) / 60,
    reason: (week) =>
      week.timeDays === 0
        ? 'No learning time in the last 7 days, so five minutes are a good beginning.'
        : `On your ${week.timeDays} study ${week.timeDays === 1 ? 'day' : 'days'} last week you spent about ${perDay(week.seconds / 60, week.timeDays)} minutes.`,
  },
  {
    slug: 'two-subjects',
    group: 'effort',
    rewardXp: 15,
    title: (target) => `Work on ${target} subjects`,
    description: 'Send a message in two different conversations.',
    target: () => 2,
    progress: (day) => new Set(day.turns.flatMap((turn) => turn.conversationId ?? [])).size,
    reason: () => 'Switching between subjects on the same day helps you to remember both.',
  },
  {
    slug: 'two-ways',
    group: 'effort',
    rewardXp: 15,
    title: (target) => `Learn in ${target} different ways`,
    description: 'For example a message in chat and a note, a card, a task of English or a talk.',
    target: () => 2,
    progress: waysOf,
    reason: () => 'What is met in two different ways has two ways back into memory.',
  },
  {
    slug: 'long-turns',
    group: 'skill',
    rewardXp: 20,
    title: (target) => `Write ${target} messages of 12 words or more`,
    description: 'Whole sentences: say what you know already and what you want to find out.',
    target: () => 2,
    progress: (day) => longTurns(day, 12),
    reason: () => 'Whole sentences make you practise order and endings, which short questions leave out.',
  },
  {
    slug: 'follow-ups',
    group: 'skill',
    rewardXp: 15,
    title: (target) => `Ask ${target} follow-ups`,
    description: 'Go on in a conversation of today: ask why, ask for an example, or disagree.',
    target: (week) => (perDay(week.turns, week.turnDays) >= 4 ? 3 : 2),
    progress: (day) => day.turns.length - new Set(day.turns.map((turn) => turn.conversationId)).size,
    reason: (week) =>
      perDay(week.turns, week.turnDays) >= 4
        ? 'You keep conversations going, so this asks for one more step.'
        : 'The second question is usually the one that clears things up.',
  },
  {
    slug: 'questions',
    group: 'skill',
    rewardXp: 15,
    title: (target) => `Ask ${target} questions`,
    description: 'Messages with a question mark count.',
    target: () => 3,
    progress: (day) => day.turns.filter((turn) => /[?？؟]/.test(turn.text ?? '')).length,
    reason: () => 'Forming a question shows you what exactly is not clear yet.',
  },
  {
    slug: 'past-forms',
    group: 'skill',
    rewardXp: 20,
    title: (target) => `Use ${target} different past forms`,
    description: 'Tell what happened: went, saw, thought, wanted, decided. In chat, in a writing task or in a talk.',
    target: () => 5,
    progress: (day) => new Set(wordsOfDay(day).filter(isPast)).size,
    reason: () => 'Telling what happened is where irregular forms settle.',
  },
  {
    slug: 'linking-words',
    group: 'quality',
    rewardXp: 20,
    title: (target) => `Use ${target} different linking words`,
    description: 'For example because, although, however, unless, while. In chat, in a writing task or in a talk.',
    target: () => 4,
    progress: (day) => differentOf(day, linkingWords),
    reason: () => 'Linked sentences are what lifts a text from A2 to B1.',
  },
  {
    slug: 'explain',
    group: 'quality',
    rewardXp: 20,
    title: () => 'Explain something in one message of 30 words',
    description: 'Tell it as you would tell a friend who has never heard of it.',
    target: () => 1,
    progress: (day) => longTurns(day, 30),
    reason: () => 'What you can explain, you have understood; where you stop is what to ask about.',
  },
  {
    slug: 'note',
    group: 'quality',
    rewardXp: 20,
    activity: 'segments',
    title: () => 'Write a note of 15 words in your own words',
    description: 'Sum up one thing that you learnt today, without looking.',
    target: () => 1,
    progress: (day) => day.notes,
    reason: () => 'What you recall without looking lasts longer than what you read again.',
  },
  {
    slug: 'focus',
    group: 'quality',
    rewardXp: 15,
    title: (target) => `Stay with one conversation for ${target} minutes`,
    description: 'Active minutes in one learning session.',
    target: (week) => between(5, perDay(week.seconds / 60, week.timeDays), 10),
    progress: (day) => Math.max(0, ...day.sessions) / 60,
    reason: (week, target) =>
      week.timeDays === 0
        ? `${target} quiet minutes are worth more than many short visits.`
        : `You studied on ${week.timeDays} of the last 7 days; this is about staying with one thing.`,
  },
];
