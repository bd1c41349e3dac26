import type { Moment } from '#tokens/clock.ts';

/** What a learner says. */
export type Said = {
  /** As it was hinted at; left out where it was not. */
  id?: string;
  text: string;
  startedAt: Moment;
  endedAt?: Moment;
  typed?: boolean;
  /** Of the recogniser, from 0 to 1. */
  confidence?: number;
  voice?: { speech_ms: number; pauses: number; pause_ms: number };
};

/** Where the learner cut in. */
export type CutAt = { turn: number; heard: number } | { turn: number; heard_ms: number };

/** A piece of the sound of what a learner says: 16 bit at 24 kHz, as base64. */
export interface SoundPiece {
  id: string;
  seq: number;
  audio: string;
  startedAt: Moment;
}

/** What was said, and went to the server as so many pieces of sound. */
export type Sounded = Pick<Said, 'voice'> & { id: string; pieces: number; startedAt: Moment; endedAt: Moment };

/** A piece of the sound of a turn of the partner. */
export interface PartnerSound {
  turn: number;
  audio: string;
  last?: boolean | undefined;
}
