import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useCopy } from '#client/ui/use-copy.ts';
import { cleanText } from './clean-text.ts';
import { HighlightedCode } from './highlighted-code.tsx';
import { useHighlighted } from './use-highlighted.ts';

interface CodeBlockProps {
  code: string;
  /** What stands after the fence. */
  language: string;
  /** Its end is written; only then colours are worth their time. */
  complete: boolean;
}

/** A program, with its language named and a way to copy it. */
export function CodeBlock({ code: written, language, complete }: CodeBlockProps) {
  const { t } = useTranslation('chat');
  const { copied, copy } = useCopy();
  const code = cleanText(written);
  const info = cleanText(language).trim();
  const tree = useHighlighted(code, info.split(/\s/)[0] ?? '', complete);
  return (
    <figure className="overflow-hidden rounded-surface border border-line bg-surface" dir="ltr">
      <figcaption className="flex min-h-[39px] items-center justify-between gap-3 border-b border-line bg-sunken py-1 ps-3.5 pe-1.5 text-12 text-ink-3">
        <span className="truncate">{info || t('markdown.code')}</span>
        <Button variant="ghost" size="sm" icon={copied ? Check : Copy} onClick={() => void copy(code)}>
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
        tabIndex={0}
        className="overflow-x-auto px-3.5 py-2.5 font-mono text-[13.5px] leading-read tracking-normal focus-visible:-outline-offset-2"
      >
        <code>{tree ? <HighlightedCode nodes={tree.children} /> : code}</code>
      </pre>
    </figure>
  );
}
