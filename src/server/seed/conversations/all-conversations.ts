import type { SeedConversation } from '../seed-conversation.ts';
import { everyday } from './everyday.ts';
import { grammar } from './grammar.ts';
import { plans } from './plans.ts';
import { programming } from './programming.ts';
import { school } from './school.ts';

/** Everything the demo learner talked about, in no particular order. */
export const allConversations: readonly SeedConversation[] = [
  ...programming,
  ...grammar,
  ...everyday,
  ...school,
  ...plans,
];
