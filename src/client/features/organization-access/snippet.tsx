import { useTranslation } from '#client/i18n/use-translation.ts';
import { type SnippetProps, Snippet as TextToCopy } from '#client/ui/snippet.tsx';

/** A text to take along, in the words of this area. */
export function Snippet(props: Omit<SnippetProps, 'words'>) {
  const { t } = useTranslation('organizationAccess');
  const copyOf = t('copyOf', { what: props.label });
  return <TextToCopy {...props} words={{ copy: t('copy'), copyOf, copied: t('copied'), notCopied: t('notCopied') }} />;
}
