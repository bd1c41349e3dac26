import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';

interface ServerBoxProps {
  /** Is it the server that this build is for? From any other one there is a way back to it. */
  own: boolean;
  /** Not known while the page is only drawn: its line is kept free. */
  host?: string;
  onPress?: () => void;
}

/** The server of this sign-in and the button that changes it, as they look. */
export function ServerBox({ own, host, onPress }: ServerBoxProps) {
  const { t } = useTranslation('auth');
  return (
    <div className="mt-5 flex items-center gap-2.5 rounded-surface border border-line bg-surface px-3 py-2.5">
      <span aria-hidden="true" className="size-[7px] shrink-0 rounded-full bg-accent" />
      <span className="min-w-0 flex-1">
        <b className="block font-medium">{t(own ? 'server.yours' : 'server.other')}</b>
        <small dir="ltr" className="block truncate text-start text-12 text-ink-3">
          {host ?? '\u00a0'}
        </small>
      </span>
      <Button variant="ghost" size="sm" aria-haspopup={own ? 'dialog' : undefined} onClick={onPress}>
        {t(own ? 'server.use' : 'server.back')}
      </Button>
    </div>
  );
}
