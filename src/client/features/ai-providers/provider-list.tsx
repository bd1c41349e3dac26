import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toast } from '#client/ui/toast.ts';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { useOrderProviders } from './provider-queries.ts';
import { ProviderRow } from './provider-row.tsx';
import { moved } from './reorder.ts';
import { useFailureWords } from './use-failure-words.ts';

interface ProviderListProps {
  providers: readonly AiProvider[];
  onEdit: (provider: AiProvider) => void;
  onRemove: (provider: AiProvider) => void;
}

/** The providers in order. Moving one keeps the focus with it, and says where it is now. */
export function ProviderList({ providers, onEdit, onRemove }: ProviderListProps) {
  const { t } = useTranslation('admin');
  const say = useFailureWords();
  const order = useOrderProviders();
  const [said, setSaid] = useState('');
  const { list, follow } = useFocusThatFollows(providers);

  const move = ({ id, name }: AiProvider, by: -1 | 1) => {
    const ids = moved(
      providers.map((one) => one.id),
      id,
      by,
    );
    follow(id, by);
    setSaid(t('providers.moved', { name, place: ids.indexOf(id) + 1, count: ids.length }));
    order.mutate(ids, {
      onError: (error) => {
        setSaid('');
        toast({ message: t('providers.notMoved', { why: say(error) }) });
      },
    });
  };

  return (
    <>
      <ol ref={list} aria-label={t('providers.title')} className="border-t border-line">
        {providers.map((provider, place) => (
          <ProviderRow
            key={provider.id}
            provider={provider}
            isFirst={place === 0}
            isLast={place === providers.length - 1}
            onMove={(by) => move(provider, by)}
            onEdit={() => onEdit(provider)}
            onRemove={() => onRemove(provider)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

/**
 * A row that changes its place is taken out of the page for a moment and loses the focus; it gets it back. At the end of the list,
 * where a button is off, the other one has it.
 */
function useFocusThatFollows(providers: readonly AiProvider[]) {
  const list = useRef<HTMLOListElement>(null);
  const target = useRef<{ id: string; by: -1 | 1 } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new order that moves the focus
  useLayoutEffect(() => {
    if (!target.current) return;
    const { id, by } = target.current;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-move]') ?? [])];
    const of = (way: number) => buttons.find(({ dataset }) => dataset.move === `${id} ${way}`);
    const button = of(by)?.disabled ? of(-by) : of(by);
    button?.focus();
    target.current = null;
  }, [providers]);
  return {
    list,
    follow(id: string, by: -1 | 1) {
      target.current = { id, by };
    },
  };
}
