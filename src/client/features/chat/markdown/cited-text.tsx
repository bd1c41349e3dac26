import { Fragment, type ReactNode } from 'react';
import { CitationMark, citationMarkStyle } from './citation-mark.tsx';
import { InventedMark } from './invented-mark.tsx';
import { useInsideLink } from './leaving.ts';
import { useMarkdownSources } from './markdown-sources.ts';

/** Text in which `[1]` opens the passage of source 1, or leads to it where it is from no document; a number of none says so. */
export function CitedText({ text }: { text: string }): ReactNode {
  const { citations, sourceId } = useMarkdownSources();
  const insideLink = useInsideLink();
  if (citations.length === 0 || insideLink || !text.includes('[')) return text;
  return text.split(/\[(\d{1,3})\]/).map((part, index) => {
    const source = index % 2 === 1 ? citations.find(({ n }) => n === Number(part)) : undefined;
    if (index % 2 === 0) return part;
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
    if (!source) return <InventedMark key={index} number={part} />;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
      <Fragment key={index}>
        {source.document_id === undefined ? (
          <a href={`#${sourceId(source.n)}`} title={source.title} className={citationMarkStyle}>
            {part}
          </a>
        ) : (
          <CitationMark source={source} />
        )}
      </Fragment>
    );
  });
}
