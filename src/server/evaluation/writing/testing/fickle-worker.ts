import type { WritingReply, WritingRequest } from '../writing-messages.ts';

/** Does what a test tells it by the text: die, hang, take a lot of memory, or refuse. */
process.on('disconnect', () => process.exit());
process.on('message', ({ id, ...work }: WritingRequest) => {
  const text = 'input' in work ? work.input.text : '';
  if (text === 'die') process.kill(process.pid, 'SIGKILL');
  if (text === 'hang') return;
  const memory = text === 'grow' ? 10 ** 10 : 1;
  const reply: WritingReply = { id, memory, result: { refused: { flag: 'short', sentence: String(process.pid) } } };
  process.send?.(reply);
});
