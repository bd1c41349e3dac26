import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { type ImportWhat, whatsOf } from '#contract/connector-import-shapes.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { BroughtOver } from './brought-over.tsx';
import { isUnderWay, useBringOver, useImport, useLatestImport } from './import-queries.ts';
import { useFailureWords } from './use-failure-words.ts';

/** Brings over from another Xentree server, or from a bot: looks first, tells what would come, and brings it when that is agreed to. */
export function BringOverDialog({ connector, onClose }: { connector: Connector; onClose: () => void }) {
  const { t } = useTranslation('connectors');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const formId = useId();
  const ofBot = connector.kind === 'xenioo';
  const possible: readonly ImportWhat[] = whatsOf[ofBot ? 'xenioo' : 'xentree'];
  const [what, setWhat] = useState<readonly ImportWhat[]>(possible);
  const [started, setStarted] = useState<string | null>(null);
  const latest = useLatestImport(connector.id);
  const start = useBringOver(connector.id);
  // One that goes on since the dialog was open before is shown at once.
  const id = started ?? (latest.data && isUnderWay(latest.data) ? latest.data.id : null);
  const job = useImport(connector.id, id);
  const found = id === null ? undefined : job.data;
  const moving = start.isPending || (found !== undefined && isUnderWay(found));
  const tried = found?.status === 'done' && found.dry_run;
  const coming = tried ? Object.values(found.counts).reduce((sum, counts) => sum + (counts?.new ?? 0), 0) : 0;
  const over = found?.status === 'done' && !found.dry_run;

  const submit = () => {
    if (moving || what.length === 0) return;
    if (over) return onClose();
    const body = { what: tried ? found.what : [...what], dry_run: !tried };
    start.mutate(body, { onSuccess: (made) => setStarted(made.id) });
  };
  const choose = (one: ImportWhat, on: boolean) => {
    setWhat(possible.filter((each) => (each === one ? on : what.includes(each))));
    setStarted(null);
  };
  const label = over ? shell('close') : tried && coming > 0 ? t('bring.confirm', { count: coming }) : t('bring.look');

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('bring.title', { host: `\u2066${connector.host}\u2069` })}
      description={t(ofBot ? 'bring.botText' : 'bring.text')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={formId} cancelLabel={shell('cancel')} onCancel={onClose} busy={moving}>
          {label}
        </FormActions>
      }
    >
      <form
        id={formId}
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {possible.length > 1 && (
          <fieldset className="grid gap-3" disabled={moving || over}>
            <legend className="sr-only">{t('bring.what')}</legend>
            {possible.map((one) => (
              <Checkbox
                key={one}
                label={t(`bring.kind.${one}`)}
                hint={t(`bring.hint.${one}`)}
                checked={(moving || over) && found ? found.what.includes(one) : what.includes(one)}
                onChange={(event) => choose(one, event.target.checked)}
              />
            ))}
          </fieldset>
        )}
        {ofBot && <p className="text-13 text-ink-3">{t('bring.hint.bot_conversations')}</p>}
        {what.length === 0 && <p className="text-13 text-ink-3">{t('bring.none')}</p>}
        {(start.error ?? job.error) && (
          <Notice tone="danger" role="alert">
            {say(start.error ?? job.error)}
          </Notice>
        )}
        {found && <BroughtOver job={found} />}
      </form>
    </Dialog>
  );
}
