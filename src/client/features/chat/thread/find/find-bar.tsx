import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import type { ListHandle, ListPlaceStore } from '../list/list-place.ts';
import type { Entry } from '../turns-of.ts';
import type { AllMessages } from '../use-thread.ts';
import { findKeyName, useFindKeyChoice } from './find-key.ts';
import { useHits } from './use-hits.ts';
import { useMarks } from './use-marks.ts';

interface FindBarProps {
  entries: readonly Entry[];
  total: number;
  all: AllMessages;
  frame: RefObject<HTMLDivElement | null>;
  place: ListPlaceStore;
  list: RefObject<ListHandle | null>;
  /** Counts up when the search is asked for again while it is open. */
  asked: number;
  onClose: () => void;
}

/** Searches one conversation: all of it, so what is not loaded yet is loaded first, and the bar says how far that is. */
export function FindBar({ entries, total, all, frame, place, list, asked, onClose }: FindBarProps) {
  const { t } = useTranslation('chat');
  const [query, setQuery] = useState('');
  const { words, hits, current, number, busy, step } = useHits(entries, query, place);
  useMarks({ frame, list, words, current });
  const box = useRef<HTMLInputElement>(null);
  const { start } = all;
  useEffect(start, [start]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it takes the focus again
  useEffect(() => box.current?.select(), [asked]);
  const key = useFindKeyChoice();
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === box.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const none = query.trim() !== '' && !busy && hits.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes it from wherever the focus is within
    <search
      onKeyDown={press}
      className="absolute end-3 top-2 z-10 grid w-[min(420px,calc(100%-24px))] gap-2 rounded-float border border-line bg-raised p-2.5 shadow-float"
    >
      <div className="flex items-center gap-1">
        <SearchInput
          ref={box}
          autoFocus
          label={t('find.label')}
          placeholder={t('find.label')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="min-w-0 flex-1"
        />
        <p role="status" className="tabular min-w-[52px] px-1 text-center text-12 text-ink-3">
          {none ? t('find.none') : number > 0 && t('find.count', { number, total: hits.length })}
        </p>
        <IconButton
          icon={ChevronUp}
          size="sm"
          label={t('find.previous')}
          shortcut="Shift+Enter"
          disabled={hits.length === 0}
          onClick={() => step(-1)}
          className="max-tablet:size-touch"
        />
        <IconButton
          icon={ChevronDown}
          size="sm"
          label={t('find.next')}
          shortcut="Enter"
          disabled={hits.length === 0}
          onClick={() => step(1)}
          className="max-tablet:size-touch"
        />
        <IconButton icon={X} size="sm" label={t('find.close')} onClick={onClose} className="max-tablet:size-touch" />
      </div>
      {all.more && !all.failed && (
        <div className="grid gap-1.5 px-1 text-12 text-ink-3">
          <p>{t('find.loading', { loaded: entries.length, total: Math.max(total, entries.length) })}</p>
          <ProgressBar label={t('find.progress')} size="thin" value={entries.length} max={Math.max(total, 1)} />
        </div>
      )}
      {all.failed && (
        <p className="flex flex-wrap items-center justify-between gap-2 px-1 text-13 text-ink-2">
          {t('find.partial', { loaded: entries.length })}
          <Button size="sm" onClick={all.retry}>
            {t('answer.retry')}
          </Button>
        </p>
      )}
      <Checkbox
        label={t('find.key', { key: findKeyName })}
        checked={key.on}
        onChange={(event) => key.turn(event.target.checked)}
        className="px-1 text-13 max-tablet:hidden"
      />
    </search>
  );
}
