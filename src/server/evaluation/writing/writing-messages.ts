import type { Evaluation } from '#contract/evaluation.ts';
import type { ShortResult, ShortText } from './check-short.ts';
import type { WritingInput, WritingResult } from './evaluate-writing.ts';

/** A text to judge, one to correct without judging it, or one that is too short to judge. */
export type WritingWork = { input: WritingInput } | { correct: string } | { short: ShortText };

export type WritingRequest = { id: number } & WritingWork;

export type WritingOutcome = WritingResult | ShortResult | { corrections: Evaluation['corrections'] };

/** `memory` is what the process takes, in bytes. */
export type WritingReply = { id: number; memory: number } & ({ result: WritingOutcome } | { error: string });
