import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PassportContents } from '#contract/passport.ts';
import { DeleteDialog } from './delete-dialog.tsx';

/** The end of the account: says what it costs before it asks. */
export function DeleteSection({ contents }: { contents: PassportContents }) {
  const { t } = useTranslation('passport');
  const user = useUser();
  const [open, setOpen] = useState(false);
  const last = contents.last_owner_of;
  return (
    <Section title={t('remove.title')}>
      <div className="mt-3 grid max-w-[68ch] justify-items-start gap-4">
        <p className="text-ink-3">{t('remove.text')}</p>
        {last.length > 0 ? (
          <Notice tone="warn">{t('remove.lastOwner', { names: last.join(', ') })}</Notice>
        ) : (
          <Button variant="danger-quiet" onClick={() => setOpen(true)}>
            {t('remove.start')}
          </Button>
        )}
      </div>
      {open && <DeleteDialog user={user} contents={contents} onClose={() => setOpen(false)} />}
    </Section>
  );
}
