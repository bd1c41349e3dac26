import { arabic } from './collection/arabic.ts';
import { astronomy } from './collection/astronomy.ts';
import { biology } from './collection/biology.ts';
import { chinese } from './collection/chinese.ts';
import { cooking } from './collection/cooking.ts';
import type { CollectedDocument } from './collection/document.ts';
import { geography } from './collection/geography.ts';
import { grammar } from './collection/grammar.ts';
import { history } from './collection/history.ts';
import { japanese } from './collection/japanese.ts';
import { law } from './collection/law.ts';
import { literature } from './collection/literature.ts';
import { medicine } from './collection/medicine.ts';
import { persian } from './collection/persian.ts';
import { physics } from './collection/physics.ts';
import { sailing } from './collection/sailing.ts';
import { scripture } from './collection/scripture.ts';

/** Each subject holds several documents that share their vocabulary, so that a common word alone finds nothing. */
export const collection: readonly CollectedDocument[] = [
  ...literature,
  ...scripture,
  ...law,
  ...biology,
  ...physics,
  ...astronomy,
  ...history,
  ...geography,
  ...grammar,
  ...cooking,
  ...sailing,
  ...medicine,
  ...persian,
  ...chinese,
  ...japanese,
  ...arabic,
];

export type Paragraph = { id: string; text: string };

export const paragraphs: readonly Paragraph[] = collection.flatMap((document) =>
  document.paragraphs.map((text, index) => ({ id: `${document.id}#${index}`, text })),
);
