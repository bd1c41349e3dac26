import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Notice } from '#client/ui/notice.tsx';
import type { IntegrationVerification } from '#contract/integration-shapes.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { isReason } from './reasons.ts';
import { RevokeDialog } from './revoke-dialog.tsx';
import { rotationOf } from './rotation-of.ts';
import { TokenFacts } from './token-facts.tsx';
import { type HeldToken, useRotate, useStanding } from './token-queries.ts';

interface HeldTokenProps {
  tenantId: string;
  token: HeldToken;
  onRotated: (token: string) => void;
  onLeave: () => void;
}

/** A token at hand: what it says, whether it holds now, and the ways to end or replace it. */
export function HeldTokenView({ tenantId, token, onRotated, onLeave }: HeldTokenProps) {
  const { t } = useTranslation('organizationAccess');
  const standing = useStanding(tenantId, token);
  return (
    <section aria-label={t('tokens.held')} className="mt-5 grid gap-4 rounded-surface border border-line p-4">
      <Loaded from={standing} what={t('tokens.standing')}>
        {(state) => (
          <>
            <Standing state={state} />
            <TokenFacts token={token.text} />
            <Actions token={token} state={state} onRotated={onRotated} onLeave={onLeave} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Standing({ state }: { state: IntegrationVerification }) {
  const { t } = useTranslation('organizationAccess');
  const { moment } = useFormats();
  const { valid, revoked, reason } = state;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2">
      <Badge tone={valid ? 'good' : 'danger'}>
        {t(valid ? 'tokens.valid' : revoked ? 'tokens.revoked' : 'tokens.invalid')}
      </Badge>
      <span className="text-13 text-ink-2">
        {valid && state.expiresAt && t('tokens.until', { moment: moment(state.expiresAt) })}
        {!valid && reason !== undefined && (isReason(reason) ? t(`tokens.reasons.${reason}`) : reason)}
      </span>
    </p>
  );
}

interface ActionsProps {
  token: HeldToken;
  state: IntegrationVerification;
  onRotated: (token: string) => void;
  onLeave: () => void;
}

function Actions({ token, state: { valid, claims }, onRotated, onLeave }: ActionsProps) {
  const { t } = useTranslation('organizationAccess');
  const say = useFailureWords();
  const { id } = useUser();
  const [revoking, setRevoking] = useState(false);
  const [revokePrevious, setRevokePrevious] = useState(true);
  const rotate = useRotate();
  const replace = () => {
    if (!claims || rotate.isPending) return;
    rotate.mutate(rotationOf(token.text, claims, revokePrevious), {
      onSuccess: ({ integrationToken }) => onRotated(integrationToken),
    });
  };
  return (
    <>
      {rotate.error && (
        <Notice tone="danger" role="alert">
          {say(rotate.error)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        {valid && claims?.sub === id && (
          <>
            <Button busy={rotate.isPending} onClick={replace}>
              {t('tokens.rotate')}
            </Button>
            <Checkbox
              label={t('tokens.revokePrevious')}
              checked={revokePrevious}
              onChange={(event) => setRevokePrevious(event.target.checked)}
            />
          </>
        )}
        {valid && (
          <Button variant="danger-quiet" onClick={() => setRevoking(true)}>
            {t('tokens.revokeMenu')}
          </Button>
        )}
        <Button variant="ghost" onClick={onLeave} className="ms-auto">
          {t('tokens.leave')}
        </Button>
      </div>
      {revoking && <RevokeDialog token={token.text} onClose={() => setRevoking(false)} />}
    </>
  );
}
