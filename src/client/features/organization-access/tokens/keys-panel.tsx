import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Section } from '#client/ui/section.tsx';
import { toast } from '#client/ui/toast.ts';
import { Loaded } from '../loaded.tsx';
import { Snippet } from '../snippet.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { type SigningKey, useRotateKey, useSigningKeys } from './token-queries.ts';

const tones = { active: 'good', pending: 'info', retiring: 'neutral' } as const;

interface KeysPanelProps {
  tenantId: string;
  /** Where verifiers fetch the keys. */
  jwksAddress: string;
  mayRotate: boolean;
}

/** The keys with which the organization signs: how each stands, and how to tell that it is the right one. */
export function KeysPanel({ tenantId, jwksAddress, mayRotate }: KeysPanelProps) {
  const { t } = useTranslation('organizationAccess');
  const keys = useSigningKeys(tenantId);
  /** A key that is to be rotated (null), or that is compromised. */
  const [asked, setAsked] = useState<{ compromised: SigningKey | null } | null>(null);
  return (
    <Section title={t('signing.title')}>
      <p className="mt-3 mb-4 max-w-[62ch] text-ink-3">{t('signing.text')}</p>
      <Loaded from={keys} what={t('signing.title')}>
        {(all) => (
          <div className="grid gap-5">
            {all.length === 0 ? (
              <p className="text-ink-3">{t('signing.none')}</p>
            ) : (
              <ul className="border-t border-line">
                {all.map((key) => (
                  <KeyRow
                    key={key.kid}
                    signingKey={key}
                    onCompromised={mayRotate && (() => setAsked({ compromised: key }))}
                  />
                ))}
              </ul>
            )}
            {mayRotate && (
              <Button className="justify-self-start" onClick={() => setAsked({ compromised: null })}>
                {t('signing.rotate')}
              </Button>
            )}
            <Snippet label={t('signing.jwks')} text={jwksAddress} minRows={1} />
          </div>
        )}
      </Loaded>
      {asked && <KeyQuestion tenantId={tenantId} compromised={asked.compromised} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function KeyRow({ signingKey, onCompromised }: { signingKey: SigningKey; onCompromised: false | (() => void) }) {
  const { t } = useTranslation('organizationAccess');
  const { moment } = useFormats();
  const { kid, state, fingerprint, from } = signingKey;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-2">
          <bdi dir="ltr" className="font-mono text-13 font-medium">
            {kid}
          </bdi>
          <Badge tone={tones[state]}>{t(`signing.states.${state}`)}</Badge>
        </p>
        <p className="text-13 text-ink-3">
          {t(`signing.stateHints.${state}`, { moment: from === null ? '' : moment(from) })}
        </p>
        {fingerprint && (
          <p className="text-13 text-ink-3">
            {t('signing.fingerprint')}{' '}
            <bdi dir="ltr" className="font-mono text-12 break-all">
              {fingerprint}
            </bdi>
          </p>
        )}
      </div>
      {onCompromised && (
        <Button size="sm" variant="danger-quiet" aria-label={t('signing.markOf', { kid })} onClick={onCompromised}>
          {t('signing.mark')}
        </Button>
      )}
    </li>
  );
}

interface KeyQuestionProps {
  tenantId: string;
  compromised: SigningKey | null;
  onClose: () => void;
}

function KeyQuestion({ tenantId, compromised, onClose }: KeyQuestionProps) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const rotate = useRotateKey();
  const confirm = () =>
    rotate.mutate(
      { tenantId, ...(compromised && { compromisedKid: compromised.kid }) },
      {
        onSuccess: ({ kid }) => {
          toast({ message: t('signing.done', { kid: `\u2068${kid}\u2069` }) });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={compromised ? t('signing.markTitle', { kid: `\u2068${compromised.kid}\u2069` }) : t('signing.rotateTitle')}
      description={t(compromised ? 'signing.markText' : 'signing.rotateText')}
      losses={
        compromised
          ? [
              t('signing.markTokens'),
              t('signing.markJwks'),
              t(compromised.state === 'active' ? 'signing.markNext' : 'signing.markOther'),
            ]
          : []
      }
      note={
        rotate.error ? <span role="alert">{say(rotate.error)}</span> : compromised ? t('signing.markNote') : undefined
      }
      cancelLabel={shell('cancel')}
      confirmLabel={t(compromised ? 'signing.markConfirm' : 'signing.rotate')}
      tone={compromised ? 'danger' : 'primary'}
      busy={rotate.isPending}
      onConfirm={confirm}
    />
  );
}
