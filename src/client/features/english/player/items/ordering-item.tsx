import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { answerOf } from '../../attempt/response.ts';
import { Learned } from '../../learned.tsx';
import { useFormats } from '../../use-formats.ts';
import { type ItemProps, listOf } from '../item-props.ts';
import { movedBy } from './moved-by.ts';

/** Pieces that are moved up and down, each move said aloud. */
export function OrderingItem({ task, item, answer, onAnswer }: ItemProps) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: 1 | -1 } | null>(null);
  const ids = listOf(answerOf(task, item, answer === undefined ? {} : { [item.item]: answer }));
  const wordsOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? '';

  const move = (id: string, by: 1 | -1) => {
    const next = movedBy(ids, id, by);
    if (next === ids) return;
    onAnswer(next);
    setMoved({ id, by });
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  const now = ids.join(' ');
  // A browser drops the focus of what changes its place; at the end of the list the other button takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new order asks for it
  useLayoutEffect(() => {
    if (!moved) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const mine = buttons.filter((button) => button.dataset['piece'] === moved.id);
    (
      mine.find((button) => !button.disabled && button.dataset['by'] === String(moved.by)) ??
      mine.find((button) => !button.disabled)
    )?.focus();
  }, [moved, now]);

  return (
    <fieldset>
      <legend className="mb-1">
        <span className="sr-only">{t('item.orderOf', { prompt: item.prompt })}</span>
        <Learned aria-hidden="true">{item.prompt}</Learned>
      </legend>
      <p className="mb-2 text-13 text-ink-3">{t('item.orderHint')}</p>
      <ol ref={list} className="grid gap-1.5">
        {ids.map((id, place) => (
          <li key={id} className="flex items-center gap-1.5 rounded-control border border-line bg-surface ps-3 pe-1">
            <span className="tabular w-5 text-13 text-ink-3">{number(place + 1)}</span>
            <Learned className="min-w-0 flex-1 py-1.5">{wordsOf(id)}</Learned>
            {([-1, 1] as const).map((by) => (
              <IconButton
                key={by}
                icon={by < 0 ? ArrowUp : ArrowDown}
                label={t(by < 0 ? 'item.earlier' : 'item.later', { piece: wordsOf(id) })}
                data-piece={id}
                data-by={by}
                disabled={by < 0 ? place === 0 : place === ids.length - 1}
                onClick={() => move(id, by)}
                onKeyDown={(event) => onKeyDown(event, id)}
              />
            ))}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved && t('item.moved', { piece: wordsOf(moved.id), place: ids.indexOf(moved.id) + 1, of: ids.length })}
      </p>
    </fieldset>
  );
}
