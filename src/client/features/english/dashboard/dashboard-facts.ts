import type { Result } from '#contract/kernel/endpoint.ts';
import type { xel } from '#contract/xel.ts';

export type DashboardFacts = Result<typeof xel.dashboard>;
