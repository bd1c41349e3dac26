import type { BlockList } from '../block-list.ts';
import { onOneLine } from '../clean-text.ts';
import { tooDeepSentence, UnreadableDocument } from '../unreadable.ts';
import { decodeText } from './decode-text.ts';
import { createLineGroups } from './line-groups.ts';

/** Objects within lists within objects; what people keep has a dozen. */
const maxDepth = 500;
/** Paths say where a value stands; of a long one its end says more. */
const maxPathLength = 200;

/** Before the parser, which a hundred thousand brackets would keep busy beyond any limit of time. */
function refuseDeep(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > maxDepth) throw new UnreadableDocument(tooDeepSentence);
  }
}

function parse(text: string): unknown {
  refuseDeep(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableDocument(
      'The file is not valid JSON: check it in an editor that marks mistakes, correct it and upload it again.',
    );
  }
}

/** The values of a tree in their order, each with where it stands. Depth is limited, so it may call itself. */
function* leaves(value: unknown, path: string): Generator<[string, string]> {
  if (value === null || value === '') return;
  if (typeof value !== 'object') return yield [path, String(value)];
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
    yield* leaves(child, `${path}${step}`);
  }
}

/** Reads data as lines of “path: value”, some together. */
export function readJson(bytes: Uint8Array, list: BlockList): object {
  const groups = createLineGroups(list, '\n');
  for (const [path, value] of leaves(parse(decodeText(bytes).replace(/^\ufeff/, '')), '')) {
    const place = path.length > maxPathLength ? `…${path.slice(-maxPathLength)}` : path;
    groups.add(place === '' ? value : `${onOneLine(place)}: ${value}`);
  }
  groups.end();
  return {};
}
