import type { ImportItem, PassportReport } from '#contract/passport.ts';
import { refused } from './open-archive.ts';

/** An archive with more damages than this is better exported anew than taken apart. */
const mostFailures = 10_000;

/** What became of each file and of each thing that was not imported. */
export class Report {
  readonly #files = new Map<string, number>();
  readonly #rest: ImportItem[] = [];
  #failed = 0;
  #skipped = 0;

  imported(file: string, count = 1): void {
    this.#files.set(file, (this.#files.get(file) ?? 0) + count);
  }

  /** Takes back what was told as imported. */
  notImported(file: string, count = 1): void {
    this.imported(file, -count);
  }

  failed(file: string, reason: string, id?: string): void {
    this.#failed += 1;
    if (this.#failed > mostFailures)
      throw refused(
        `More than ${mostFailures} things in this archive are damaged. Nothing was imported: export it anew.`,
      );
    this.#rest.push({ file, ...(id !== undefined && { id }), outcome: 'failed', reason });
  }

  skipped(file: string, reason: string): void {
    this.#skipped += 1;
    this.#rest.push({ file, outcome: 'skipped', reason });
  }

  result(): PassportReport {
    const files = [...this.#files].filter(([, count]) => count > 0);
    const imported = files.reduce((sum, [, count]) => sum + count, 0);
    return {
      items: [...files.map(([file, count]) => ({ file, outcome: 'imported' as const, count })), ...this.#rest],
      counts: { imported, skipped: this.#skipped, failed: this.#failed },
    };
  }
}
