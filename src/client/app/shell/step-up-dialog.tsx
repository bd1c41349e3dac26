import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { PasswordAgain } from './password-again.tsx';

/** What was just asked for needs the password once more. Then it is done; without it nothing has changed. */
export function StepUpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('stepUp.title')}
      description={t('stepUp.text')}
      closeLabel={t('close')}
      size="sm"
    >
      <PasswordAgain
        prove={(password) => session.proveStepUp(password)}
        confirm={t('stepUp.confirm')}
        leave={{ label: t('cancel'), act: onClose }}
      />
    </Dialog>
  );
}
