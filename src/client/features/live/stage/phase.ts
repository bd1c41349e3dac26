import type { VoiceState } from '../speech/voice-state.ts';
import type { Talk } from '../talk/talk.ts';

export type Phase =
  | 'connecting'
  | 'waiting'
  | 'speaking'
  | 'thinking'
  | 'hearing'
  | 'listening'
  | 'muted'
  | 'ready'
  | 'over';

/** What goes on, in one word: `ready` means that it is the learner's turn and nobody listens. */
export function phaseOf(
  { link, partner, answer }: Pick<Talk, 'link' | 'partner' | 'answer'>,
  {
    speaking,
    partial,
    listening,
    muted,
    microphone,
    listener,
  }: Omit<VoiceState, 'problem' | 'fault' | 'hint' | 'held' | 'voiceless'>,
): Phase {
  if (link === 'over') return 'over';
  if (speaking || answer) return 'speaking';
  if (link !== 'open') return link;
  if (partial !== '') return 'hearing';
  if (partner === 'thinking') return 'thinking';
  if (listening) return 'listening';
  return muted && microphone === 'on' && listener !== null ? 'muted' : 'ready';
}
