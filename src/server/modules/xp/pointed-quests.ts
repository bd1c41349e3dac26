import { type DayFacts, talkSecondsOf, type UsualWeek } from './day-facts.ts';
import type { QuestDeed } from './quest-kinds.ts';
import type { Assigned, WeakPoints } from './weak-points.ts';

/** A quest that one's own weak points call for; without the point there is no such quest. */
export interface PointedKind extends QuestDeed {
  /** What it asks for and why, naming the point; null where there is none, or it takes longer than a quarter of an hour. */
  ask(points: WeakPoints, week: UsualWeek): { target: number; reason: string } | null;
}

const quarterMinutes = 15;
/** So many cards take five minutes, and fewer are no quest. */
const cards = { most: 15, fewest: 3 };
const mistakesAtOnce = 3;
const talkMinutes = 5;
/** A talk needs a little more than what is counted of it. */
const talkSecondsNeeded = 6 * 60;

const recalled = (day: DayFacts) => day.reviews.filter((review) => review.ofMistake && review.recalled).length;

/** How many of these tasks are done in a quarter of an hour, the shortest first; two at most. */
function tasksInTime({ minutesLeft }: Assigned): number {
  const [first = quarterMinutes + 1, second = quarterMinutes] = minutesLeft.toSorted((a, b) => a - b);
  if (first > quarterMinutes) return 0;
  return minutesLeft.length > 1 && first + second <= quarterMinutes ? 2 : 1;
}

export const pointedKinds: readonly PointedKind[] = [
  {
    slug: 'assigned-tasks',
    group: 'effort',
    rewardXp: 20,
    activity: 'english',
    title: (target) => (target === 1 ? 'Do an assigned task' : `Do ${target} assigned tasks`),
    description: 'Tasks of a module that your organization gave you to do.',
    progress: (day) => new Set(day.tasks.flatMap((task) => (task.assigned ? task.id : []))).size,
    ask({ assigned }) {
      if (!assigned) return null;
      const target = tasksInTime(assigned);
      const left = assigned.minutesLeft.length;
      return target === 0
        ? null
        : {
            target,
            reason: `“${assigned.title}” is due on ${assigned.dueOn}; ${left} of its tasks are not passed yet.`,
          };
    },
  },
  {
    slug: 'due-cards',
    group: 'effort',
    rewardXp: 15,
    activity: 'quizzes',
    title: (target) => `Review ${target} cards`,
    description: 'Cards that are due; how well you recall them does not matter here.',
    progress: (day) => day.reviews.length,
    ask: ({ dueCards }) =>
      dueCards < cards.fewest
        ? null
        : {
            target: Math.min(cards.most, dueCards),
            reason: `${dueCards} of your cards are due, and each day that they wait they are harder to recall.`,
          },
  },
  {
    slug: 'live-talk',
    group: 'skill',
    rewardXp: 20,
    activity: 'live',
    title: (target) => `Talk for ${target} minutes`,
    description: 'In Xentree Live, about whatever you like.',
    progress: (day) => talkSecondsOf(day) / 60,
    // Somebody who is new, or back after a long time, begins with something quieter.
    ask: ({ talkSecondsLeft }, { talkDays, timeDays }) =>
      talkSecondsLeft < talkSecondsNeeded || timeDays === 0
        ? null
        : {
            target: talkMinutes,
            reason:
              talkDays === 0
                ? 'You did not talk in Live in the last 7 days, and speaking comes from speaking.'
                : `You talked in Live on ${talkDays} of the last 7 days; one more keeps it going.`,
          },
  },
  {
    slug: 'own-mistakes',
    group: 'quality',
    rewardXp: 20,
    activity: 'quizzes',
    title: (target) => (target === 1 ? 'Put a mistake of yours right' : `Put ${target} of your mistakes right`),
    description: 'Recall the cards that came from your own mistakes.',
    progress: recalled,
    ask({ dueMistakes, mistakes: [most] }) {
      if (dueMistakes === 0 || !most) return null;
      const often = most.count === 1 ? 'once' : `${most.count} times`;
      return {
        target: Math.min(mistakesAtOnce, dueMistakes),
        reason: `You got “${most.name}” wrong ${often}; its card is due now.`,
      };
    },
  },
];
