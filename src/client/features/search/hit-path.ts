import type { SearchHit } from '#contract/search.ts';
import { without } from './query-text.ts';

const id = (value: string | undefined): string => encodeURIComponent(value ?? '');

/** The exact place where a result is; in a document the words of the query are marked. */
export function hitPath({ type, source, id: own }: SearchHit, query: string): string {
  switch (type) {
    case 'message':
      return `/chat/${id(source.conversation_id)}${source.message_id ? `?message=${id(source.message_id)}` : ''}`;
    case 'note':
      return `/notes/${id(source.note_id ?? own)}`;
    case 'document': {
      const place = new URLSearchParams();
      if (source.position !== undefined) place.set('p', String(source.position));
      const words = without(query);
      if (words !== '') place.set('q', words);
      return `/knowledge/${id(source.document_id ?? own)}${place.size > 0 ? `?${place}` : ''}`;
    }
    case 'transcript':
      return `/live/transcripts/${id(source.transcript_id ?? own)}${source.position === undefined ? '' : `#turn-${source.position}`}`;
    case 'submission':
      return `/english/submissions/${id(source.submission_id ?? own)}`;
  }
}
