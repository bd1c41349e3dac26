import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { FormDialog } from '#client/ui/form-dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { ApiKeyCreated } from '#contract/api-keys.ts';
import { type Scope, scopes } from '#contract/kernel/scopes.ts';
import type { Organization } from '#contract/organizations.ts';
import { scopesBeyondRole } from '#contract/role-scopes.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { addressesIn, isAddress, mostAddresses } from './addresses.ts';
import { endOf, type Life, lives } from './key-end.ts';
import { useCreateKey } from './key-queries.ts';
import { ScopeChoice } from './scope-choice.tsx';

interface CreateKeyDialogProps {
  organization: Organization;
  onCreated: (key: ApiKeyCreated) => void;
  onClose: () => void;
}

/** A new key: what for, what it permits, from where, and until when. */
export function CreateKeyDialog({ organization, onCreated, onClose }: CreateKeyDialogProps) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Scope[]>([]);
  const [addressText, setAddressText] = useState('');
  const [life, setLife] = useState<Life>('90');
  const [day, setDay] = useState('');
  const [checked, setChecked] = useState(false);
  const create = useCreateKey();

  const addresses = addressesIn(addressText);
  const odd = addresses.filter((address) => !isAddress(address));
  const faults = {
    name: name.trim() === '' ? t('keys.nameMissing') : name.trim().length > 100 ? t('keys.nameLong') : undefined,
    scopes: chosen.length === 0 ? t('keys.scopesMissing') : undefined,
    addresses:
      odd.length > 0
        ? t('keys.addressOdd', { address: `\u2068${odd[0]}\u2069` })
        : addresses.length > mostAddresses
          ? t('keys.addressesMany', { count: mostAddresses })
          : undefined,
    day: endOf(life, day, new Date()) === null ? t('keys.dayPast') : undefined,
  };

  const submit = () => {
    setChecked(true);
    const expires_at = endOf(life, day, new Date());
    if (expires_at === null || Object.values(faults).some(Boolean)) return;
    const body = { name: name.trim(), organization_id: organization.id, scopes: chosen, allowed_ips: addresses };
    create.mutate({ ...body, expires_at }, { onSuccess: onCreated });
  };

  return (
    <FormDialog
      title={t('keys.createTitle')}
      size="lg"
      closeLabel={shell('close')}
      cancelLabel={shell('cancel')}
      sendLabel={t('keys.create')}
      busy={create.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={t('keys.name')} hint={t('keys.nameHint')} error={checked ? faults.name : undefined}>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
      </Field>
      <ScopeChoice
        legend={t('keys.scopes')}
        scopes={scopes}
        chosen={chosen}
        beyond={scopesBeyondRole[organization.role]}
        error={checked ? faults.scopes : undefined}
        onChange={setChosen}
      />
      <Field label={t('keys.addresses')} hint={t('keys.addressesHint')} error={checked ? faults.addresses : undefined}>
        <TextArea
          dir="ltr"
          minRows={2}
          value={addressText}
          onChange={(event) => setAddressText(event.target.value)}
          spellCheck={false}
          className="font-mono text-13"
        />
      </Field>
      <div className="grid gap-4 tablet:grid-cols-2">
        <Field label={t('keys.ends')}>
          <Select value={life} onChange={(event) => setLife(event.target.value as Life)}>
            {lives.map((one) => (
              <option key={one} value={one}>
                {one === 'day' ? t('keys.chooseDay') : t('keys.afterDays', { count: Number(one) })}
              </option>
            ))}
          </Select>
        </Field>
        {life === 'day' && (
          <Field label={t('keys.lastDay')} error={checked ? faults.day : undefined}>
            <TextInput type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </Field>
        )}
      </div>
      {create.error && (
        <Notice tone="danger" role="alert">
          {say(create.error)}
        </Notice>
      )}
    </FormDialog>
  );
}
