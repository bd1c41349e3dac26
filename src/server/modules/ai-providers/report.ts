import type { UsageReport } from '#contract/ai-provider-shapes.ts';
import type { NamedUsageRow } from './usage.repository.ts';

type Sum = UsageReport['total'];

const nothing = (): Sum => ({ answers: 0, estimated: 0, input_tokens: 0, output_tokens: 0, costs: [] });
const size = (of: Sum) => of.input_tokens + of.output_tokens;

/** Rows of a month, added up. Costs of different currencies are never added to each other. */
export function sumOf(rows: readonly NamedUsageRow[]): Sum {
  const sum = nothing();
  const costs = new Map<string, number>();
  for (const row of rows) {
    sum.answers += row.answers;
    sum.estimated += row.estimated;
    sum.input_tokens += row.inputTokens;
    sum.output_tokens += row.outputTokens;
    if (row.currency !== '') costs.set(row.currency, (costs.get(row.currency) ?? 0) + row.cost);
  }
  // A billionth is what the table keeps: what adding in binary leaves beyond that is noise.
  sum.costs = [...costs].sort().map(([currency, amount]) => ({ currency, amount: Number(amount.toFixed(9)) }));
  return sum;
}

/** The rows by a name, each group added up, most tokens first. */
export function groupsOf<T extends object>(
  rows: readonly NamedUsageRow[],
  nameOf: (row: NamedUsageRow) => T,
): (T & Sum)[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(nameOf(row)));
  return [...groups]
    .map(([name, group]) => ({ ...(JSON.parse(name) as T), ...sumOf(group) }))
    .sort((a, b) => size(b) - size(a));
}
