import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectType } from './detect-type.ts';
import { parseDocument } from './parse-document.ts';
import { readDocument } from './read-document.ts';
import { aPdf, drawn } from './testing/a-pdf.ts';
import { anEpub } from './testing/an-epub.ts';
import { aDocx, aPptx, wordParagraph, wordTable } from './testing/an-office-file.ts';
import { bytesOf, expectClean, expectSentence, mediaTypes } from './testing/read.ts';
import { sentenceFor } from './unreadable.ts';

type Ending = keyof typeof mediaTypes;
const endings = Object.keys(mediaTypes) as Ending[];

/** A valid file of each kind. */
const valid: Record<Ending, Uint8Array> = {
  pdf: aPdf([drawn(['Leaves are green.', 'They take in light.']), drawn(['Stems carry water.'])], { title: 'Plants' }),
  docx: aDocx(
    `${wordParagraph('Light', { style: 'H1' })}${wordParagraph('Leaves are green.')}${wordTable([['a', 'b']])}`,
  ),
  pptx: aPptx([{ title: 'Light', lines: ['Red'], notes: 'Ask.', rows: [['a', 'b']] }]),
  epub: anEpub({ chapters: { 'a.xhtml': '<h1>One</h1><p>First.</p>', 'b.xhtml': '<p>Second.</p>' } }),
  html: bytesOf('<!doctype html><title>T</title><h1>Light</h1><p>Leaves &amp; stems</p><table><tr><td>a<td>b</table>'),
  md: bytesOf(
    '---\ntitle: T\n---\n# Light\n\nLeaves **are** [green](x).\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| c | d |\n',
  ),
  txt: bytesOf('Grüße\r\n\r\nگرامر زبان\n'),
  csv: bytesOf('word;meaning\ngo;"to ""move"""\n'),
  json: bytesOf('{"a":{"b":[1,"\\u00e9",null]},"c":"d"}'),
};

/** Every file ends in a clean document or in one sentence: nothing else, and not never. */
async function readOrRefuse(bytes: Uint8Array, ending: Ending, checkType: boolean): Promise<void> {
  try {
    if (checkType) detectType(bytes, `file.${ending}`);
    expectClean(await readDocument(new Uint8Array(bytes), mediaTypes[ending]));
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error;
    expectSentence(sentenceFor(error));
  }
}

/** Bytes that stand at a few places of a file instead of its own. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)), {
  maxLength: 6,
});

function changed(file: Uint8Array, at: readonly (readonly [number, number])[]): Uint8Array {
  const copy = new Uint8Array(file);
  for (const [place, byte] of at) copy[Math.floor(place * copy.length)] = byte;
  return copy;
}

describe.for(endings)('a .%s file', (ending) => {
  test('that is whole is read', async () => {
    expect(detectType(valid[ending], `file.${ending}`)).toBe(mediaTypes[ending]);
    expectClean(await readDocument(new Uint8Array(valid[ending]), mediaTypes[ending]));
  });

  test('of any bytes gives clean text or one sentence', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), (some, check) => readOrRefuse(some, ending, check)),
      { numRuns: 60 },
    );
  });

  test('that breaks off anywhere, or has some bytes changed, gives clean text or one sentence', async () => {
    const file = valid[ending];
    const part = fc.nat(file.length);
    await fc.assert(
      fc.asyncProperty(part, changes, fc.boolean(), async (length, at, whole) => {
        await readOrRefuse(changed(whole ? file : file.slice(0, length), at), ending, true);
      }),
      { numRuns: 80 },
    );
  });
});

test('what is true of the readers is true of the process around them', async () => {
  const file = fc.tuple(fc.constantFrom(...endings), changes);
  await fc.assert(
    fc.asyncProperty(file, async ([ending, at]) => {
      const reading = parseDocument(changed(valid[ending], at), { fileName: `file.${ending}` });
      await reading.then(expectClean, (error: Error) => {
        expect(error.name).toBe('UnreadableDocument');
        expectSentence(error.message);
      });
    }),
    { numRuns: 8 },
  );
});
