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

/** What a page asks for besides its entry and the words of the door: its sources, and areas of words as the router has them. */
interface Need {
  code: string[];
  words: string[];
}

const pages = 'src/client/pages';
const locales = 'src/client/i18n/locales';
const login = `${pages}/login.tsx`;
const shell = 'src/client/app/shell/shell.tsx';

/** The entry asks for the app itself only once it has begun the session. */
const start = 'src/client/app/start.tsx';
const chat = { code: [shell, `${pages}/chat.tsx`], words: ['shell', 'chat'] };
const english = { code: [shell, `${pages}/english.tsx`], words: ['shell', 'english'] };
const englishPart = (part: string): Need => ({
  ...english,
  code: [...english.code, `src/client/features/english/${part}.tsx`],
});

/** Where a signed-in person mostly comes in, by the first folder of the address or the first two. Pages that are not here find their code themselves. */
const signedInPages: Record<string, Need> = {
  '': { code: [shell, `${pages}/today.tsx`], words: ['shell', 'progress'] },
  chat,
  'chat/:id': { ...chat, code: [...chat.code, 'src/client/features/chat/markdown/markdown-text.tsx'] },
  progress: {
    code: [shell, `${pages}/progress.tsx`, 'src/client/features/progress/lower-sections.tsx'],
    words: ['shell', 'progress', 'progress-page'],
  },
  english,
  'english/modules': englishPart('module/module-view'),
  'english/reviews': englishPart('reviews/reviews-view'),
  'english/tasks': englishPart('player/task-view'),
  settings: { code: [shell, `${pages}/settings.tsx`], words: ['shell', 'settings'] },
};

/**
 * Gives the page of the web app in `folder`: it asks at once for the code of its first view and, where a visitor is about
 * to sign in, holds the sign-in page as the build drew it. That is drawn for this server: `draws` is off for an app that calls another.
 * For somebody signed in, Progress comes with its title and the shape of the rest.
 */
export function appPage(folder: string, draws: boolean): (visit: Visit) => string {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const linksTo = preloads(folder);
  const drawn = (name: string) => ({ en: drawnPage(folder, name, 'en'), fa: drawnPage(folder, name, 'fa') });
  const signIn = drawn('login');
  const signedIn: Record<string, Record<Language, string>> = { progress: drawn('progress') };

  return ({ pathname, cookies, acceptLanguage }) => {
    const language = preferred(acceptLanguage);
    const [place = '', part = ''] = pathname.split('/').slice(1);
    // The browser knows whether either cookie is right; somebody without both is surely not signed in.
    const visitor = !cookies.xt_hint && !cookies.xt_server;
    const { code, words } = visitor ? visitorNeed(place) : signedInNeed(place, part);
    const spoken = ['door', ...words].map((area) => `${locales}/${language}/${area}.ts`);
    const links = linksTo([start, ...code, `${locales}/${language}.ts`, ...spoken]);
    const page = html.replace('  </head>', () => `${links}  </head>`);
    const still = visitor ? (draws && code.includes(login) ? signIn[language] : '') : signedIn[place]?.[language];
    if (!visitor && !still) return page;
    const root = still ? `<div id="root" data-drawn="${language}">${still}</div>` : '<div id="root"></div>';
    return page
      .replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`)
      .replace('<div id="root"></div>', () => root);
  };
}

/** For everybody, and without the shell. */
const publicProfile: Need = { code: [`${pages}/public-profile.tsx`], words: ['shell', 'profile'] };

/** A visitor ends at the sign-in page, except where everybody may be. */
function visitorNeed(place: string): Need {
  if (place === 'u') return publicProfile;
  return { code: [place === 'register' ? `${pages}/register.tsx` : login], words: [] };
}

function signedInNeed(place: string, part: string): Need {
  if (place === 'u') return publicProfile;
  const known = [`${place}/${part}`, ...(part ? [`${place}/:id`] : []), place].find((name) =>
    Object.hasOwn(signedInPages, name),
  );
  return (known !== undefined && signedInPages[known]) || { code: [shell], words: ['shell'] };
}

/** Lies beside the folder, so that it is no file of the web app. Empty where the build drew none. */
function drawnPage(folder: string, name: string, language: Language): string {
  const file = path.join(`${folder}-prerendered`, `${name}.${language}.html`);
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
