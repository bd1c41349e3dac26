import { type ComponentType, lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Markdown } from '#client/features/chat/markdown/markdown.tsx';
import { useSendWaiting } from '#client/features/english/attempt/use-send-waiting.ts';
import { DashboardView } from '#client/features/english/dashboard/dashboard-view.tsx';
import { type EnglishParts, EnglishPartsContext } from '#client/features/english/english-parts.ts';
import { optionalPart } from '#client/i18n/optional-part.ts';

const ModuleView = lazy(async () => ({
  default: (await import('#client/features/english/module/module-view.tsx')).ModuleView,
}));
const TaskView = lazy(async () => ({
  default: (await import('#client/features/english/player/task-view.tsx')).TaskView,
}));
const ReviewsView = lazy(async () => ({
  default: (await import('#client/features/english/reviews/reviews-view.tsx')).ReviewsView,
}));
const SubmissionLink = lazy(async () => ({
  default: (await import('#client/features/english/feedback/submission-link.tsx')).SubmissionLink,
}));
const PlacementView = lazy(async () => ({
  default: (await import('#client/features/english/placement/placement-view.tsx')).PlacementView,
}));
const MistakesView = lazy(async () => ({
  default: (await import('#client/features/english/mistakes/mistakes-view.tsx')).MistakesView,
}));
const CardsView = lazy(async () => ({
  default: (await import('#client/features/english/cards/cards-view.tsx')).CardsView,
}));
const WordLookup = optionalPart(
  async () => (await import('#client/features/gloss/word-lookup.tsx')).WordLookup,
  'chat',
);
const NotFoundPage = lazy(() => import('./not-found.tsx'));

const parts: EnglishParts = { renderMarkdown: (text) => <Markdown text={text} /> };

/** Xentree English: the dashboard, a module, a task, what was sent for one, the cards that are due, the placement test. */
export default function EnglishPage() {
  const { part, id } = useParams();
  useSendWaiting(part === 'tasks' ? id : undefined);
  return (
    <EnglishPartsContext value={parts}>
      <Suspense>{partOf(part, id)}</Suspense>
      {/* Words are what the placement test asks for. */}
      {part !== 'placement' && (
        <Suspense>
          <WordLookup />
        </Suspense>
      )}
    </EnglishPartsContext>
  );
}

function partOf(part: string | undefined, id: string | undefined) {
  if (part === undefined) return <DashboardView />;
  if (part === 'modules' && id !== undefined) return <ModuleView key={id} moduleId={id} />;
  if (part === 'tasks' && id !== undefined) return <TaskView key={id} taskId={id} />;
  if (part === 'submissions' && id !== undefined) return <SubmissionLink key={id} submissionId={id} />;
  const Plain: ComponentType | undefined = id === undefined ? plain[part] : undefined;
  return Plain ? <Plain /> : <NotFoundPage />;
}

const plain: Record<string, ComponentType | undefined> = {
  reviews: ReviewsView,
  placement: PlacementView,
  mistakes: MistakesView,
  cards: CardsView,
};
