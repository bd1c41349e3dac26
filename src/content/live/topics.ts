import { a1 } from './a1.ts';
import { a2 } from './a2.ts';
import { b1 } from './b1.ts';
import { b2 } from './b2.ts';
import { c1 } from './c1.ts';
import type { LiveTopicSource } from './topic-source.ts';

/** What one can talk about, from the easiest level on. */
export const liveTopics: readonly LiveTopicSource[] = [...a1, ...a2, ...b1, ...b2, ...c1];
