import { useEffect, useId, useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { type FieldErrors, fieldErrorsIn } from './field-errors.ts';
import { ProviderFields } from './provider-fields.tsx';
import { costIn, createFrom, formOf, type ProviderForm, patchFrom } from './provider-form.ts';
import { useCreateProvider, useUpdateProvider } from './provider-queries.ts';
import { useFailureWords } from './use-failure-words.ts';

interface ProviderDialogProps {
  /** Who is edited; without one a new provider is added. */
  provider?: AiProvider;
  onClose: () => void;
}

/** Adds or edits a provider. What the server refuses stands at its field; nothing that was typed is lost by it. */
export function ProviderDialog({ provider, onClose }: ProviderDialogProps) {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const formId = useId();
  const say = useFailureWords();
  const [form, setForm] = useState(() => formOf(provider));
  const { save, isPending, error, errors } = useSave(provider, onClose);
  const box = useFocusOnError(errors);
  const unplaced = error && Object.keys(errors).length === 0;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={provider ? t('form.editTitle', { name: `\u2068${provider.name}\u2069` }) : t('form.addTitle')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={formId} cancelLabel={shell('cancel')} onCancel={onClose} busy={isPending}>
          {provider ? t('save') : t('form.add')}
        </FormActions>
      }
    >
      <form
        id={formId}
        ref={box}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save(form);
        }}
      >
        {unplaced && (
          <Notice tone="danger" role="alert">
            {say(error)}
          </Notice>
        )}
        <ProviderFields
          provider={provider}
          form={form}
          errors={errors}
          set={(part) => setForm((old) => ({ ...old, ...part }))}
        />
      </form>
    </Dialog>
  );
}

function useSave(provider: AiProvider | undefined, onClose: () => void) {
  const { t } = useTranslation('admin');
  const say = useErrorWords();
  const create = useCreateProvider();
  const update = useUpdateProvider();
  const [local, setLocal] = useState<FieldErrors>({});
  const error = provider ? update.error : create.error;
  const done = (message: string) => {
    toast({ message });
    onClose();
  };

  function save(form: ProviderForm): void {
    const cost = costIn(form);
    setLocal(typeof cost === 'string' ? { cost: t(`form.${cost}`) } : {});
    if (typeof cost === 'string') return;
    if (!provider) {
      const onSuccess = ({ name }: AiProvider) => done(t('providers.added', { name }));
      return create.mutate(createFrom(form, cost), { onSuccess });
    }
    const patch = patchFrom(provider, form, cost);
    if (Object.keys(patch).length === 0) return onClose();
    update.mutate({ id: provider.id, patch }, { onSuccess: ({ name }) => done(t('providers.saved', { name })) });
  }

  const isTaken = !provider && error instanceof ApiError && error.code === 'conflict';
  const errors: FieldErrors = {
    ...fieldErrorsIn(error, say),
    ...(isTaken && { id: say.sentence(error) }),
    ...local,
  };
  return { save, isPending: create.isPending || update.isPending, error, errors };
}

/** What was refused is where a person has to go next. */
function useFocusOnError(errors: FieldErrors) {
  const box = useRef<HTMLFormElement>(null);
  const wrong = Object.values(errors).join('\n');
  useEffect(() => {
    if (wrong) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  return box;
}
