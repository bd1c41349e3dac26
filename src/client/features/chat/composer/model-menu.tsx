import { useQuery } from '@tanstack/react-query';
import Columns from 'lucide-react/icons/columns-2';
import X from 'lucide-react/icons/x';
import { type ReactElement, use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '#client/ui/menu.tsx';
import { openChatDialog } from '../chat-dialog.ts';
import { providersQuery } from '../chat-queries.ts';
import { chooseSecond, useSecond } from '../compare/next-comparison.ts';
import { effectiveChoice } from '../model-choice.ts';
import { chosenOption, modelOptions } from '../settings-of-conversation/model-options.ts';
import { useModel } from '../settings-of-conversation/use-model.ts';
import { useOptionDetail } from '../settings-of-conversation/use-option-detail.ts';
import { ModelSubject } from './model-subject.ts';

/** The providers that can answer, each with its models, then those that cannot, with the reason. */
export function ModelMenu({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const detail = useOptionDetail();
  const { data, isPending } = useQuery(providersQuery());
  const subject = use(ModelSubject);
  const { choice, choose } = useModel(subject);
  const second = useSecond(subject);
  const providers = data?.items ?? [];
  const now = effectiveChoice(choice, data?.items);
  const all = modelOptions(providers);
  const options = all.filter(({ available }) => available);
  const away = providers.filter((one) => !one.available);
  return (
    <Menu trigger={trigger} defaultOpen side="top" className="max-w-[min(340px,calc(100vw-24px))]">
      <MenuLabel>{t('model.title')}</MenuLabel>
      {isPending && <MenuItem disabled>{t('model.loading')}</MenuItem>}
      <MenuChoice
        label={t('model.title')}
        value={chosenOption(all, providers, now.provider, now.model)?.value ?? ''}
        onChange={(next) => {
          const option = options.find(({ value }) => value === next);
          if (option) choose({ provider: option.provider, model: option.model });
        }}
        options={options.map((option) => ({
          value: option.value,
          label: (
            <>
              <span className="block">{option.name ?? t('model.auto')}</span>
              <span className="block text-12 text-ink-3">
                {option.name === null ? t('model.autoHint') : detail(option)}
              </span>
            </>
          ),
        }))}
      />
      <MenuSeparator />
      <MenuItem
        icon={Columns}
        onSelect={() => openChatDialog({ kind: 'compare', conversationId: subject, messageId: null })}
      >
        {t('compare.with')}
      </MenuItem>
      {second && (
        <MenuItem icon={X} onSelect={() => chooseSecond(subject, null)}>
          {t('compare.without')}
        </MenuItem>
      )}
      {away.length > 0 && <MenuSeparator />}
      {away.map((one) => (
        <MenuItem key={one.id} disabled className="text-ink-3 data-disabled:opacity-100">
          <span className="block">{one.name}</span>
          <span className="block text-12">{one.unavailable_reason ?? t('model.unavailable')}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
