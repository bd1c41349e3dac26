import type { Locale } from './en.ts';

export const fa: Locale = {
  door: async () => (await import('./fa/door.ts')).door,
  server: async () => (await import('./fa/server.ts')).server,
  areas: {
    shell: async () => (await import('./fa/shell.ts')).shell,
    connectors: async () => (await import('./fa/connectors.ts')).connectors,
    chat: async () => (await import('./fa/chat.ts')).chat,
    settings: async () => (await import('./fa/settings.ts')).settings,
    progress: async () => (await import('./fa/progress.ts')).progress,
    progressPage: async () => (await import('./fa/progress-page.ts')).progressPage,
    profile: async () => (await import('./fa/profile.ts')).profile,
    admin: async () => (await import('./fa/admin.ts')).admin,
    notes: async () => (await import('./fa/notes.ts')).notes,
    english: async () => (await import('./fa/english.ts')).english,
    live: async () => (await import('./fa/live.ts')).live,
    knowledge: async () => (await import('./fa/knowledge.ts')).knowledge,
    search: async () => (await import('./fa/search.ts')).search,
    passport: async () => (await import('./fa/passport.ts')).passport,
    organizationAccess: async () => (await import('./fa/organization-access.ts')).organizationAccess,
    organizationFigures: async () => (await import('./fa/organization-figures.ts')).organizationFigures,
    organizations: async () => (await import('./fa/organizations.ts')).organizations,
  },
};
