import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useCopy } from '#client/ui/use-copy.ts';

interface CopyLineProps {
  /** What is copied. */
  text: string;
  /** Whose or what it is, for assistive technology: “Copy the link of sam@example.org”. */
  label: string;
}

/** Something to pass on, with a button that copies it. It can be marked by hand where the browser does not let pages copy. */
export function CopyLine({ text, label }: CopyLineProps) {
  const { t } = useTranslation('organizations');
  const { copied, copy } = useCopy();
  return (
    <span className="flex min-w-0 items-center gap-2">
      <code
        dir="ltr"
        className="min-w-0 flex-1 truncate rounded-control bg-sunken px-2 py-1 font-mono text-13 select-all"
      >
        {text}
      </code>
      <Button size="sm" aria-label={label} onClick={() => void copy(text).catch(() => undefined)}>
        {copied ? t('copied') : t('copy')}
      </Button>
      <span role="status" className="sr-only">
        {copied && t('copied')}
      </span>
    </span>
  );
}

/** A link that works from outside this page: the server gives a path where it does not know its own address. */
export const wholeLink = (link: string): string => new URL(link, window.location.origin).href;
