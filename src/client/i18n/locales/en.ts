import { auth } from './en/auth.ts';
import { chat } from './en/chat.ts';
import { progress } from './en/progress.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';

/** English, and the shape that every other language has to fill. */
export const en = { shell, auth, chat, settings, progress };
export type Translation = typeof en;
