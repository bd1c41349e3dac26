import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from '../use-formats.ts';
import { decodeToken } from './decode-token.ts';

const instants = ['iat', 'nbf', 'exp'];

/** Header and claims of a token as it says them, instants also as a clock shows them. */
export function TokenFacts({ token }: { token: string }) {
  const { t } = useTranslation('organizationAccess');
  const decoded = decodeToken(token);
  if (!decoded) return <p className="text-ink-3">{t('tokens.noJwt')}</p>;
  return (
    <div className="grid gap-4 tablet:grid-cols-[1fr_2fr]">
      <Facts title={t('tokens.header')} facts={decoded.header} />
      <Facts title={t('tokens.claims')} facts={decoded.claims} />
    </div>
  );
}

function Facts({ title, facts }: { title: string; facts: Record<string, unknown> }) {
  const { moment } = useFormats();
  const note = (name: string, value: unknown) =>
    instants.includes(name) && typeof value === 'number' && Math.abs(value) < 8e12
      ? moment(new Date(value * 1000).toISOString())
      : null;
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1 text-13 font-medium">{title}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-13">
        {Object.entries(facts).map(([name, value]) => (
          <div key={name} className="col-span-full grid grid-cols-subgrid">
            <dt className="font-mono text-12 text-ink-3">
              <bdi>{name}</bdi>
            </dt>
            <dd className="break-all">
              <bdi dir="ltr" className="font-mono text-12">
                {Array.isArray(value) ? value.join(' ') : String(value)}
              </bdi>{' '}
              {note(name, value) && <span className="text-12 text-ink-3">{note(name, value)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
