import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button, buttonStyle } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { OutsideLink } from './leaving.ts';
import { trustHost } from './trusted-hosts.ts';

/**
 * Tells where a link of a model leads before it is opened (ASVS 5.0, 3.7.3): the whole address, since what was said in the
 * conversation may stand in its query.
 */
export function LeaveDialog({ link, onClose }: { link: OutsideLink; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const [always, setAlways] = useState(false);
  const addressId = useId();
  const mail = link.href.startsWith('mailto:');
  const open = () => {
    if (always) trustHost(link.host);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || onClose()}
      size="sm"
      title={t(mail ? 'leave.mailTitle' : 'leave.title', { host: link.host })}
      description={t(mail ? 'leave.mailText' : 'leave.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('leave.stay')}</Button>
          <a
            href={link.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            aria-describedby={addressId}
            onClick={open}
            className={buttonStyle({ variant: 'primary' })}
          >
            {t('leave.open')}
            <span className="sr-only"> {t('markdown.newTab')}</span>
          </a>
        </>
      }
    >
      <p
        id={addressId}
        dir="ltr"
        className="rounded-control border border-line bg-sunken px-3 py-2 font-mono text-13 [overflow-wrap:anywhere]"
      >
        {link.href}
      </p>
      {!mail && (
        <Checkbox
          className="mt-3"
          label={t('leave.always', { host: link.host })}
          checked={always}
          onChange={(event) => setAlways(event.target.checked)}
        />
      )}
    </Dialog>
  );
}
