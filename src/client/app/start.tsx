import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { shown, startLanguage } from '#client/i18n/language.ts';
import { isProbablySignedIn, session } from '#client/session/session.ts';
import { followSystemTheme } from './preferences.ts';
import { startRouter } from './router.tsx';

/** How long the session may take to answer before the page is drawn without knowing it, in milliseconds. */
const patience = 3_000;

/**
 * Draws the page at the address. The first render takes the place of what came with the HTML, so it waits until it can draw a
 * whole page.
 * @param booted resolves once it is known who is signed in.
 */
export async function start(booted: Promise<void>): Promise<void> {
  followSystemTheme();
  const root = document.getElementById('root');
  if (!root) return;
  const language = startLanguage();
  // The page that somebody signed in asked for is made ready while the server is asked about the session.
  const early = isProbablySignedIn() ? startRouter(false) : null;
  await Promise.race([booted, new Promise((resolve) => setTimeout(resolve, patience))]);
  const router = early ?? startRouter(session.store.getState().status === 'anonymous');
  await Promise.all([language, loaded(router)]);
  const app = (
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>
  );
  const isDrawn = root.dataset['drawn'] === shown.getState().language && router.state.location.pathname === '/login';
  if (!isDrawn) return createRoot(root).render(app);
  // The words that are there already are kept, so that nothing is painted twice: see ADR 16.
  shown.getInitialState = shown.getState;
  hydrateRoot(root, app);
}

/** Resolves once the page at the address has its code. */
function loaded(router: ReturnType<typeof startRouter>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => router.state.initialized && resolve();
    router.subscribe(look);
    look();
  });
}
