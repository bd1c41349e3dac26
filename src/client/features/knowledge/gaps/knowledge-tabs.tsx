import { useTranslation } from '#client/i18n/use-translation.ts';
import { Tabs } from '#client/ui/tabs.tsx';
import { useGoverned } from '../documents/use-sharing.ts';

/** The parts of this place; there is only one for who administers nothing. */
export function KnowledgeTabs() {
  const { t } = useTranslation('knowledge');
  if (useGoverned().length === 0) return null;
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to: '/knowledge', label: t('tabs.documents'), end: true },
        { to: '/knowledge/missing', label: t('tabs.missing') },
      ]}
      className="mb-6"
    />
  );
}
