import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { leave } from './leave.ts';
import { PasswordAgain } from './password-again.tsx';

/** The session has ended: the same person signs in over the page, and all that was being done goes on. */
export function ExpiredDialog() {
  const { t } = useTranslation();
  const { t: words } = useTranslation('auth');
  return (
    <Dialog open onOpenChange={() => {}} title={t('expired.title')} description={t('expired.text')} size="sm">
      <PasswordAgain
        prove={(password) => session.relogin(password)}
        confirm={words('signIn')}
        leave={{ label: t('expired.other'), act: () => void leave() }}
      />
    </Dialog>
  );
}
