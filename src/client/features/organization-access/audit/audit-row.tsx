import { useTranslation } from '#client/i18n/use-translation.ts';
import type { AuditEntry } from '#contract/audit-entry.ts';
import { useFormats } from '../use-formats.ts';
import { isKnown, isNamed, nameIn } from './actions.ts';

interface AuditRowProps {
  entry: AuditEntry;
  /** Usernames and names of teams by their ids, as far as they are known. */
  names: ReadonlyMap<string, string>;
  onActor: (person: { id: string; name: string }) => void;
}

/** One entry: who did what when, what changed by it, and the request that did it. */
export function AuditRow({ entry, names, onActor }: AuditRowProps) {
  const { t } = useTranslation('organizationAccess');
  const { moment } = useFormats();
  const { actor, action, object, changes, request_id } = entry;
  const about = nameIn(entry) ?? (object && names.get(object.id));
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 tablet:grid-cols-[1fr_auto]">
      <p>
        {actor ? (
          <button
            type="button"
            title={t('audit.onlyBy', { name: actor.username })}
            onClick={() => onActor({ id: actor.user_id, name: actor.username })}
            className="rounded-cell font-medium underline decoration-line-strong decoration-1 underline-offset-3 hover:decoration-current"
          >
            <bdi>{actor.username}</bdi>
          </button>
        ) : (
          <span className="font-medium">{t('audit.system')}</span>
        )}
        {': '}
        {isKnown(action) ? t(`audit.actions.${action}`) : <bdi className="font-mono text-13">{action}</bdi>}
        {about && (
          <>
            {' · '}
            <bdi className="font-medium">{about}</bdi>
          </>
        )}
      </p>
      <time dateTime={entry.at} className="text-13 whitespace-nowrap text-ink-3">
        {moment(entry.at)}
      </time>
      <div className="col-span-full grid gap-1 text-13 text-ink-2">
        {changes.length > 0 && (
          <ul className="grid gap-0.5">
            {changes.map((change) => (
              <Change key={change.field} change={change} names={names} />
            ))}
          </ul>
        )}
        <details className="text-ink-3">
          <summary className="w-fit cursor-pointer rounded-cell">{t('audit.details')}</summary>
          <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 [&>dd]:min-w-0 [&>dd]:break-all">
            {request_id && (
              <>
                <dt>{t('audit.request')}</dt>
                <dd>
                  <bdi dir="ltr" className="font-mono text-12">
                    {request_id}
                  </bdi>
                </dd>
              </>
            )}
            {object && (
              <>
                <dt>{t('audit.object')}</dt>
                <dd>
                  <bdi dir="ltr" className="font-mono text-12">
                    {object.kind} {object.id}
                  </bdi>
                </dd>
              </>
            )}
            <dt>{t('audit.entry')}</dt>
            <dd>
              <bdi dir="ltr" className="font-mono text-12">
                {entry.id}
              </bdi>
            </dd>
          </dl>
        </details>
      </div>
    </li>
  );
}

interface ChangeProps {
  change: AuditEntry['changes'][number];
  names: ReadonlyMap<string, string>;
}

function Change({ change: { field, before, after }, names }: ChangeProps) {
  const { t } = useTranslation('organizationAccess');
  const { moment } = useFormats();
  const written = (value: string) =>
    names.get(value) ?? (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? moment(value) : value);
  return (
    <li>
      {isNamed(field) ? t(`audit.fields.${field}`) : <bdi className="font-mono text-12">{field}</bdi>}
      {': '}
      {before !== null && (
        <>
          <span className="sr-only">{t('audit.before')} </span>
          <del className="text-ink-3 break-all">
            <bdi>{written(before)}</bdi>
          </del>
        </>
      )}
      {before !== null && after !== null && (
        <span aria-hidden="true" className="inline-block px-1 rtl:-scale-x-100">
          →
        </span>
      )}
      {after !== null && (
        <>
          <span className="sr-only"> {t('audit.after')} </span>
          <ins className="break-all no-underline">
            <bdi>{written(after)}</bdi>
          </ins>
        </>
      )}
    </li>
  );
}
