import { useEffect, useRef, useState } from 'react';
import { session } from '#client/session/session.ts';
import { saveFile } from '#client/ui/save-file.ts';
import { passport } from '#contract/passport.ts';
import { fileNameOf, receiveFile } from './receive-file.ts';

/** The server collects everything before it sends the first byte. Milliseconds. */
const longestWait = 10 * 60_000;

export type ExportState =
  | { step: 'idle' }
  | { step: 'collecting' }
  | { step: 'receiving'; received: number; total: number | null }
  | { step: 'done'; bytes: number }
  | { step: 'cancelled' }
  | { step: 'failed'; error: unknown };

/** The download of everything; it ends with the page that shows it. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ step: 'collecting' });
    try {
      const options = { signal, accept: 'application/zip', timeoutMs: longestWait };
      const response = await session.api.fetch(passport.export, {}, options);
      const onProgress = (received: number, total: number | null) => setState({ step: 'receiving', received, total });
      const file = await receiveFile(response, { signal, onProgress });
      saveFile(file, fileNameOf(response, 'xentree-passport.zip'));
      setState({ step: 'done', bytes: file.size });
    } catch (error) {
      setState(signal.aborted ? { step: 'cancelled' } : { step: 'failed', error });
    }
  }

  return { state, start, cancel: () => running.current?.abort() };
}
