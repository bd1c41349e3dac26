import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preloads } from './preloads.ts';

/** What of a request the page depends on. */
export interface Visit {
  /** Without the query. */
  pathname: string;
  cookies: Readonly<Record<string, string | undefined>>;
  acceptLanguage: string | undefined;
}

type Language = 'en' | 'fa';

const pages = 'src/client/pages';
const login = `${pages}/login.tsx`;
const shell = 'src/client/app/shell/shell.tsx';

/** Where a signed-in person mostly comes in. Pages that are not here find their code themselves. */
const signedInPages: Record<string, string> = {
  '': 'today.tsx',
  chat: 'chat.tsx',
  progress: 'progress.tsx',
  settings: 'settings.tsx',
};

/**
 * Gives the page of the web app in `folder`: it asks at once for the code of its first view and, where a visitor is about
 * to sign in, holds the sign-in page as the build drew it. That is drawn for this server: `draws` is off for an app that calls another.
 */
export function appPage(folder: string, draws: boolean): (visit: Visit) => string {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const linksTo = preloads(folder);
  const drawn = { en: drawnSignIn(folder, 'en'), fa: drawnSignIn(folder, 'fa') };

  return ({ pathname, cookies, acceptLanguage }) => {
    const language = preferred(acceptLanguage);
    const place = pathname.split('/')[1] ?? '';
    // The browser knows whether either cookie is right; somebody without both is surely not signed in.
    const visitor = !cookies.xt_hint && !cookies.xt_server;
    const code = visitor ? visitorCode(place) : signedInCode(place);
    const links = linksTo([...code, `src/client/i18n/locales/${language}.ts`]);
    const page = html.replace('  </head>', () => `${links}  </head>`);
    if (!visitor) return page;
    const signIn = draws && code.includes(login) ? drawn[language] : '';
    const root = signIn ? `<div id="root" data-drawn="${language}">${signIn}</div>` : '<div id="root"></div>';
    return page
      .replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`)
      .replace('<div id="root"></div>', () => root);
  };
}

/** A visitor ends at the sign-in page, except where everybody may be. */
function visitorCode(place: string): string[] {
  if (place === 'u') return [];
  return [place === 'register' ? `${pages}/register.tsx` : login];
}

function signedInCode(place: string): string[] {
  const page = Object.hasOwn(signedInPages, place) ? signedInPages[place] : undefined;
  return page ? [shell, `${pages}/${page}`] : [shell];
}

/** Lies beside the folder, so that it is no file of the web app. Empty where the build drew none. */
function drawnSignIn(folder: string, language: Language): string {
  const file = path.join(`${folder}-prerendered`, `login.${language}.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The language that the web app will choose too: the first of the browser's that it has, else English. */
function preferred(acceptLanguage = ''): Language {
  const wanted = acceptLanguage
    .slice(0, 300)
    .split(',')
    .map((part) => ({
      language: /^\s*(en|fa)\b/i.exec(part)?.[1]?.toLowerCase(),
      weight: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1),
    }))
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.language === 'fa' ? 'fa' : 'en';
}
