/** What a document is for a person, whatever its media type is called. */
export type DocumentKind = 'pdf' | 'word' | 'slides' | 'book' | 'webPage' | 'markdown' | 'text' | 'table' | 'data';

const office = 'application/vnd.openxmlformats-officedocument';

const kinds: Readonly<Record<string, DocumentKind>> = {
  'application/pdf': 'pdf',
  [`${office}.wordprocessingml.document`]: 'word',
  [`${office}.presentationml.presentation`]: 'slides',
  'application/epub+zip': 'book',
  'text/html': 'webPage',
  'text/markdown': 'markdown',
  'text/plain': 'text',
  'text/csv': 'table',
  'application/json': 'data',
};

export const kindOf = (mediaType: string): DocumentKind => kinds[mediaType.split(';')[0]?.trim() ?? ''] ?? 'text';
