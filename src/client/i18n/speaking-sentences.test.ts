// @vitest-environment node
import { expect, test } from 'vitest';
import { waitSentences } from '#server/evaluation/speaking/evaluator.ts';
import { flags, refuse } from '#server/evaluation/speaking/guards/refusal.ts';
import { errorWords } from './error-words.ts';
import { fetchWords } from './words.ts';

const { server } = await fetchWords('fa', ['shell']);
const { answer } = errorWords(server ?? null, 'fa');

test.each([...flags.map((flag) => refuse(flag).sentence), waitSentences.died, waitSentences.hung, waitSentences.many])(
  'why a recording is not judged is told in Persian: %s',
  (sentence) => expect(answer(sentence)).toMatch(/^[^A-Za-z]*(?:WAV[^A-Za-z]*)*$/),
);
