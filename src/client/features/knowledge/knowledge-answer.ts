import type { Output } from '#contract/kernel/endpoint.ts';
import type { knowledge } from '#contract/knowledge.ts';

export type KnowledgeAnswer = Output<typeof knowledge.query>;
