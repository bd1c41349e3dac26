import type { CardDraft, CardProposals } from '#contract/card-making.ts';

/** A card that is being made. */
export interface Draft {
  key: string;
  /** Shall it be saved? */
  chosen: boolean;
  /** There is a card of it already: saving it changes what that shows. */
  known: boolean;
  word: string | undefined;
  front: string;
  back: string;
  example: string | undefined;
}

/** What was proposed, all of it chosen but what is known already. */
export const draftsOf = ({ items }: CardProposals): Draft[] =>
  items.map(({ known, word, front, back, example }, at) => ({
    ...{ key: `proposed-${at}`, chosen: !known, known, word, front, back, example },
  }));

/** One of the learner's own. */
export const ownDraft = (key: string): Draft => ({
  ...{ key, chosen: true, known: false, word: undefined, front: '', back: '', example: undefined },
});

export const isWhole = ({ front, back }: Draft): boolean => front.trim() !== '' && back.trim() !== '';

export const chosenOf = (drafts: readonly Draft[]): Draft[] => drafts.filter(({ chosen }) => chosen);

/** As the server takes it. */
export const cardOf = ({ word, front, back, example }: Draft): CardDraft => ({
  ...(word !== undefined && { word }),
  ...{ front: front.trim(), back: back.trim() },
  ...(example !== undefined && { example }),
});
