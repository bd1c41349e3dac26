export interface ArticleWords {
  title: string;
  content: string;
}

const drafts = new Map<string, ArticleWords>();

/** What somebody has begun to write about a search: closing the dialog loses nothing until the page is left. */
export const articleDrafts = {
  read: (gapId: string, otherwise: ArticleWords): ArticleWords => drafts.get(gapId) ?? otherwise,
  keep: (gapId: string, words: ArticleWords): void => void drafts.set(gapId, words),
  forget: (gapId: string): void => void drafts.delete(gapId),
};
