// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiveFile } from './receive-file.ts';

const still = new AbortController().signal;

test('whatever the pieces, the file is all of them in order, and progress ends at the size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), async (pieces) => {
      const size = pieces.reduce((sum, { length }) => sum + length, 0);
      const body = new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      });
      const seen: number[] = [];
      const response = new Response(body, { headers: { 'content-length': String(size) } });
      const file = await receiveFile(response, { signal: still, onProgress: (received) => seen.push(received) });
      expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.concat(pieces));
      expect(seen.at(-1) ?? 0).toBe(size);
    }),
  );
});
