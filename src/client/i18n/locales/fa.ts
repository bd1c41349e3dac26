import type { Translation } from './en.ts';
import { auth } from './fa/auth.ts';
import { chat } from './fa/chat.ts';
import { progress } from './fa/progress.ts';
import { server } from './fa/server.ts';
import { settings } from './fa/settings.ts';
import { shell } from './fa/shell.ts';

export const faServer = server;
export const fa: Translation = { shell, auth, chat, settings, progress };
