import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { TextLink } from '#client/ui/text-link.tsx';

/** Where the public profile is found; the address stands there in full, so that it can be taken by hand too. */
export function PublicProfileLink({ username }: { username: string }) {
  const { t } = useTranslation('settings');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const path = `/u/${encodeURIComponent(username)}`;
  const address = window.location.origin + path;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setState('copied');
    } catch {
      setState('failed');
    }
  };

  return (
    <div className="grid justify-items-start gap-2 rounded-surface border border-line bg-surface px-3 py-2.5">
      <TextLink to={path}>{t('profile.seePublic')}</TextLink>
      <span className="flex w-full flex-wrap items-center gap-2">
        <span dir="ltr" className="min-w-0 flex-1 text-start text-13 wrap-anywhere text-ink-3 select-all">
          {address}
        </span>
        <Button size="sm" icon={state === 'copied' ? Check : Copy} onClick={() => void copy()}>
          {t('profile.copyLink')}
        </Button>
      </span>
      <span role="status" className="text-13 text-ink-3 empty:hidden">
        {state === 'copied' && t('profile.linkCopied')}
        {state === 'failed' && t('profile.linkNotCopied')}
      </span>
    </div>
  );
}
