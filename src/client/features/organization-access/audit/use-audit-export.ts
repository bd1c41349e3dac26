import { useEffect, useRef, useState } from 'react';
import { saveFile } from '#client/ui/save-file.ts';
import { auditCsv } from './audit-csv.ts';
import { type AuditFilter, readAll } from './audit-queries.ts';

/** The download of what is filtered; it ends with the page that shows it. `count` is null while nothing is under way. */
export function useAuditExport(organizationId: string, slug: string) {
  const [count, setCount] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(filter: AuditFilter): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    setCount(0);
    try {
      const entries = await readAll(organizationId, filter, { signal: controller.signal, onProgress: setCount });
      const day = new Date().toISOString().slice(0, 10);
      saveFile(new Blob([auditCsv(entries)], { type: 'text/csv;charset=utf-8' }), `audit-${slug}-${day}.csv`);
    } catch (problem) {
      if (!controller.signal.aborted) setError(problem);
    }
    setCount(null);
  }

  return { count, error, start };
}
