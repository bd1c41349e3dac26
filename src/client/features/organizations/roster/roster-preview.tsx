import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { RosterImport } from '#contract/rosters.ts';
import { PermissionLines } from '../members/preview-body.tsx';
import { PreviewKeys } from '../members/preview-keys.tsx';

/** Before an import: in which roles people would join, and what members would gain or lose. */
export function RosterPreviewLines({ preview }: { preview: NonNullable<RosterImport['preview']> }) {
  const { t, language } = useTranslation('organizations');
  const id = useId();
  const { joining, changes } = preview;
  return (
    <>
      {joining.length > 0 && (
        <section aria-labelledby={id}>
          <h3 id={id} className="border-b border-line pb-2 font-semi">
            {t('roster.joining')}
          </h3>
          <ul>
            {joining.map(({ role, count }) => (
              <li key={role} className="flex justify-between gap-2 border-b border-line py-2">
                <span>{t(`roles.${role}`)}</span>
                <span className="tabular text-13 text-ink-3">{count.toLocaleString(language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.members.length > 0 ? (
        <PermissionLines members={changes.members} />
      ) : (
        <p className="text-ink-2">{t('roster.noChange')}</p>
      )}
      <PreviewKeys preview={changes} />
    </>
  );
}
