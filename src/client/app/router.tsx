import { lazy, Suspense } from 'react';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { Frame } from './frame.tsx';
import { signInPath } from './sign-in-path.ts';

const PageError = lazy(async () => ({ default: (await import('./page-error.tsx')).PageError }));
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

const from =
  <M extends { default: React.ComponentType }>(load: () => Promise<M>) =>
  async () => ({ Component: (await load()).default });

const coming = from(() => import('../pages/coming.tsx'));
const soon = (path: string, what: string): RouteObject => page(path, coming, { handle: { what } });

/** Pages that only somebody signed in may see. */
const framed: RouteObject = {
  element: <Frame />,
  errorElement: broken,
  children: [
    page(
      '/',
      from(() => import('../pages/today.tsx')),
    ),
    page(
      '/chat',
      from(() => import('../pages/chat.tsx')),
      {
        children: [
          { index: true, element: null },
          { path: ':conversationId', element: null },
        ],
      },
    ),
    soon('/knowledge/:documentId?', 'knowledge'),
    page(
      '/progress',
      from(() => import('../pages/progress.tsx')),
    ),
    soon('/english/*', 'english'),
    soon('/live/*', 'live'),
    soon('/organizations/*', 'organizations'),
    soon('/connectors', 'connectors'),
    soon('/search', 'search'),
    page(
      '/settings/:part?',
      from(() => import('../pages/settings.tsx')),
    ),
    page(
      '*',
      from(() => import('../pages/not-found.tsx')),
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
      soon('/u/:username', 'publicProfile'),
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
