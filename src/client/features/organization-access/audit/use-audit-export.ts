import { useEffect, useRef, useState } from 'react';
import { saveFile } from '#client/ui/save-file.ts';
import { type AuditFilter, auditCsv } from './audit-queries.ts';

/** The download of what is filtered; it ends with the page that shows it. */
export function useAuditExport(organizationId: string, slug: string) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(filter: AuditFilter): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    setBusy(true);
    try {
      const file = await auditCsv(organizationId, filter, controller.signal);
      if (!controller.signal.aborted) saveFile(file, `audit-${slug}-${new Date().toISOString().slice(0, 10)}.csv`);
    } catch (problem) {
      if (!controller.signal.aborted) setError(problem);
    }
    setBusy(false);
  }

  return { busy, error, start };
}
