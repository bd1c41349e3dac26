import { cTestA2, cTestB1, cTestB2, cTestC1 } from './placement/c-tests.ts';
import { grammar } from './placement/grammar.ts';
import { easierReading, harderReading } from './placement/reading.ts';
import { vocabulary } from './placement/vocabulary.ts';
import { writing } from './placement/writing.ts';
import { PlacementTask } from './placement-schema.ts';

/** The placement test, from the easiest to the hardest, with the text that the learner writes at the end. */
export const placement: readonly PlacementTask[] = [
  vocabulary,
  grammar,
  easierReading,
  cTestA2,
  cTestB1,
  cTestB2,
  harderReading,
  cTestC1,
  writing,
].map((task) => PlacementTask.parse(task));
