import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { fetchWithProgress } from '#client/session/fetch-with-progress.ts';
import { session } from '#client/session/session.ts';
import { auth } from '#contract/auth.ts';
import { type PassportReport, passport } from '#contract/passport.ts';

/** Two gigabytes over a slow line, and the time to store them. Milliseconds. */
const longestUpload = 6 * 60 * 60_000;
const longestWork = 60 * 60_000;

export type ImportState =
  | { step: 'idle' }
  | { step: 'sending'; sent: number; total: number }
  | { step: 'working' }
  | { step: 'done'; report: PassportReport }
  | { step: 'cancelled' }
  | { step: 'failed'; error: unknown };

/** The import of an archive; afterwards everything on show is asked for again. */
export function useImport() {
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(file: File): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ step: 'sending', sent: 0, total: file.size });
    const carry = fetchWithProgress(
      (sent, total) => setState(sent < total ? { step: 'sending', sent, total } : { step: 'working' }),
      longestWork,
    );
    try {
      const report = await session.api.call(
        passport.import,
        { body: { file } },
        { signal, timeoutMs: longestUpload, carry },
      );
      setState({ step: 'done', report });
    } catch (error) {
      setState(signal.aborted ? { step: 'cancelled' } : { step: 'failed', error });
      return;
    }
    // The settings came with it; a profile that does not load now comes with the next page.
    const user = await session.api.call(auth.me).catch(() => null);
    if (user) session.setUser(user);
    await queries.invalidateQueries();
  }

  return { state, start, cancel: () => running.current?.abort() };
}
