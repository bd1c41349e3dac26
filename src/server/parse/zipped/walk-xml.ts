import { Parser } from 'htmlparser2';
import { createDepth } from '../markup-depth.ts';
import { decodeText } from '../text/decode-text.ts';

/** What is told of XML, in its order. Names are local ones, without prefix: the formats use each in one meaning. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Walks through XML without building a tree. Only the five entities of XML and numbers are known: what a document type defines is
 * not expanded and nothing is fetched.
 */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const depth = createDepth();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth.enter();
        events.open?.(local(name), attributes);
      },
      ontext: (text) => events.text?.(text),
      onclosetag(name) {
        depth.leave();
        events.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(decodeText(bytes));
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => local(one) === name);
  return key === undefined ? undefined : attributes[key];
}

/** The text within the first element of a name. */
export function textOfFirst(bytes: Uint8Array, element: string): string | undefined {
  let found: string | undefined;
  let inside = false;
  walkXml(bytes, {
    open: (name) => {
      inside ||= name === element && found === undefined;
      if (inside) found ??= '';
    },
    text: (text) => {
      if (inside) found += text;
    },
    close: (name) => {
      if (name === element) inside = false;
    },
  });
  return found?.trim() || undefined;
}
