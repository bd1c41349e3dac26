import type { MistakeExample } from '#contract/english.ts';
import { submissionPath } from '../paths.ts';

const id = encodeURIComponent;

/** Where a sentence of the learner can be read where it was written or said; null where it stands in nothing that is kept. */
export function examplePath({ source, source_id: own, within_id: within }: MistakeExample): string | null {
  if (within === null) return null;
  switch (source) {
    case 'chat':
      return `/chat/${id(within)}?message=${id(own)}`;
    case 'live':
      return `/live/transcripts/${id(within)}#turn-${own.slice(within.length + 1)}`;
    case 'task':
    case 'writing':
      return submissionPath(within);
  }
}
