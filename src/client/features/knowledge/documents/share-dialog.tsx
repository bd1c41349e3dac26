import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { RadioGroup } from '#client/ui/radio-group.tsx';
import type { Document } from '#contract/knowledge.ts';
import { useChangeDocument } from './document-actions.ts';
import { useShareable } from './use-sharing.ts';

const mine = 'private';

/** Who may find a document: its owner alone, or the members of an organization. */
export function ShareDialog({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const now = document.visibility === 'organization' ? (document.organization_id ?? mine) : mine;
  const [choice, setChoice] = useState(now);
  const organizations = useShareable();
  const change = useChangeDocument();
  const save = () => {
    if (choice === now) return onClose();
    const patch =
      choice === mine
        ? ({ visibility: 'private', organization_id: null } as const)
        : ({ visibility: 'organization', organization_id: choice } as const);
    change.mutate({ id: document.id, patch }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('share.title', { title: document.title })}
      size="sm"
      closeLabel={shell('close')}
      actions={
        <>
          <Button onClick={onClose}>{shell('cancel')}</Button>
          <Button variant="primary" busy={change.isPending} onClick={save}>
            {t('share.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          label={t('share.label')}
          value={choice}
          onChange={setChoice}
          options={[
            { value: mine, label: t('share.private'), hint: t('share.privateHint') },
            ...organizations.map(({ id, name, member_count }) => ({
              value: id,
              label: name,
              hint: t('share.organizationHint', { count: member_count }),
            })),
          ]}
        />
        {change.isError && (
          <Notice tone="danger" role="alert">
            {sentence(change.error) ?? t('saveFailed')}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
