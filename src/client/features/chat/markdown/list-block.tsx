import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';

type DrawInner = (tokens: readonly Token[]) => ReactNode;

/** A list, numbered from where its author began, or of tasks with their boxes. */
export function ListBlock({ list, drawInner }: { list: Tokens.List; drawInner: DrawInner }) {
  const tasks = list.items.every((item) => item.task);
  const look = cn(
    'grid max-w-measure gap-1.5',
    tasks ? 'list-none' : list.ordered ? 'list-decimal ps-7' : 'list-disc ps-6',
    'marker:text-ink-3',
  );
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
    <Item key={index} item={item} drawInner={drawInner} />
  ));
  if (!list.ordered) {
    return (
      <ul dir="auto" className={look}>
        {items}
      </ul>
    );
  }
  return (
    <ol dir="auto" start={typeof list.start === 'number' ? list.start : undefined} className={look}>
      {items}
    </ol>
  );
}

function Item({ item, drawInner }: { item: Tokens.ListItem; drawInner: DrawInner }) {
  const { t } = useTranslation('chat');
  const inner = drawInner(item.tokens);
  if (!item.task) return <li className="ps-0.5 [&>:not(:first-child)]:mt-1.5">{inner}</li>;
  return (
    <li className="flex gap-2.5">
      <input
        type="checkbox"
        className="tick mt-[5px]"
        checked={item.checked === true}
        disabled
        readOnly
        aria-label={t(item.checked === true ? 'markdown.done' : 'markdown.open')}
      />
      <div className="min-w-0 flex-1">{inner}</div>
    </li>
  );
}
