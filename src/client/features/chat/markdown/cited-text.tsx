import { Fragment, type ReactNode } from 'react';
import { useInsideLink } from './leaving.ts';
import { useMarkdownSources } from './markdown-sources.ts';

/** Text in which `[1]` leads to source 1, where the message has such a source. */
export function CitedText({ text }: { text: string }): ReactNode {
  const { citations, sourceId } = useMarkdownSources();
  const insideLink = useInsideLink();
  if (citations.length === 0 || insideLink || !text.includes('[')) return text;
  return text.split(/\[(\d{1,3})\]/).map((part, index) => {
    const source = index % 2 === 1 ? citations.find(({ n }) => n === Number(part)) : undefined;
    if (!source) return index % 2 === 1 ? `[${part}]` : part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
      <Fragment key={index}>
        <a
          href={`#${sourceId(source.n)}`}
          title={source.title}
          className="mx-0.5 inline-grid h-[18px] min-w-[18px] place-items-center rounded-[5px] bg-accent-soft px-1 align-[2px] text-11 font-semi text-accent-ink hover:bg-accent hover:text-on-accent"
        >
          {part}
        </a>
      </Fragment>
    );
  });
}
