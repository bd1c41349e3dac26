export type Language = 'english' | 'persian' | 'chinese' | 'japanese' | 'arabic';

export type CollectedDocument = {
  id: string;
  title: string;
  language: Language;
  /** `own words`, or `public domain:` with work, author and year. Quoted works are given in extracts. */
  source: string;
  paragraphs: readonly string[];
};
