import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Chip } from '#client/ui/chip.tsx';
import type { RosterImport } from '#contract/rosters.ts';
import { CopyLine, wholeLink } from '../copy-line.tsx';

const outcomes = ['added', 'invited', 'updated', 'unchanged', 'duplicate', 'invalid'] as const;
type Outcome = (typeof outcomes)[number];

/** As `max-h-80` has it. Pixels. */
const frameHeight = 320;

/** What became of each line, or would; narrowed to one outcome by its count. Only rows near the view are drawn. */
export function RosterRows({ rows }: { rows: RosterImport['rows'] }) {
  const { t } = useTranslation('organizations');
  const { answer } = useErrorWords();
  const [only, setOnly] = useState<Outcome | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const shown = only === null ? rows : rows.filter(({ outcome }) => outcome === only);
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => 46,
    overscan: 10,
    // A frame that has no height yet counts as high as it may become.
    observeElementRect: (frame, tell) =>
      observeElementRect(frame, ({ width, height }) => tell({ width, height: height || frameHeight })),
    initialRect: { width: 0, height: frameHeight },
  });
  return (
    <div className="grid gap-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t('roster.filter')}</legend>
        {outcomes.map((outcome) => {
          const count = rows.filter((row) => row.outcome === outcome).length;
          return (
            count > 0 && (
              <Chip key={outcome} pressed={only === outcome} onClick={() => setOnly(only === outcome ? null : outcome)}>
                {t(`roster.outcome.${outcome}`)} <span className="tabular">{count.toLocaleString()}</span>
              </Chip>
            )
          );
        })}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section ref={box} aria-label={t('roster.lines')} tabIndex={0} className="max-h-80 overflow-y-auto">
        <ul className="relative" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const row = shown[index];
            return (
              row && (
                <li
                  key={row.line}
                  ref={list.measureElement}
                  data-index={index}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                  className="absolute inset-x-0 top-0 grid gap-1 border-b border-line py-2.5"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <span className="flex flex-wrap justify-between gap-x-3">
                    <span className="min-w-0 break-all">
                      <span className="tabular me-2 text-13 text-ink-3">{t('roster.line', { line: row.line })}</span>
                      {row.full_name && <bdi className="me-2 font-medium">{row.full_name}</bdi>}
                      <bdi>{row.email}</bdi>
                    </span>
                    <span className={row.outcome === 'invalid' ? 'text-danger-ink' : 'text-ink-3'}>
                      {t(`roster.outcome.${row.outcome}`)}
                    </span>
                  </span>
                  {row.message && <span className="text-13 text-danger-ink">{answer(row.message)}</span>}
                  {row.link && (
                    <CopyLine text={wholeLink(row.link)} label={t('invite.copyFor', { email: row.email })} />
                  )}
                </li>
              )
            );
          })}
        </ul>
      </section>
    </div>
  );
}
