import type { door as english } from '../en/door.ts';
import { auth } from './auth.ts';
import { refusals } from './refusals.ts';

export const door = { words: { auth }, refusals } satisfies typeof english;
