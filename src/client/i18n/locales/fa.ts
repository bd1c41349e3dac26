import type { Locale } from './en.ts';

export const fa: Locale = {
  door: async () => (await import('./fa/door.ts')).door,
  server: async () => (await import('./fa/server.ts')).server,
  areas: {
    shell: () => import('./fa/shell.ts'),
    connectors: () => import('./fa/connectors.ts'),
    chat: () => import('./fa/chat.ts'),
    settings: () => import('./fa/settings.ts'),
    progress: () => import('./fa/progress.ts'),
    progressPage: () => import('./fa/progress-page.ts'),
    profile: () => import('./fa/profile.ts'),
    admin: () => import('./fa/admin.ts'),
    notes: () => import('./fa/notes.ts'),
    english: () => import('./fa/english.ts'),
    live: () => import('./fa/live.ts'),
    knowledge: () => import('./fa/knowledge.ts'),
    search: () => import('./fa/search.ts'),
    passport: () => import('./fa/passport.ts'),
    reminders: () => import('./fa/reminders.ts'),
    organizationAccess: () => import('./fa/organization-access.ts'),
    organizationFigures: () => import('./fa/organization-figures.ts'),
    organizations: () => import('./fa/organizations.ts'),
  },
};
