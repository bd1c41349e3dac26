import { useTranslation } from '#client/i18n/use-translation.ts';
import type { PassportContents } from '#contract/passport.ts';
import { counted } from './kinds.ts';

/** How many there are of what. */
export function CountsList({ contents }: { contents: PassportContents }) {
  const { t, language } = useTranslation('passport');
  return (
    <dl className="grid max-w-[480px] grid-cols-[1fr_auto] gap-x-6">
      {counted(contents).map(({ name, kind, count }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1.5">
          <dt className="text-ink-2">{kind ? t(`kinds.${kind}`) : name}</dt>
          <dd className="tabular text-end">{count.toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  );
}
