import { useState } from 'react';
import { CreateDialog } from '#client/features/organizations/create-dialog.tsx';
import { OrganizationList } from '#client/features/organizations/organization-list.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** The classes and teams that somebody belongs to. */
export default function OrganizationsPage() {
  const { t } = useTranslation('organizations');
  const [creating, setCreating] = useState(false);
  const create = () => setCreating(true);
  return (
    <Page>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={<Button onClick={create}>{t('list.new')}</Button>}
      />
      <OrganizationList onCreate={create} />
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
