import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SlashOption } from './use-slash.ts';

export const slashMenuId = 'slash-menu';
export const slashOptionId = (at: number): string => `${slashMenuId}-${at}`;

interface SlashMenuProps {
  options: readonly SlashOption[];
  at: number;
  onChoose: (option: SlashOption) => void;
}

/** Over the composer: what the slash calls. The focus stays in the composer, whose keys move and choose here. */
export function SlashMenu({ options, at, onChoose }: SlashMenuProps) {
  const { t } = useTranslation('chat');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);
  return (
    <>
      <p role="status" className="sr-only">
        {t('slash.count', { count: options.length })}
      </p>
      <div
        ref={list}
        id={slashMenuId}
        role="listbox"
        aria-label={t('slash.label')}
        className="absolute inset-x-0 bottom-full z-20 mb-2 max-h-[min(40dvh,320px)] overflow-y-auto rounded-float bg-raised p-[5px] shadow-float"
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are those of the composer, which keeps the focus
          <div
            key={`${option.kind} ${option.name}`}
            id={slashOptionId(index)}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
            className="flex min-h-[34px] cursor-pointer items-center gap-3 rounded-[7px] px-2.5 py-1 text-ink-2 hover:bg-hover aria-selected:bg-hover aria-selected:text-ink max-tablet:min-h-touch"
          >
            <bdi className="shrink-0 font-mono text-13 text-accent-ink">/{option.name}</bdi>
            <bdi className="min-w-0 flex-1 truncate text-13">{option.title}</bdi>
          </div>
        ))}
      </div>
    </>
  );
}
