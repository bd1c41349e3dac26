import type { Hint } from '#client/session/voice/audio/level.ts';
import type { MicrophoneProblem } from '#client/session/voice/audio/open-microphone.ts';
import type { DictationFault } from '#client/session/voice/dictation.ts';
import type { Listener } from '#client/session/voice/listening-consent.ts';

export interface VoiceState {
  /** Who listens: nobody where the browser recognises nothing and the server does not listen. */
  listener: Listener | null;
  microphone: 'off' | 'opening' | 'on';
  /** Why it is off, though it is wanted. */
  problem: MicrophoneProblem | null;
  /** Why nothing is recognised, though the microphone is on. */
  fault: DictationFault | null;
  muted: boolean;
  /** The button is held, in that mode. */
  held: boolean;
  /** What is said is heard now. */
  listening: boolean;
  /** What seems to be said. */
  partial: string;
  hint: Hint;
  speaking: boolean;
  /** The partner can only be read. */
  voiceless: boolean;
}
