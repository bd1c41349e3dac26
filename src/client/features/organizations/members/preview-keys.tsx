import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { ChangePreview } from '#contract/change-preview.ts';
import { useFormats } from '../use-formats.ts';
import { inSentence } from './person-name.ts';

type Key = NonNullable<ChangePreview['keys']>[number];

/** API keys and integration tokens that end with a change, or permit something else after it. A server that is older tells of none. */
export function PreviewKeys({ preview: { keys = [], ended_tokens = 0 } }: { preview: ChangePreview }) {
  const { t } = useTranslation('organizations');
  const id = useId();
  if (keys.length === 0 && ended_tokens === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="border-b border-line pb-2 font-semi">
        {t('change.programs')}
      </h3>
      <ul>
        {keys.map((key) => (
          <KeyLine key={key.id} of={key} />
        ))}
        {ended_tokens > 0 && (
          <li className="border-b border-line py-2">{t('change.tokensEnd', { count: ended_tokens })}</li>
        )}
      </ul>
      <p className="pt-2 text-13 text-ink-3">{t('change.programsText')}</p>
    </section>
  );
}

function KeyLine({ of: { name, key_prefix, username, last_used_at, becomes, loses, gains } }: { of: Key }) {
  const { t } = useTranslation('organizations');
  const formats = useFormats();
  const scopes = (some: readonly string[]) => (
    <bdi dir="ltr" className="font-mono text-12">
      {some.join(', ')}
    </bdi>
  );
  return (
    <li className="grid gap-1 border-b border-line py-2">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <bdi>{name}</bdi>
        <bdi dir="ltr" className="font-mono text-12 text-ink-3">
          {key_prefix}…
        </bdi>
        <span className="text-13 text-ink-3">{t('change.keyOf', { name: inSentence(username) })}</span>
      </span>
      {becomes === 'ended' && <span className="text-13 text-danger-ink">{t('change.keyEnds')}</span>}
      {becomes === 'changed' && loses.length > 0 && (
        <span className="text-13 text-danger-ink">
          {t('change.keyLoses')} {scopes(loses)}
        </span>
      )}
      {becomes === 'changed' && gains.length > 0 && (
        <span className="text-13 text-accent-ink">
          {t('change.keyGains')} {scopes(gains)}
        </span>
      )}
      <span className="text-12 text-ink-3">
        {last_used_at === null ? t('change.keyUnused') : t('change.keyUsed', { when: formats.moment(last_used_at) })}
      </span>
    </li>
  );
}
