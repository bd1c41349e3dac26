import { Fragment, type ReactNode } from 'react';
import type { Highlighted } from './highlight.ts';

/** Classes of highlight.js by the colour that they get here; all others keep the colour of the text. */
const colours: readonly [RegExp, string][] = [
  [/^hljs-(?:keyword|built_in|literal|type|selector-tag|meta)$/, 'text-info-ink'],
  [/^hljs-(?:title|name|attr|attribute|property|section|selector-class|selector-id)$/, 'text-accent-ink'],
  [/^hljs-(?:string|number|regexp|symbol|template-variable)$/, 'text-streak-ink'],
  [/^hljs-(?:comment|quote|doctag)$/, 'text-ink-3'],
  [/^hljs-addition$/, 'text-accent-ink'],
  [/^hljs-deletion$/, 'text-danger-ink'],
];

/** A highlighted program as text and `span` elements, whatever else the tree may hold. */
export function HighlightedCode({ nodes }: { nodes: Highlighted['children'] }): ReactNode {
  return nodes.map((node, index) => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
      <Fragment key={index}>
        <span className={colourOf(node.properties['className'])}>
          <HighlightedCode nodes={node.children} />
        </span>
      </Fragment>
    );
  });
}

function colourOf(names: unknown): string | undefined {
  if (!Array.isArray(names)) return undefined;
  return colours.find(([pattern]) => names.some((name) => pattern.test(String(name))))?.[1];
}
