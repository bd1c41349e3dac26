import { lazy, Suspense } from 'react';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { loadWords } from '#client/i18n/language.ts';
import type { LateArea } from '#client/i18n/locales/en.ts';
import { session } from '#client/session/session.ts';
import { Frame, shellAhead } from './frame.tsx';
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

interface PageModule {
  default: React.ComponentType;
  /** Asks for what the page shows first; resolves once it has come or cannot be had. */
  askAhead?: () => Promise<unknown>;
}

/** How long a page may wait for what it shows first, once it is known who is signed in, in milliseconds. */
const patience = 300;

/** Drawn with what it shows, a page is there sooner than drawn without it and once more; but what takes long must not hide it. */
async function enough(): Promise<void> {
  if (session.store.getState().status === 'booting')
    await new Promise<void>((resolve) => {
      const stop = session.store.subscribe(({ status }) => {
        if (status === 'booting') return;
        stop();
        resolve();
      });
    });
  await new Promise((resolve) => setTimeout(resolve, patience));
}

/** The code of a page and, at the same time, the words of the areas that it speaks of. */
const from =
  (load: () => Promise<PageModule>, ...areas: LateArea[]) =>
  async () => {
    const [page] = await Promise.all([load(), loadWords(...areas)]);
    await Promise.race([page.askAhead?.(), enough()]);
    return { Component: page.default };
  };

/** Within the shell, whose words every page needs. */
const inside = (load: () => Promise<PageModule>, ...areas: LateArea[]) =>
  from(async () => (await Promise.all([load(), shellAhead()]))[0], 'shell', ...areas);

/** Pages that only somebody signed in may see. */
const framed: RouteObject = {
  element: <Frame />,
  errorElement: broken,
  children: [
    page(
      '/',
      inside(() => import('../pages/today.tsx'), 'progress'),
    ),
    page(
      '/chat',
      inside(() => import('../pages/chat.tsx'), 'chat'),
      {
        children: [
          { index: true, element: null },
          { path: ':conversationId', element: null },
        ],
      },
    ),
    page(
      '/notes/:noteId?',
      inside(() => import('../pages/notes.tsx'), 'notes', 'chat'),
    ),
    page(
      '/knowledge/:documentId?',
      inside(() => import('../pages/knowledge.tsx'), 'knowledge', 'search', 'chat'),
    ),
    page(
      '/progress',
      inside(() => import('../pages/progress.tsx'), 'progress', 'progressPage'),
    ),
    page(
      '/english/:part?/:id?',
      inside(() => import('../pages/english.tsx'), 'english'),
    ),
    page(
      '/live/:part?/:id?',
      inside(() => import('../pages/live.tsx'), 'live'),
    ),
    page(
      '/organizations',
      inside(() => import('../pages/organizations.tsx'), 'organizations'),
    ),
    page(
      '/organizations/:orgId/:part?/:id?/:userId?/:submissionId?',
      inside(() => import('../pages/organization.tsx'), 'organizations'),
    ),
    page(
      '/organizations/:orgId/members/:userId',
      inside(() => import('../pages/organization-member.tsx'), 'organizations'),
    ),
    page(
      '/join/:code',
      inside(() => import('../pages/join.tsx'), 'organizations'),
    ),
    page(
      '/connectors',
      inside(() => import('../pages/connectors.tsx'), 'connectors'),
    ),
    page(
      '/search',
      inside(() => import('../pages/search.tsx'), 'search'),
    ),
    page(
      '/settings/:part?',
      inside(() => import('../pages/settings.tsx'), 'settings'),
    ),
    page(
      '/admin/:part?',
      inside(() => import('../pages/admin.tsx'), 'admin'),
    ),
    page(
      '*',
      inside(() => import('../pages/not-found.tsx')),
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
