import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import { changeDraft, readDraft } from '../drafts.ts';
import { SettingsForm } from './settings-form.tsx';

interface FirstSettingsDialogProps {
  conversationId: string | null;
  onClose: () => void;
}

const formId = 'first-settings';
const usual: ConversationSettings = {
  system_instruction: null,
  temperature: null,
  provider: null,
  model: null,
  tutor_mode: false,
};

/** Who shall answer in a conversation that has not begun, and how: kept with its draft until its first message makes it. */
export function FirstSettingsDialog({ conversationId, onClose }: FirstSettingsDialogProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { id: userId } = useUser();
  const place = { userId, conversationId };
  const keep = (settings: ConversationSettings) => {
    const said = Object.keys(usual).some((name) => {
      const key = name as keyof ConversationSettings;
      return settings[key] !== usual[key];
    });
    changeDraft(place, { settings: said ? settings : undefined });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('setup.title')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={formId} cancelLabel={t('setup.cancel')} onCancel={onClose}>
          {t('setup.save')}
        </FormActions>
      }
    >
      <SettingsForm id={formId} from={readDraft(place).settings ?? usual} onSave={keep} />
    </Dialog>
  );
}
