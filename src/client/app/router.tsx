import { lazy, Suspense } from 'react';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { loadWords } from '#client/i18n/language.ts';
import type { LateArea } from '#client/i18n/locales/en.ts';
import { Frame } from './frame.tsx';
import { signInPath } from './sign-in-path.ts';

const PageError = lazy(async () => {
  const [{ PageError }] = await Promise.all([import('./page-error.tsx'), loadWords('shell')]);
  return { default: PageError };
});
const broken = (
  <Suspense>
    <PageError />
  </Suspense>
);

/** A page with code of its own: loaded when it is first visited. */
const page = (path: string, load: NonNullable<RouteObject['lazy']>, rest: RouteObject = {}): RouteObject =>
  ({
    path,
    lazy: load,
    errorElement: broken,
    ...rest,
  }) as RouteObject;

/** The code of a page and, at the same time, the words of the areas that it speaks of. */
const from =
  <M extends { default: React.ComponentType }>(load: () => Promise<M>, ...areas: LateArea[]) =>
  async () => ({ Component: (await Promise.all([load(), loadWords(...areas)]))[0].default });

/** Pages that only somebody signed in may see. */
const framed: RouteObject = {
  element: <Frame />,
  errorElement: broken,
  children: [
    page(
      '/',
      from(() => import('../pages/today.tsx'), 'shell', 'progress'),
    ),
    page(
      '/chat',
      from(() => import('../pages/chat.tsx'), 'shell', 'chat'),
      {
        children: [
          { index: true, element: null },
          { path: ':conversationId', element: null },
        ],
      },
    ),
    page(
      '/notes/:noteId?',
      from(() => import('../pages/notes.tsx'), 'shell', 'notes', 'chat'),
    ),
    page(
      '/knowledge/:documentId?',
      from(() => import('../pages/knowledge.tsx'), 'shell', 'knowledge', 'search', 'chat'),
    ),
    page(
      '/progress',
      from(() => import('../pages/progress.tsx'), 'shell', 'progress', 'progressPage'),
    ),
    page(
      '/english/:part?/:id?',
      from(() => import('../pages/english.tsx'), 'shell', 'english'),
    ),
    page(
      '/live/:part?/:id?',
      from(() => import('../pages/live.tsx'), 'shell', 'live'),
    ),
    page(
      '/organizations',
      from(() => import('../pages/organizations.tsx'), 'shell', 'organizations'),
    ),
    page(
      '/organizations/:orgId/:part?/:id?/:userId?/:submissionId?',
      from(() => import('../pages/organization.tsx'), 'shell', 'organizations'),
    ),
    page(
      '/organizations/:orgId/members/:userId',
      from(() => import('../pages/organization-member.tsx'), 'shell', 'organizations'),
    ),
    page(
      '/join/:code',
      from(() => import('../pages/join.tsx'), 'shell', 'organizations'),
    ),
    page(
      '/connectors',
      from(() => import('../pages/connectors.tsx'), 'shell', 'connectors'),
    ),
    page(
      '/search',
      from(() => import('../pages/search.tsx'), 'shell', 'search'),
    ),
    page(
      '/settings/:part?',
      from(() => import('../pages/settings.tsx'), 'shell', 'settings'),
    ),
    page(
      '/admin/:part?',
      from(() => import('../pages/admin.tsx'), 'shell', 'admin'),
    ),
    page(
      '*',
      from(() => import('../pages/not-found.tsx'), 'shell'),
    ),
  ],
};

const routes: RouteObject[] = [
  {
    errorElement: broken,
    children: [
      page(
        '/login',
        from(() => import('../pages/login.tsx')),
      ),
      page(
        '/register',
        from(() => import('../pages/register.tsx')),
      ),
      page(
        '/u/:username',
        from(() => import('../pages/public-profile.tsx'), 'shell', 'profile'),
      ),
      ...(import.meta.env.DEV
        ? [
            page(
              '/gallery',
              from(() => import('../pages/gallery.tsx')),
            ),
          ]
        : []),
      framed,
    ],
  },
];

/**
 * The pages, and the one at the address begins to load. A visitor goes to sign in before a page is loaded that they may not
 * see.
 */
export function startRouter(visitor: boolean) {
  const guarded = matchRoutes(routes, window.location)?.some(({ route }) => route === framed);
  if (visitor && guarded) window.history.replaceState(null, '', signInPath(window.location));
  return createBrowserRouter(routes);
}
