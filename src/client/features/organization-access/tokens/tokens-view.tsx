import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Organization } from '#contract/organizations.ts';
import { SecretDialog } from '../secret-dialog.tsx';
import { Snippet } from '../snippet.tsx';
import { CheckForm } from './check-form.tsx';
import { decodeToken } from './decode-token.ts';
import { GrantDialog } from './grant-dialog.tsx';
import { HeldTokenView } from './held-token.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { Revocations } from './revocations.tsx';
import { TokenFacts } from './token-facts.tsx';
import type { HeldToken } from './token-queries.ts';
import { verifierSnippet } from './verifier-snippet.ts';

/** Tokens for other sites: issuing one, judging one, the keys that sign them, and what was revoked. */
export function TokensView({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizationAccess');
  const [granting, setGranting] = useState(false);
  /** A new token, in the dialog that shows it this once. */
  const [shown, setShown] = useState<string | null>(null);
  const [held, setHeld] = useState<HeldToken | null>(null);
  const isManager = organization.role === 'owner' || organization.role === 'admin';
  const hold = (text: string) => setHeld({ id: newId(), text });
  const show = (text: string) => {
    setGranting(false);
    setShown(text);
    hold(text);
  };
  const { iss, aud } = (held && decodeToken(held.text)?.claims) ?? {};
  const xentree = typeof iss === 'string' ? iss.replace(/\/api\/integration\/t\/.*$/, '') : window.location.origin;
  const origin = typeof aud === 'string' ? aud : 'https://school.example.org';
  const tenantId = organization.id;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <Section title={t('tokens.title')}>
        <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <p className="max-w-[62ch] flex-1 basis-80 text-ink-3">{t('tokens.text')}</p>
          <Button variant="primary" icon={Plus} onClick={() => setGranting(true)}>
            {t('tokens.new')}
          </Button>
        </div>
        {held ? (
          <HeldTokenView
            key={held.id}
            tenantId={tenantId}
            token={held}
            onRotated={show}
            onLeave={() => setHeld(null)}
          />
        ) : (
          <CheckForm onCheck={hold} />
        )}
      </Section>
      <Section title={t('verifier.title')}>
        <p className="mt-3 mb-4 max-w-[62ch] text-ink-3">{t('verifier.text')}</p>
        <Snippet label={t('verifier.code')} text={verifierSnippet({ xentree, tenantId, origin })} minRows={7} />
      </Section>
      <KeysPanel
        tenantId={tenantId}
        jwksAddress={`${xentree}/api/integration/jwks?tenantId=${encodeURIComponent(tenantId)}`}
        mayRotate={isManager}
      />
      {isManager && <Revocations tenantId={tenantId} />}
      {granting && <GrantDialog organization={organization} onGranted={show} onClose={() => setGranting(false)} />}
      {shown !== null && (
        <SecretDialog
          title={t('tokens.shownTitle')}
          label={t('tokens.theToken')}
          secret={shown}
          onClose={() => setShown(null)}
        >
          <TokenFacts token={shown} />
        </SecretDialog>
      )}
    </div>
  );
}
