import { renderToString } from 'react-dom/server';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { SignInView, stillView } from '#client/features/sign-in/sign-in-view.tsx';
import { type Language, shown } from '#client/i18n/language.ts';
import { en } from '#client/i18n/locales/en.ts';
import { fa } from '#client/i18n/locales/fa.ts';

/** The sign-in page of each language as HTML, for the moment before the app runs. */
export function renderSignIn(): Record<Language, string> {
  return { en: renderIn('en', en), fa: renderIn('fa', fa) };
}

function renderIn(language: Language, words: typeof en): string {
  shown.setState({ language, words });
  // What React reads away from a browser.
  shown.getInitialState = shown.getState;
  const router = createMemoryRouter([{ path: '*', element: <SignInView {...stillView} /> }]);
  return renderToString(<RouterProvider router={router} />);
}
