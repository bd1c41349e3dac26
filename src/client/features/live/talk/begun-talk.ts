import { type KeptTalk, keepTalk } from './kept-talk.ts';

let begun: KeptTalk | null = null;

/** Begins a talk, or takes one up again: the Talk page is opened next. */
export function handOver(talk: KeptTalk): void {
  begun = talk;
  keepTalk(talk);
}

/** The talk that this page is opened for; null for whoever comes by its address, and is asked first. */
export const handedOver = (): KeptTalk | null => begun;

/** The page has it. */
export function takenOver(): void {
  begun = null;
}
