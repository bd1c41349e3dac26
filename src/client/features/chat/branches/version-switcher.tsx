import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Columns from 'lucide-react/icons/columns-2';
import { type KeyboardEvent, use, useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { BranchContext } from './branch-context.ts';

/** The one that was pressed goes away with its version; the one that comes in its place takes the focus. */
let focusNext: { id: string; step: -1 | 1 } | null = null;

/** “2 / 3”: the versions of a message, one step to either side. Nothing where there is one alone. */
export function VersionSwitcher({ messageId, kind }: { messageId: string; kind: 'question' | 'answer' }) {
  const { t, language } = useTranslation('chat');
  const branch = use(BranchContext);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (focusNext?.id !== messageId) return;
    const buttons = box.current?.querySelectorAll('button');
    const [back, on] = buttons ?? [];
    const wanted = focusNext.step === 1 ? on : back;
    (wanted?.disabled ? (focusNext.step === 1 ? back : on) : wanted)?.focus({ preventScroll: true });
    focusNext = null;
  }, [messageId]);
  const versions = branch?.versions.get(messageId);
  if (!branch || !versions) return null;
  const { ids, at } = versions;
  const step = (by: -1 | 1) => {
    const next = ids[at + by];
    if (next === undefined || branch.busy) return;
    focusNext = { id: next, step: by };
    branch.actions.show(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const onwards = (event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
    step(onwards ? 1 : -1);
  };
  const number = (n: number) => n.toLocaleString(language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: its buttons take the arrow keys
    <fieldset
      ref={box}
      aria-label={t(`branches.versions.${kind}`)}
      onKeyDown={press}
      className="inline-flex items-center text-13 text-ink-3"
    >
      <IconButton
        icon={ChevronLeft}
        size="sm"
        label={t('branches.previous')}
        disabled={at === 0 || branch.busy}
        onClick={() => step(-1)}
        className="max-tablet:size-touch rtl:-scale-x-100"
      />
      <span className="tabular" role="status" aria-label={t('branches.at', { number: at + 1, total: ids.length })}>
        <span aria-hidden="true">
          {number(at + 1)} / {number(ids.length)}
        </span>
      </span>
      <IconButton
        icon={ChevronRight}
        size="sm"
        label={t('branches.next')}
        disabled={at === ids.length - 1 || branch.busy}
        onClick={() => step(1)}
        className="max-tablet:size-touch rtl:-scale-x-100"
      />
      {kind === 'answer' && (
        <IconButton
          icon={Columns}
          size="sm"
          label={t('compare.versions')}
          onClick={() => branch.actions.compare(messageId)}
          className="max-tablet:size-touch"
        />
      )}
    </fieldset>
  );
}
