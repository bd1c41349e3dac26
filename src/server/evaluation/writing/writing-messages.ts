import type { Evaluation } from '#contract/evaluation.ts';
import type { WritingInput, WritingResult } from './evaluate-writing.ts';

/** A text to judge, or one to correct without judging it. */
export type WritingWork = { input: WritingInput } | { correct: string };

export type WritingRequest = { id: number } & WritingWork;

export type WritingOutcome = WritingResult | { corrections: Evaluation['corrections'] };

/** `memory` is what the process takes, in bytes. */
export type WritingReply = { id: number; memory: number } & ({ result: WritingOutcome } | { error: string });
