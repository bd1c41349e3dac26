import { anchorEssays } from '#content/anchors.ts';
import { catalogue } from '#content/catalogue.ts';
import { placement as placementTest } from '#content/placement.ts';
import type { ModuleSource } from '#content/schema.ts';
import type { ChatProviders } from './ai/generate.ts';
import type { Db } from './db/database.ts';
import { createSpeakingEvaluator } from './evaluation/speaking/evaluator.ts';
import { createWritingEvaluator, type WritingEvaluator } from './evaluation/writing/evaluator.ts';
import { writingEvaluator } from './evaluation/writing/version.ts';
import { calibrationRoutes } from './modules/calibration/calibration.routes.ts';
import { createCalibration } from './modules/calibration/calibration.service.ts';
import type { JudgeEssay } from './modules/calibration/judge-essay.ts';
import { ownMessage } from './modules/conversations/own-message.repository.ts';
import { evaluationsRoutes } from './modules/evaluations/evaluations.routes.ts';
import { createEvaluations } from './modules/evaluations/evaluations.service.ts';
import { judgeOf } from './modules/evaluations/judge-of.ts';
import type { Book } from './modules/evaluations/second-reading/ask-provider.ts';
import { judgeAgain } from './modules/evaluations/second-reading/judge-again.ts';
import { createReadAgain } from './modules/evaluations/second-reading/read-again.ts';
import { createSecondOpinion } from './modules/evaluations/second-reading/second-opinion.ts';
import { createActorOf } from './modules/organizations/actor.ts';
import { createAssigned } from './modules/xel/assignments/assigned.service.ts';
import { assignmentsRoutes } from './modules/xel/assignments/assignments.routes.ts';
import { createAssignments } from './modules/xel/assignments/assignments.service.ts';
import { createLearnerWork } from './modules/xel/assignments/learner-work.service.ts';
import type { Gloss } from './modules/xel/card-faces.ts';
import { createCardKeeping } from './modules/xel/card-keeping.service.ts';
import { dueBy } from './modules/xel/cards.repository.ts';
import { createCourseService } from './modules/xel/course.service.ts';
import { type CourseTask, createCourse } from './modules/xel/course.ts';
import { createDashboard } from './modules/xel/dashboard.service.ts';
import { englishRoutes } from './modules/xel/english.routes.ts';
import { judgedLevels } from './modules/xel/judged-levels.repository.ts';
import { type CardMakingDeps, createCardMaking } from './modules/xel/making/card-making.service.ts';
import { createMistakes } from './modules/xel/mistakes/mistakes.service.ts';
import { createPlacement } from './modules/xel/placement.service.ts';
import { type PlacementItem, readPlacementTest } from './modules/xel/placement-test.ts';
import { createReviews } from './modules/xel/reviews.service.ts';
import { createAppeals } from './modules/xel/revision/appeals.service.ts';
import { createRevision } from './modules/xel/revision/revision.service.ts';
import { createScorer, type Evaluate } from './modules/xel/scoring/score-task.ts';
import type { IsWord } from './modules/xel/scoring/typo.ts';
import { createSubmit } from './modules/xel/submit.service.ts';
import { taskPoints } from './modules/xel/task-points.ts';
import { xelRoutes } from './modules/xel/xel.routes.ts';
import { levelFactors } from './modules/xp/award.ts';
import type { Earning } from './modules/xp/earning.ts';
import type { Clock } from './platform/clock.ts';
import { gloss as glossOf, lookUpWord } from './words/gloss.ts';
import { isWord as isEnglish, lemmaOf } from './words/lemma.ts';
import { levelNumber } from './words/level-of.ts';
import { improper } from './words/meanings.ts';

/** What the course is made of, and who knows about its words and texts; what is left out is as the product has it. */
export interface EnglishContent {
  modules?: readonly ModuleSource[];
  placement?: readonly PlacementItem[];
  isWord?: IsWord;
  /** A short meaning of a word, for cards. */
  gloss?: Gloss;
  /** The form under which a word is kept. */
  lemma?: (word: string) => string;
  /** Judges open answers; where it cannot, they are scored by what their task alone can tell. */
  evaluate?: Evaluate;
  /** Whose bands of anchor essays are held against those of people; the embedded evaluator unless told. */
  judgeEssay?: JudgeEssay;
}

