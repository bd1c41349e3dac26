import { renderToString } from 'react-dom/server';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { SignInView, stillView } from '#client/features/sign-in/sign-in-view.tsx';
import { shown } from '#client/i18n/language.ts';
import { fetchWords, type Language } from '#client/i18n/words.ts';

/** Drawn while the module loads: what it imports later, as it does the words, cannot be had any more. */
const pages: Record<Language, string> = { en: await renderIn('en'), fa: await renderIn('fa') };

/** The sign-in page of each language as HTML, for the moment before the app runs. */
export function renderSignIn(): Record<Language, string> {
  return pages;
}

async function renderIn(language: Language): Promise<string> {
  shown.setState({ language, ...(await fetchWords(language, [])) });
  // What React reads away from a browser.
  shown.getInitialState = shown.getState;
  const router = createMemoryRouter([{ path: '*', element: <SignInView {...stillView} /> }]);
  return renderToString(<RouterProvider router={router} />);
}
