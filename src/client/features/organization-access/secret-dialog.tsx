import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Snippet } from './snippet.tsx';

interface SecretDialogProps {
  title: string;
  label: string;
  secret: string;
  children?: ReactNode;
  onClose: () => void;
}

/** A secret that is shown this once: nothing but saying that it is kept closes it, so that no slip of a key loses it. */
export function SecretDialog({ title, label, secret, children, onClose }: SecretDialogProps) {
  const { t } = useTranslation('organizationAccess');
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title={title}
      size="md"
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('secret.stored')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Notice tone="warn">{t('secret.once')}</Notice>
        <Snippet label={label} text={secret} />
        {children}
      </div>
    </Dialog>
  );
}
