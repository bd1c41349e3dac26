import { type ComponentType, lazy, Suspense } from 'react';
import { matchPath, useParams } from 'react-router';
import { queryClient } from '#client/app/query-client.ts';
import { Markdown } from '#client/features/chat/markdown/markdown.tsx';
import { useSendWaiting } from '#client/features/english/attempt/use-send-waiting.ts';
import { DashboardView } from '#client/features/english/dashboard/dashboard-view.tsx';
import { type EnglishParts, EnglishPartsContext } from '#client/features/english/english-parts.ts';
import { dashboardQuery, moduleQuery } from '#client/features/english/english-queries.ts';
import { moduleOfTask } from '#client/features/english/paths.ts';
import { WordLookup } from '#client/features/gloss/word-lookup.tsx';
import { codeAhead } from '#client/ui/code-ahead.tsx';

const moduleView = codeAhead(async () => (await import('#client/features/english/module/module-view.tsx')).ModuleView);
const taskView = codeAhead(async () => (await import('#client/features/english/player/task-view.tsx')).TaskView);
const reviewsView = codeAhead(
  async () => (await import('#client/features/english/reviews/reviews-view.tsx')).ReviewsView,
);
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
const NotFoundPage = lazy(() => import('./not-found.tsx'));

const parts: EnglishParts = { renderMarkdown: (text) => <Markdown text={text} /> };

/** Of the address that the visit begins with; when English is come to later, that of the page before is none of these. */
export async function askAhead(): Promise<unknown> {
  const { pathname, search } = window.location;
  const match = matchPath('/english/:part?/:id?', pathname);
  const { part, id } = match?.params ?? {};
  if (match && part === undefined) return queryClient.prefetchQuery(dashboardQuery());
  if (part === 'reviews') return reviewsView.ahead();
  if (id === undefined) return;
  if (part === 'modules') return Promise.all([moduleView.ahead(), queryClient.prefetchQuery(moduleQuery(id))]);
  const moduleId = new URLSearchParams(search).get('module') ?? moduleOfTask(id);
  if (part === 'tasks') return Promise.all([taskView.ahead(), queryClient.prefetchQuery(moduleQuery(moduleId))]);
}

/** Xentree English: the dashboard, a module, a task, what was sent for one, the cards that are due, the placement test. */
export default function EnglishPage() {
  const { part, id } = useParams();
  useSendWaiting(part === 'tasks' ? id : undefined);
  return (
    <EnglishPartsContext value={parts}>
      <Suspense>{partOf(part, id)}</Suspense>
      {/* Words are what the placement test asks for. */}
      {part !== 'placement' && <WordLookup />}
    </EnglishPartsContext>
  );
}

function partOf(part: string | undefined, id: string | undefined) {
  if (part === undefined) return <DashboardView />;
  if (part === 'modules' && id !== undefined) return <moduleView.Part key={id} moduleId={id} />;
  if (part === 'tasks' && id !== undefined) return <taskView.Part key={id} taskId={id} />;
  if (part === 'submissions' && id !== undefined) return <SubmissionLink key={id} submissionId={id} />;
  const Plain: ComponentType | undefined = id === undefined ? plain[part] : undefined;
  return Plain ? <Plain /> : <NotFoundPage />;
}

const plain: Record<string, ComponentType | undefined> = {
  reviews: reviewsView.Part,
  placement: PlacementView,
  mistakes: MistakesView,
  cards: CardsView,
};
