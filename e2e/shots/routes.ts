/** Who looks: nobody who is signed in, the learner, or the owner of the school, who looks after the server, too. */
export type Viewer = 'guest' | 'mina' | 'ines';

/** One picture: its name and the address, which may need an id from the seeded data; what the learner sees unless it is said. */
export interface Shot {
  name: string;
  path: string;
  seenBy?: Viewer;
}

/** Answers a GET of the API as the seeded learner; null where the server does not have it. */
export type Ask = (path: string) => Promise<{ items?: { id: string }[] } | null>;

const fixed: Shot[] = [
  { name: 'login', path: '/login', seenBy: 'guest' },
  { name: 'register', path: '/register', seenBy: 'guest' },
  { name: 'public-profile', path: '/u/mina', seenBy: 'guest' },
  { name: 'today', path: '/' },
  { name: 'chat', path: '/chat' },
  { name: 'notes', path: '/notes' },
  { name: 'knowledge', path: '/knowledge' },
  { name: 'progress', path: '/progress' },
  { name: 'english', path: '/english' },
  { name: 'english-reviews', path: '/english/reviews' },
  { name: 'english-cards', path: '/english/cards' },
  { name: 'live', path: '/live' },
  { name: 'live-transcripts', path: '/live/transcripts' },
  { name: 'organizations', path: '/organizations' },
  { name: 'connectors', path: '/connectors' },
  { name: 'search', path: '/search?q=present%20perfect' },
  ...['profile', 'appearance', 'reminders', 'sessions', 'api-keys', 'data'].map((part) => ({
    name: `settings-${part}`,
    path: `/settings/${part}`,
  })),
  { name: 'admin-ai-providers', path: '/admin/ai-providers', seenBy: 'ines' },
  { name: 'admin-talks', path: '/admin/talks', seenBy: 'ines' },
  { name: 'not-found', path: '/no/such/page' },
];

const organizationParts = [
  'members',
  'teams',
  'invitations',
  'analytics',
  'assignments',
  'calibration',
  'api-keys',
  'integration-tokens',
  'audit',
  'settings',
];

/** Every route of the web app, with ids of the first seeded thing of each kind. */
export async function allShots(ask: Ask): Promise<Shot[]> {
  const first = async (path: string) => (await ask(path))?.items?.[0]?.id;
  const conversation = await first('/api/core/conversations?limit=1');
  const document = await first('/api/rag/documents?limit=1');
  const module = await first('/api/xel/modules?limit=1');
  const transcript = await first('/api/live/transcripts?limit=1');
  const organization = await first('/api/organizations?limit=1');
  const task =
    module && ((await ask(`/api/xel/modules/${module}`)) as { tasks?: { id: string }[] } | null)?.tasks?.[0]?.id;
  const one = (name: string, base: string, id: string | undefined): Shot[] =>
    id ? [{ name, path: `${base}/${id}` }] : [];
  return [
    ...fixed,
    ...one('chat-conversation', '/chat', conversation),
    ...one('knowledge-document', '/knowledge', document),
    ...one('english-module', '/english/modules', module),
    ...one('english-task', '/english/tasks', task),
    ...one('live-transcript', '/live/transcripts', transcript),
    ...organizationParts.flatMap((part) =>
      organization
        ? [{ name: `organization-${part}`, path: `/organizations/${organization}/${part}`, seenBy: 'ines' as const }]
        : [],
    ),
  ];
}
