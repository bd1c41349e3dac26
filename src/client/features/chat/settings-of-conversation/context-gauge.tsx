import { useTranslation } from '#client/i18n/use-translation.ts';
import { openChatDialog } from '../chat-dialog.ts';
import { useDetail } from './use-settings.ts';

/** How full the context is, in a few letters; pressing it tells more. Nothing where the size of the window is not known. */
export function ContextGauge({ conversationId }: { conversationId: string }) {
  const { t, language } = useTranslation('chat');
  const context = useDetail(conversationId)?.context;
  if (!context || context.window === null) return null;
  const { used_tokens_estimate: used, window } = context;
  // Only what is full says so.
  const whole = new Intl.NumberFormat(language, { style: 'percent', roundingMode: 'floor' });
  const share = whole.format(Math.min(1, used / window));
  return (
    <button
      type="button"
      aria-label={t('setup.usedOf', { used, window })}
      title={t('setup.usedOf', { used, window })}
      aria-haspopup="dialog"
      onClick={() => openChatDialog({ kind: 'settings', conversationId })}
      className="inline-flex h-control-sm items-center gap-1.5 rounded-control px-2 text-12 text-ink-3 hover:bg-hover hover:text-ink max-tablet:h-10"
    >
      <span aria-hidden="true" className="h-1.5 w-9 overflow-hidden rounded-full bg-track">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${Math.min(100, (used / window) * 100)}%` }}
        />
      </span>
      <span className="tabular">{share}</span>
    </button>
  );
}
