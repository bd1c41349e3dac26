import { renderToString } from 'react-dom/server';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { SignInView, stillView } from '#client/features/sign-in/sign-in-view.tsx';
import { shown } from '#client/i18n/language.ts';
import { fetchWords, type Language } from '#client/i18n/words.ts';
import { StillProgress } from './still-progress.tsx';

/** Pages that are sent drawn, by the name of their file. */
export type Drawn = Record<'login' | 'progress', string>;

/** Drawn while the module loads: what it imports later, as it does the words, cannot be had any more. */
const pages: Record<Language, Drawn> = { en: await renderIn('en'), fa: await renderIn('fa') };

/** What can be seen of a page before the app runs, as HTML, in each language. */
export function renderDrawn(): Record<Language, Drawn> {
  return pages;
}

async function renderIn(language: Language): Promise<Drawn> {
  shown.setState({ language, ...(await fetchWords(language, ['progress'])) });
  // What React reads away from a browser.
  shown.getInitialState = shown.getState;
  const router = createMemoryRouter([{ path: '*', element: <SignInView {...stillView} /> }]);
  return {
    login: renderToString(<RouterProvider router={router} />),
    progress: renderToString(<StillProgress />),
  };
}
