import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { FormDialog } from '#client/ui/form-dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { RadioGroup } from '#client/ui/radio-group.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { integrationScopeNeeds } from '#contract/integration-scopes.ts';
import type { Organization } from '#contract/organizations.ts';
import { scopesBeyondRole } from '#contract/role-scopes.ts';
import { ScopeChoice } from '../keys/scope-choice.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { isOrigin } from './origin.ts';
import { useGrant } from './token-queries.ts';

const scopes = Object.keys(integrationScopeNeeds);
type Mode = 'embed' | 'api';

interface GrantDialogProps {
  organization: Organization;
  onGranted: (token: string) => void;
  onClose: () => void;
}

/** A token in the own name, for one site, for minutes. */
export function GrantDialog({ organization, onGranted, onClose }: GrantDialogProps) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const [mode, setMode] = useState<Mode>('embed');
  const [origin, setOrigin] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [seconds, setSeconds] = useState('120');
  const [checked, setChecked] = useState(false);
  const grant = useGrant();

  const ttlSeconds = /^\d{2,4}$/.test(seconds) ? Number(seconds) : Number.NaN;
  const faults = {
    origin: isOrigin(origin.trim()) ? undefined : t('tokens.originOdd'),
    scopes: chosen.length > 0 ? undefined : t('keys.scopesMissing'),
    ttl: ttlSeconds >= 30 && ttlSeconds <= 3600 ? undefined : t('tokens.ttlOdd'),
  };
  const beyond = scopes.filter((scope) =>
    scopesBeyondRole[organization.role].some((need) => need === integrationScopeNeeds[scope]),
  );

  const submit = () => {
    setChecked(true);
    if (Object.values(faults).some(Boolean)) return;
    grant.mutate(
      { mode, origin: origin.trim(), scopes: chosen, ttlSeconds, tenantId: organization.id },
      { onSuccess: ({ integrationToken }) => onGranted(integrationToken) },
    );
  };

  return (
    <FormDialog
      title={t('tokens.grantTitle')}
      description={t('tokens.grantText')}
      size="lg"
      closeLabel={shell('close')}
      cancelLabel={shell('cancel')}
      sendLabel={t('tokens.grant')}
      busy={grant.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <RadioGroup<Mode>
        label={t('tokens.mode')}
        value={mode}
        onChange={setMode}
        options={(['embed', 'api'] as const).map((value) => ({
          value,
          label: t(`tokens.modes.${value}`),
          hint: t(`tokens.modeHints.${value}`),
        }))}
      />
      <div className="grid gap-4 tablet:grid-cols-[2fr_1fr]">
        <Field label={t('tokens.origin')} hint={t('tokens.originHint')} error={checked && faults.origin}>
          <TextInput
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            value={origin}
            onChange={(event) => setOrigin(event.target.value)}
          />
        </Field>
        <Field label={t('tokens.ttl')} hint={t('tokens.ttlHint')} error={checked && faults.ttl}>
          <TextInput
            dir="ltr"
            inputMode="numeric"
            value={seconds}
            onChange={(event) => setSeconds(event.target.value)}
          />
        </Field>
      </div>
      <ScopeChoice
        legend={t('keys.scopes')}
        scopes={scopes}
        chosen={chosen}
        beyond={beyond}
        error={checked ? faults.scopes : undefined}
        onChange={setChosen}
      />
      {grant.error && (
        <Notice tone="danger" role="alert">
          {say(grant.error)}
        </Notice>
      )}
    </FormDialog>
  );
}
