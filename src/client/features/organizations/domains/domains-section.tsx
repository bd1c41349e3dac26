import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { DomainLine } from './domain-line.tsx';
import { domainsQuery, useDomainChanges } from './domain-queries.ts';

/** The e-mail domains of an organization: administrators see them, owners change them. */
export function DomainsSection({ organization: { id, role } }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const list = useQuery(domainsQuery(id));
  return (
    <Section title={t('domains.title')}>
      <p className="mt-3 max-w-[60ch] text-ink-3">{t('domains.text')}</p>
      <Loaded from={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mt-3 text-ink-3">{t('domains.empty')}</p>
          ) : (
            <ul aria-label={t('domains.title')} className="mt-2">
              {items.map((one) => (
                <DomainLine key={one.id} orgId={id} domain={one} mayChange={role === 'owner'} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {role === 'owner' && <AddForm orgId={id} />}
    </Section>
  );
}

function AddForm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organizations');
  const { sentence, field } = useFailureWords();
  const { add } = useDomainChanges(orgId);
  const [domain, setDomain] = useState('');
  const wrong = field(add.error, 'domain');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (domain.trim() !== '' && !add.isPending) add.mutate(domain.trim(), { onSuccess: () => setDomain('') });
  };
  return (
    <form noValidate onSubmit={submit} className="mt-4 grid max-w-[420px] gap-3">
      <Field label={t('domains.domain')} hint={t('domains.domainHint')} error={wrong}>
        <TextInput
          value={domain}
          maxLength={253}
          dir="ltr"
          face="mono"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setDomain(event.target.value)}
        />
      </Field>
      {add.error && !wrong && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(add.error)}
        </p>
      )}
      <Button type="submit" busy={add.isPending} disabled={domain.trim() === ''} className="justify-self-start">
        {t('domains.add')}
      </Button>
    </form>
  );
}
