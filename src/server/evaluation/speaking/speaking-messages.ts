import type { SpeakingInput, SpeakingResult } from './analyse-speaking.ts';

/** A recording in, what it shows out. */
export interface SpeakingRequest {
  id: number;
  input: SpeakingInput;
}

export type SpeakingReply = { id: number; result: SpeakingResult } | { id: number; error: string };
