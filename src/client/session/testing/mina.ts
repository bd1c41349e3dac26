import type { UserProfile } from '#contract/auth.ts';

/** A learner for the servers of component tests. */
export const mina: UserProfile = {
  id: 'u-mina',
  username: 'mina',
  email: 'mina@example.org',
  full_name: 'Mina Karimi',
  avatar_url: null,
  role: 'user',
  language: 'en',
  timezone: 'UTC',
  day_starts_at: '04:00',
  public_profile: false,
  created_at: '2025-11-01T09:00:00Z',
};

/** Wednesday 14 October 2026, 19:30 in Lisbon. */
export const evening = new Date('2026-10-14T18:30:00Z');
