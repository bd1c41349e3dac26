import type { passport } from '#client/i18n/locales/en/passport.ts';
import type { PassportContents } from '#contract/passport.ts';

type Kind = keyof (typeof passport)['kinds'];
const kinds: Record<Kind, true> = {
  conversations: true,
  conversation_tags: true,
  messages: true,
  learning_sessions: true,
  notes: true,
  prompts: true,
  documents: true,
  xp_events: true,
  learning_time: true,
  rest_days: true,
  rhythms: true,
  images: true,
  evaluations: true,
  xp_tokens: true,
  boosters: true,
  goals: true,
  english_submissions: true,
  english_hints: true,
  english_appeals: true,
  english_mistakes: true,
  english_sightings: true,
  english_cards: true,
  english_reviews: true,
  english_placements: true,
  live_transcripts: true,
  live_turns: true,
  live_recordings: true,
  live_clips: true,
};

export interface Counted {
  /** Null for a kind that this app has no word for yet: then `name` is what the server calls it. */
  kind: Kind | null;
  name: string;
  count: number;
}

/** What there is, without what there is nothing of. */
export function counted({ counts }: PassportContents): Counted[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ name, count, kind: Object.hasOwn(kinds, name) ? (name as Kind) : null }));
}
