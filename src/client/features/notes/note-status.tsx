import Check from 'lucide-react/icons/check';
import CloudOff from 'lucide-react/icons/cloud-off';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { type Autosave, isUnsaved } from './autosave/autosave.ts';

/** How the saving stands, in one quiet line that is also read aloud when it changes. */
export function NoteStatus({ state }: { state: Autosave }) {
  const { t } = useTranslation('notes');
  const { sentence } = useErrorWords();
  // A request without a network is repeated for a while; a person need not wait for that to know.
  const cut = useSession(({ status }) => status === 'offline' || status === 'stale');
  const unreachable = cut || state.trouble?.kind === 'unreachable';
  const words = () => {
    if (state.theirs) return t('status.conflict');
    if (!isUnsaved(state)) return state.version === null ? '' : t('status.saved');
    if (unreachable) return t('status.offline');
    if (state.trouble?.kind !== 'refused') return t('status.saving');
    const reason = sentence(state.trouble.error);
    return reason ? t('status.refused', { reason }) : t('status.refusedPlain');
  };
  const troubled = state.theirs !== null || ((unreachable || state.trouble !== null) && isUnsaved(state));
  const Mark = troubled ? CloudOff : Check;
  const text = words();
  return (
    <p role="status" className="flex min-w-0 items-center gap-1.5 text-13 text-ink-3">
      {(troubled || (text !== '' && !isUnsaved(state))) && <Mark aria-hidden="true" className="size-4 shrink-0" />}
      <span>{text}</span>
    </p>
  );
}