/** Xentree English, put together. */
export function englishParts({
  db,
  earning,
  clock,
  providers,
  book,
  messageText,
  content = {},
  evaluator = createWritingEvaluator(),
}: {
  db: Db;
  earning: Earning;
  clock: Clock;
  /** Who reads texts beside the embedded evaluator. */
  providers: ChatProviders;
  book: Book;
  /** What a message says, for cards. */
  messageText: CardMakingDeps['messageText'];
  content?: EnglishContent | undefined;
  /** Judges writing; closed with the parts. */
  evaluator?: WritingEvaluator | undefined;
}) {
  const { modules = catalogue, placement = placementTest, isWord = isEnglish } = content;
  const { gloss = (word: string) => glossOf(word)?.gloss } = content;
  const { lemma = (word: string) => lemmaOf(word)?.lemma ?? word.toLowerCase() } = content;
  const course = createCourse(modules);
  const readAgain = createReadAgain({ providers, book });
  const secondOpinion = createSecondOpinion(readAgain);
  const score = createScorer(isWord, content.evaluate ?? judgeOf(evaluator, modules, secondOpinion));
  const listener = createSpeakingEvaluator();
  const judgeEssay: JudgeEssay = content.judgeEssay ?? {
    ...writingEvaluator,
    async evaluate(text) {
      const result = await evaluator.evaluate({ text });
      return 'refused' in result ? null : result;
    },
  };
  const fullXp = ({ source, level }: CourseTask) => Math.round(taskPoints(source) * levelFactors[level]);
  const actorOf = createActorOf(clock);
  const assignments = createAssignments({ db, clock, course });
  const mistakes = createMistakes({
    ...{ db, clock, lemma, findCorrections: evaluator.correct },
    findMessage: (...asked) => ownMessage(db, ...asked),
  });
  const keeping = createCardKeeping({ db, clock });
  const reviews = createReviews({ db, clock, award: earning.awardFinishedDeed, gloss, lemma });
  const judging = createEvaluations({
    ...{ db, clock, evaluator, listener, secondOpinion, modules },
    keepMistakes: mistakes.keep,
  });
  return {
    assignments: assignmentsRoutes(assignments, createLearnerWork({ db, course, fullXp }), actorOf),
    calibration: calibrationRoutes(createCalibration({ db, judge: judgeEssay, anchors: anchorEssays }), actorOf),
    /** Forgets what can no longer be taken back. */
    sweep: async () => {
      await assignments.sweep();
      await keeping.sweep();
    },
    evaluator,
    /** Puts mistakes of a talk among those of its learner. */
    keepSlips: mistakes.keepSaid,
    /** What progress rests on beside points and time. */
    ofLearners: {
      /** Cards of a learner that are due now. */
      dueReviews: async (userId: string): Promise<number> => (await dueBy(db, userId, [clock()]))[0] ?? 0,
      /** Levels that were found of a learner, by date. */
      judgedLevels: (userId: string) => judgedLevels(db, userId),
    },
    routes: {
      ...xelRoutes({
        db,
        course: createCourseService({ db, course, fullXp }),
        submit: createSubmit({
          ...{ db, clock, course, score, gloss, lemma },
          ...{ award: earning.awardFinishedDeed, recordVisit: earning.reportVisit },
        }),
        reviews,
        making: createCardMaking({ db, clock, providers, book, messageText, lemma, explain }),
        placement: createPlacement({ db, clock, tasks: readPlacementTest(placement), score }),
        dashboard: createDashboard({ db, clock, course }),
        assigned: createAssigned({ db, clock, course }),
      }),
      ...evaluationsRoutes(judging),
    },
    followUps: englishRoutes({
      revision: createRevision({ db, course }),
      appeals: createAppeals({ db, clock, course, judgeAgain: judgeAgain(readAgain, modules) }),
      mistakes,
      keeping,
      reviews,
    }),
    close: async () => {
      await evaluator.close();
      await listener.close();
    },
  };
}

/** A word for a card; what no learner should be shown unasked is left out. */
function explain(word: string) {
  const found = lookUpWord(word);
  if (!found || improper.test(found.meanings[0].gloss)) return undefined;
  return { lemma: found.lemma, level: levelNumber(found.level), gloss: found.meanings[0].gloss };
}
