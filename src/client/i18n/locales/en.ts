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
    shell: async () => (await import('./en/shell.ts')).shell,
    connectors: async () => (await import('./en/connectors.ts')).connectors,
    chat: async () => (await import('./en/chat.ts')).chat,
    settings: async () => (await import('./en/settings.ts')).settings,
    progress: async () => (await import('./en/progress.ts')).progress,
    progressPage: async () => (await import('./en/progress-page.ts')).progressPage,
    profile: async () => (await import('./en/profile.ts')).profile,
    admin: async () => (await import('./en/admin.ts')).admin,
    notes: async () => (await import('./en/notes.ts')).notes,
    english: async () => (await import('./en/english.ts')).english,
    live: async () => (await import('./en/live.ts')).live,
    knowledge: async () => (await import('./en/knowledge.ts')).knowledge,
    search: async () => (await import('./en/search.ts')).search,
    passport: async () => (await import('./en/passport.ts')).passport,
    organizationAccess: async () => (await import('./en/organization-access.ts')).organizationAccess,
    organizationFigures: async () => (await import('./en/organization-figures.ts')).organizationFigures,
    organizations: async () => (await import('./en/organizations.ts')).organizations,
  },
};

export type Locale = typeof en;

/** An area that loads with its page; `auth` alone is there from the beginning. */
export type LateArea = keyof Locale['areas'];

/** All texts of a language, by area. */
export type Translation = Awaited<ReturnType<Locale['door']>>['words'] & {
  [A in LateArea]: Awaited<ReturnType<Locale['areas'][A]>>;
};
