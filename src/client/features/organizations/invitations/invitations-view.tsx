import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Organization } from '#contract/organizations.ts';
import { ImportList } from '../roster/import-list.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { JoinCodeList } from './join-code-list.tsx';

/** The ways in: an invitation for one person, a code for many, and rosters that were imported. */
export function InvitationsView({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const [open, setOpen] = useState<'invite' | 'code' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="grid gap-10">
      <Section
        title={t('parts.invitations')}
        end={
          <Button variant="primary" size="sm" onClick={() => setOpen('invite')}>
            {t('invite.title')}
          </Button>
        }
      >
        <InvitationList orgId={organization.id} />
      </Section>
      <Section
        title={t('codes.title')}
        end={
          <Button size="sm" onClick={() => setOpen('code')}>
            {t('codes.new')}
          </Button>
        }
      >
        <JoinCodeList orgId={organization.id} />
      </Section>
      <ImportList orgId={organization.id} />
      {open === 'invite' && <InviteDialog organization={organization} onClose={close} />}
      {open === 'code' && <CodeDialog orgId={organization.id} onClose={close} />}
    </div>
  );
}
