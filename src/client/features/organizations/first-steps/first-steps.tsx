import Check from 'lucide-react/icons/check';
import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { cn } from '#client/ui/class-names.ts';
import { Section } from '#client/ui/section.tsx';
import { useStoredFlag } from '#client/ui/use-stored-flag.ts';
import type { Organization } from '#contract/organizations.ts';
import { isAdmin } from '../may.ts';
import { useBeginnings } from './use-beginnings.ts';

/** Who has so many members knows the way. */
const mostMembers = 10;

/** What an administrator of a new organization does first, each with the way there, until all of it is done or hidden. */
export function FirstSteps({ organization }: { organization: Organization }) {
  const [hidden, hide] = useStoredFlag(`xentree-first-steps-hidden-${organization.id}`, false);
  if (hidden || !isAdmin(organization.role) || organization.member_count > mostMembers) return null;
  return <Steps organization={organization} onHide={() => hide(true)} />;
}

function Steps({ organization, onHide }: { organization: Organization; onHide: () => void }) {
  const { t } = useTranslation('organizations');
  const [watched, watch] = useStoredFlag(`xentree-first-steps-watched-${organization.id}`, false);
  const begun = useBeginnings(organization);
  if (!begun) return null;
  const at = `/organizations/${organization.id}`;
  const steps = [
    { name: 'create', done: true },
    { name: 'invite', done: begun.invited, to: `${at}/invitations` },
    { name: 'assign', done: begun.assigned, to: `${at}/assignments` },
    { name: 'watch', done: watched, to: `${at}/analytics`, onGo: () => watch(true) },
  ] as const;
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  const next = steps.find((step) => !step.done)?.name;
  return (
    <Section
      title={t('firstSteps.title')}
      end={
        <span className="flex items-center gap-3">
          {t('firstSteps.done', { done, count: steps.length })}
          <Button size="sm" variant="ghost" onClick={onHide}>
            {t('firstSteps.hide')}
          </Button>
        </span>
      }
      className="mb-8"
    >
      <ol>
        {steps.map((step, n) => (
          <Step key={step.name} number={n + 1} isNext={step.name === next} {...step} />
        ))}
      </ol>
    </Section>
  );
}

interface StepProps {
  name: 'create' | 'invite' | 'assign' | 'watch';
  number: number;
  done: boolean;
  /** The first of those that are not done. */
  isNext: boolean;
  to?: string;
  onGo?: () => void;
}

function Step({ name, number, done, isNext, to, onGo }: StepProps) {
  const { t, language } = useTranslation('organizations');
  const id = useId();
  return (
    <li className="flex min-h-14 items-center gap-3.5 border-b border-line py-2.5">
      <span
        aria-hidden="true"
        className={cn(
          'grid size-6 shrink-0 place-items-center rounded-full border text-13',
          done ? 'border-transparent bg-accent-soft text-accent-ink' : 'border-line text-ink-3',
        )}
      >
        {done ? <Check className="size-3.5" /> : number.toLocaleString(language)}
      </span>
      <span className="min-w-0 flex-1">
        <span id={id} className={cn('block font-medium', done && 'text-ink-3')}>
          {t(`firstSteps.${name}.title`)}
          {done && <span className="sr-only">{t('firstSteps.isDone')}</span>}
        </span>
        <span className="block text-13 text-pretty text-ink-3">{t(`firstSteps.${name}.text`)}</span>
      </span>
      {!done && name !== 'create' && to && (
        <ButtonLink to={to} size="sm" variant={isNext ? 'primary' : 'second'} onClick={onGo} aria-describedby={id}>
          {t(`firstSteps.${name}.go`)}
        </ButtonLink>
      )}
    </li>
  );
}
