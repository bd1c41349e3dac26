import { type ReactNode, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Organization } from '#contract/organizations.ts';
import { DomainsSection } from '../domains/domains-section.tsx';
import { HolidaysSection } from '../holidays/holidays-section.tsx';
import { LeaveDialog } from '../leave-dialog.tsx';
import { isAdmin } from '../may.ts';
import { ReceiptsSection } from '../privacy/receipts-section.tsx';
import { SharingSection } from '../privacy/sharing-section.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { FactsForm } from './facts-form.tsx';

interface SettingsViewProps {
  organization: Organization;
  /** What its members used of its tokens, for its administrators. */
  usage: ReactNode;
}

/** What an organization is called and shows; and the two ways out of it. */
export function SettingsView({ organization, usage }: SettingsViewProps) {
  const { t } = useTranslation('organizations');
  const [open, setOpen] = useState<'leave' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="grid gap-10">
      {isAdmin(organization.role) && (
        <Section title={t('parts.settings')}>
          <FactsForm organization={organization} />
        </Section>
      )}
      {isAdmin(organization.role) && usage}
      {isAdmin(organization.role) && <DomainsSection organization={organization} />}
      <HolidaysSection organization={organization} />
      <SharingSection organization={organization} />
      <ReceiptsSection orgId={organization.id} />
      <Section title={t('settings.leave')}>
        <p className="mt-3 mb-4 text-ink-3">{t('leave.note')}</p>
        <Button onClick={() => setOpen('leave')}>{t('settings.leave')}</Button>
      </Section>
      {organization.role === 'owner' && (
        <Section title={t('settings.delete')}>
          <p className="mt-3 mb-4 text-ink-3">{t('settings.deleteText')}</p>
          <Button variant="danger" onClick={() => setOpen('delete')}>
            {t('settings.delete')}
          </Button>
        </Section>
      )}
      {open === 'leave' && <LeaveDialog organization={organization} onClose={close} />}
      {open === 'delete' && <DeleteDialog organization={organization} onClose={close} />}
    </div>
  );
}
