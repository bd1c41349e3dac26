import type { ServerWords } from '../server-words.ts';

/** English, and the shape that every other language has to fill: how each part of it is loaded. */
export const en = {
  /** What is said before anybody is signed in. */
  door: async () => (await import('./en/door.ts')).door,
  /** What the server says behind the door; null where its own sentences are the right ones. */
  server: async (): Promise<ServerWords | null> => null,
  // A new area: a file in en/ and in fa/, and a line here and in fa.ts. Name it at its page in app/router.tsx too, so that
  // words and code come together (elsewhere `useTranslation` fetches it when it is first used).
  areas: {
    shell: () => import('./en/shell.ts'),
    connectors: () => import('./en/connectors.ts'),
    chat: () => import('./en/chat.ts'),
    settings: () => import('./en/settings.ts'),
    progress: () => import('./en/progress.ts'),
    progressPage: () => import('./en/progress-page.ts'),
    profile: () => import('./en/profile.ts'),
    admin: () => import('./en/admin.ts'),
    notes: () => import('./en/notes.ts'),
    english: () => import('./en/english.ts'),
    live: () => import('./en/live.ts'),
    knowledge: () => import('./en/knowledge.ts'),
    search: () => import('./en/search.ts'),
    passport: () => import('./en/passport.ts'),
    reminders: () => import('./en/reminders.ts'),
    organizationAccess: () => import('./en/organization-access.ts'),
    organizationFigures: () => import('./en/organization-figures.ts'),
    organizations: () => import('./en/organizations.ts'),
  },
};

export type Locale = typeof en;

/** An area that loads with its page; `auth` alone is there from the beginning. */
export type LateArea = keyof Locale['areas'];

/** All texts of a language, by area. */
export type Translation = Awaited<ReturnType<Locale['door']>>['words'] & {
  [A in LateArea]: Awaited<ReturnType<Locale['areas'][A]>> extends Record<A, infer Words> ? Words : never;
};
