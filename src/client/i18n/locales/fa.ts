import type { Locale } from './en.ts';

export const fa: Locale = {
  door: async () => (await import('./fa/door.ts')).door,
  server: async () => (await import('./fa/server.ts')).server,
  areas: {
    shell: async () => (await import('./fa/shell.ts')).shell,
    coming: async () => (await import('./fa/coming.ts')).coming,
    chat: async () => (await import('./fa/chat.ts')).chat,
    settings: async () => (await import('./fa/settings.ts')).settings,
    progress: async () => (await import('./fa/progress.ts')).progress,
    profile: async () => (await import('./fa/profile.ts')).profile,
    admin: async () => (await import('./fa/admin.ts')).admin,
    notes: async () => (await import('./fa/notes.ts')).notes,
    knowledge: async () => (await import('./fa/knowledge.ts')).knowledge,
    search: async () => (await import('./fa/search.ts')).search,
  },
};
