import { setPriority } from 'node:os';
import { checkShort } from './check-short.ts';
import { correctText } from './correct-text.ts';
import { loadHarper } from './corrections/harper.ts';
import { evaluateWriting } from './evaluate-writing.ts';
import { levelByFrequency } from './lexicon/word-level.ts';
import type { WritingOutcome, WritingReply, WritingRequest } from './writing-messages.ts';

/** The process that judges texts, one after the other: no environment, no database, no right to write. */
process.on('disconnect', () => process.exit());
try {
  setPriority(5);
} catch {
  // Some systems do not let a process step back; it is a courtesy to requests.
}

const linter = loadHarper();
const say = (reply: WritingReply) => process.send?.(reply);

async function outcomeOf(request: WritingRequest): Promise<WritingOutcome> {
  const lints = await linter;
  if ('correct' in request) return { corrections: await correctText(request.correct, lints) };
  if ('short' in request) return checkShort(request.short, lints);
  return evaluateWriting(request.input, { lints, levelOf: levelByFrequency });
}

process.on('message', async (request: WritingRequest) => {
  const { id } = request;
  try {
    const result = await outcomeOf(request);
    say({ id, result, memory: process.memoryUsage.rss() });
  } catch (error) {
    say({ id, error: String(error), memory: process.memoryUsage.rss() });
  }
});
