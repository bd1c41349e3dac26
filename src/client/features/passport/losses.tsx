import { useTranslation } from '#client/i18n/use-translation.ts';
import type { PassportContents } from '#contract/passport.ts';
import { counted } from './kinds.ts';

/** What goes with the account, with numbers. */
export function Losses({ contents }: { contents: PassportContents }) {
  const { t, language } = useTranslation('passport');
  const lines = [
    ...counted(contents).map(
      ({ kind, name, count }) => `${kind ? t(`kinds.${kind}`) : name}: ${count.toLocaleString(language)}`,
    ),
    ...(contents.shared_documents > 0 ? [t('remove.shared', { count: contents.shared_documents })] : []),
    t('remove.account'),
    t('remove.sessions'),
  ];
  return (
    <ul className="grid gap-[5px] text-ink-2">
      {lines.map((line) => (
        <li
          key={line}
          className="relative ps-3.5 before:absolute before:start-0 before:top-[9px] before:h-0.5 before:w-1.5 before:bg-danger"
        >
          {line}
        </li>
      ))}
    </ul>
  );
}
