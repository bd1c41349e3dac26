import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import type { ApiKey, ApiKeyCreated } from '#contract/api-keys.ts';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { useFormats } from '../use-formats.ts';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { DeleteKeyDialog } from './delete-key-dialog.tsx';
import { useKeys } from './key-queries.ts';
import { KeyTable, type KeyTask } from './key-table.tsx';
import { RotateKeyDialog } from './rotate-key-dialog.tsx';
import { UsageDialog } from './usage-dialog.tsx';

/** Which dialog is open; `shown` has the text of a new key, which is nowhere else. */
type Task =
  | { kind: 'create' }
  | { kind: KeyTask; apiKey: ApiKey }
  | { kind: 'shown'; created: ApiKeyCreated; oldEnds: string | null };

/** Keys for programs of this organization: administrators see all, others their own. */
export function KeysSection({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizationAccess');
  const { moment, number } = useFormats();
  const keys = useKeys();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const here = (all: readonly ApiKey[]) => all.filter((one) => one.organization_id === organization.id);
  const add = (
    <Button variant="primary" icon={Plus} onClick={() => setTask({ kind: 'create' })}>
      {t('keys.new')}
    </Button>
  );

  return (
    <Section title={t('keys.title')} end={keys.data && number(here(keys.data).length)}>
      <Loaded from={keys} what={t('keys.title')}>
        {(all) => {
          const own = here(all);
          const ending = own.filter((one) => one.expires_soon && !one.replaced_by).length;
          return own.length === 0 ? (
            <EmptyState title={t('keys.emptyTitle')} action={add} className="mt-5">
              {t('keys.empty')}
            </EmptyState>
          ) : (
            <>
              <div className="mt-3 mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
                <p className="max-w-[62ch] flex-1 basis-80 text-ink-3">{t('keys.text')}</p>
                {add}
              </div>
              {ending > 0 && (
                <Notice tone="warn" className="mb-4">
                  {t('keys.endingNotice', { count: ending })}
                </Notice>
              )}
              <KeyTable keys={own} onTask={(kind, apiKey) => setTask({ kind, apiKey })} />
            </>
          );
        }}
      </Loaded>
      {task?.kind === 'create' && (
        <CreateKeyDialog
          organization={organization}
          onCreated={(created) => setTask({ kind: 'shown', created, oldEnds: null })}
          onClose={close}
        />
      )}
      {task?.kind === 'rotate' && (
        <RotateKeyDialog
          apiKey={task.apiKey}
          onRotated={(created, oldEnds) => setTask({ kind: 'shown', created, oldEnds })}
          onClose={close}
        />
      )}
      {task?.kind === 'shown' && (
        <SecretDialog
          title={t('keys.shownTitle', { name: `\u2068${task.created.name}\u2069` })}
          label={t('keys.theKey')}
          secret={task.created.key}
          onClose={close}
        >
          {task.oldEnds !== null && (
            <p className="text-13 text-ink-2">{t('keys.oldUntil', { moment: moment(task.oldEnds) })}</p>
          )}
        </SecretDialog>
      )}
      {task?.kind === 'usage' && <UsageDialog apiKey={task.apiKey} onClose={close} />}
      {task?.kind === 'delete' && <DeleteKeyDialog apiKey={task.apiKey} onClose={close} />}
    </Section>
  );
}
