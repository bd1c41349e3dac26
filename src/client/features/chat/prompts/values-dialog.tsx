import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { fillIn, variablesOf } from './variables.ts';

interface ValuesDialogProps {
  title: string;
  content: string;
  /** Takes the text with its gaps filled. */
  onFilled: (text: string) => void;
  onClose: () => void;
}

const formId = 'prompt-values';

/** Asks for what a prompt leaves open, one field each. What is left empty stays as a gap, to be seen in the text. */
export function ValuesDialog({ title, content, onFilled, onClose }: ValuesDialogProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const [values, setValues] = useState<Record<string, string>>({});
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="sm"
      title={<bdi>{title}</bdi>}
      closeLabel={shell('close')}
      actions={
        <FormActions form={formId} cancelLabel={t('prompts.cancel')} onCancel={onClose}>
          {t('prompts.insert')}
        </FormActions>
      }
    >
      <form
        id={formId}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onFilled(fillIn(content, filled));
          onClose();
        }}
      >
        {variablesOf(content).map((name) => (
          <Field key={name} label={<bdi>{name}</bdi>}>
            <TextArea
              dir="auto"
              minRows={1}
              maxRows={6}
              value={values[name] ?? ''}
              onChange={(event) => setValues((now) => ({ ...now, [name]: event.target.value }))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              }}
            />
          </Field>
        ))}
      </form>
    </Dialog>
  );
}
