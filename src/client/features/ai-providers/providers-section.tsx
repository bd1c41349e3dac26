import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { Loaded } from './loaded.tsx';
import { ProviderDialog } from './provider-dialog.tsx';
import { ProviderList } from './provider-list.tsx';
import { useProviders } from './provider-queries.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** Which dialog is open, and for whom; `add` has nobody yet. */
type Task = { kind: 'add' } | { kind: 'edit' | 'remove'; provider: AiProvider };

/** Who answers in chat: the providers in the order in which they are asked. */
export function ProvidersSection() {
  const { t } = useTranslation('admin');
  const providers = useProviders();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const add = (
    <Button variant="primary" icon={Plus} onClick={() => setTask({ kind: 'add' })}>
      {t('providers.add')}
    </Button>
  );

  return (
    <Section title={t('providers.title')}>
      <Loaded from={providers} what={t('providers.title')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('providers.emptyTitle')} action={add} className="mt-5">
              {t('providers.empty')}
            </EmptyState>
          ) : (
            <>
              <div className="mt-3 mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
                <p className="max-w-[62ch] flex-1 basis-80 text-ink-3">{t('providers.text')}</p>
                {add}
              </div>
              {items.every(({ enabled }) => !enabled) && (
                <Notice tone="warn" className="mb-4">
                  {t('providers.allOff')}
                </Notice>
              )}
              <ProviderList
                providers={items}
                onEdit={(provider) => setTask({ kind: 'edit', provider })}
                onRemove={(provider) => setTask({ kind: 'remove', provider })}
              />
            </>
          )
        }
      </Loaded>
      {task?.kind === 'add' && <ProviderDialog onClose={close} />}
      {task?.kind === 'edit' && <ProviderDialog provider={task.provider} onClose={close} />}
      {task?.kind === 'remove' && (
        <RemoveDialog
          provider={task.provider}
          isLast={task.provider.enabled && (providers.data?.items ?? []).filter(({ enabled }) => enabled).length === 1}
          onClose={close}
        />
      )}
    </Section>
  );
}
