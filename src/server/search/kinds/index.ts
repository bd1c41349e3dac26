import type { SearchHitType } from '#contract/search.ts';
import { documentKind } from './document.ts';
import type { SearchKind } from './kind.ts';
import { messageKind } from './message.ts';
import { noteKind } from './note.ts';
import { submissionKind } from './submission.ts';
import { transcriptKind } from './transcript.ts';

/** Everything that can be found, in the order in which a rebuild goes through it. How to add a kind is told at `SearchKind`. */
export const searchKinds: readonly SearchKind[] = [messageKind, noteKind, submissionKind, transcriptKind, documentKind];

export const kindOf = (type: SearchHitType): SearchKind | undefined => searchKinds.find((kind) => kind.type === type);
