import { createElement, Fragment, type ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { cleanText } from './clean-text.ts';
import type { MathNode } from './math-node.ts';
import type { MathToken } from './our-tokens.ts';
import { useFormula } from './use-formula.ts';

/** A formula within a line that is longer than this scrolls by itself, at the cost of its base line. */
const longInline = 60;

/**
 * A formula as MathML elements, from left to right on every page; as it was written until it can be drawn. What is drawn stays within
 * its own box, whatever sizes its author named.
 */
export function Formula({ token }: { token: MathToken }) {
  const { t } = useTranslation('chat');
  const { display } = token;
  const tree = useFormula(token.tex, display);
  const source = cleanText(token.raw).trim();
  if (!tree) {
    const title = tree === null ? t('markdown.formulaUnread') : undefined;
    return (
      <code dir="ltr" title={title} className="font-mono text-[0.845em] whitespace-pre-wrap text-ink-2">
        {source}
      </code>
    );
  }
  const scrolls = display || source.length > longInline;
  return (
    <span
      data-source={source}
      dir="ltr"
      {...(scrolls ? { role: 'group', 'aria-label': t('markdown.formula'), tabIndex: 0 } : {})}
      className={cn(
        'max-w-full [contain:paint]',
        display ? 'my-1 block py-1 text-center text-18' : 'inline-block',
        scrolls && 'overflow-x-auto overflow-y-hidden align-middle',
      )}
    >
      <Drawn nodes={[tree]} />
    </span>
  );
}

function Drawn({ nodes }: { nodes: readonly MathNode[] }): ReactNode {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return cleanText(node);
    const { tag, attributes, className, children } = node;
    const inner = children.length > 0 ? <Drawn nodes={children} /> : null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the formula is the identity
      <Fragment key={index}>{createElement(tag, { ...attributes, className }, inner)}</Fragment>
    );
  });
}
