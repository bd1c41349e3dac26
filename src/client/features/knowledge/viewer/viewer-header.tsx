import Download from 'lucide-react/icons/download';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import type { Document } from '#contract/knowledge.ts';
import { useDownloadDocument } from '../documents/document-actions.ts';
import { DocumentFacts } from '../documents/document-facts.tsx';
import { DocumentMenu } from '../documents/document-menu.tsx';

/** What the document is, who shares it, and what can be done with it. */
export function ViewerHeader({ document }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const download = useDownloadDocument();
  return (
    <>
      <PageHeader
        title={<bdi>{document.title}</bdi>}
        crumbs={[{ to: '/knowledge', label: t('title') }]}
        crumbsLabel={t('viewer.above')}
        actions={
          <>
            <Button icon={Download} busy={download.isPending} onClick={() => download.mutate(document)}>
              {t('menu.download')}
            </Button>
            <DocumentMenu
              document={document}
              onDeleted={() => void navigate('/knowledge')}
              onUndone={() => void navigate(`/knowledge/${encodeURIComponent(document.id)}`)}
            />
          </>
        }
        className="mb-1 tablet:mb-1"
      />
      <DocumentFacts document={document} className="mb-5" />
    </>
  );
}
