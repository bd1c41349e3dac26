import { loadWords } from '../language.ts';
import { lateAreas } from '../words.ts';

// Tests of components draw them without the pages that load their words. Those without a page draw nothing.
if (typeof document !== 'undefined') await loadWords(...lateAreas);
