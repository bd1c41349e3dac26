import type { Document, KnowledgeHit, Passage } from '#contract/knowledge.ts';

/** A document that is ready to be read. */
export const aDocument = (part: Partial<Document> = {}): Document => ({
  id: 'd-1',
  title: 'English grammar for evening classes',
  media_type: 'application/pdf',
  bytes: 1_240_000,
  sha256: 'ab',
  status: 'ready',
  progress: 1,
  chunks: 84,
  pages: 96,
  visibility: 'private',
  owned: true,
  file_name: 'grammar.pdf',
  created_at: '2026-10-02T09:00:00.000Z',
  ...part,
});

export const aPassage = (position: number, part: Partial<Passage> = {}): Passage => ({
  chunk_id: `p-${position}`,
  position,
  text: `Passage number ${position}.`,
  page: Math.floor(position / 2) + 1,
  heading: `Unit ${Math.floor(position / 10) + 1}`,
  ...part,
});

export const aHit = (part: Partial<KnowledgeHit> = {}): KnowledgeHit => ({
  document_id: 'd-1',
  chunk_id: 'p-12',
  position: 12,
  title: 'English grammar for evening classes',
  text: 'The past perfect shows that one action finished before another one in the past.',
  highlights: [[4, 16]],
  page: 41,
  heading: 'Unit 9',
  score: 0.8,
  why: { terms: ['past', 'perfect'], keyword: 1, semantic: 0.78, recency: 0.6 },
  ...part,
});
