import type { LedgerEntry } from '#contract/xp.ts';
import type { XpEvent } from './xp.repository.ts';

/** An entry of the ledger as the contract has it. */
export function entryView(row: XpEvent): LedgerEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    local_date: row.localDate,
    rule: row.rule,
    amount: row.amount,
    reason: row.reason,
    source: row.sourceKind !== null && row.sourceId !== null ? { kind: row.sourceKind, id: row.sourceId } : null,
  };
}
