import { useId } from 'react';
import { type Translate, useTranslation } from '#client/i18n/use-translation.ts';
import { Notice } from '#client/ui/notice.tsx';
import type { ChangePreview } from '#contract/change-preview.ts';
import { groupPreview, type PermissionLine } from './group-preview.ts';
import { personName } from './person-name.ts';
import type { PlannedChange } from './planned-change.ts';
import { PreviewKeys } from './preview-keys.tsx';

const known = [
  'organization.read',
  'organization.update',
  'organization.delete',
  'members.names',
  'members.read',
  'members.write',
  'teams.read',
  'teams.write',
  'invitations.write',
  'domains.write',
  'holidays.write',
  'rosters.write',
  'learners.read',
  'audit.read',
  'stats.read',
  'keys.read',
  'keys.write',
  'tokens.read',
  'tokens.write',
  'connectors.write',
  'documents.share',
  'documents.remove',
  'gaps.read',
  'assignments.write',
  'calibration.rate',
  'calibration.write',
] as const;

/** A permission that this page has no words for is shown by its name: nothing is left out of a preview. */
const permissionText = (t: Translate<'organizations'>, name: string): string => {
  const found = known.find((one) => one === name.replace(':', '.'));
  return found ? t(`permissions.${found}`) : name;
};

/** What a change does, to whom, and to the reader. */
export function PreviewBody({ preview, about }: { preview: ChangePreview; about: PlannedChange['kind'] }) {
  const { t } = useTranslation('organizations');
  const { members, removes_last_owner, affects_caller } = preview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long preview scrolls, and has to be reachable by keyboard
    <section aria-label={t('change.preview')} tabIndex={0} className="grid gap-4">
      {removes_last_owner && (
        <Notice tone="danger" role="alert">
          {t('change.lastOwner')}
        </Notice>
      )}
      {about === 'remove' && <p className="text-ink-2">{t('change.removeText')}</p>}
      {about === 'handOver' && <p className="text-ink-2">{t('change.handOverText')}</p>}
      <PermissionLines members={members} />
      <PreviewKeys preview={preview} />
      {affects_caller ? (
        <Notice tone="warn">{t('change.yourself')}</Notice>
      ) : (
        <p className="text-13 text-ink-3">{t('change.notYou')}</p>
      )}
      <p className="text-13 text-ink-3">{t('change.logged')}</p>
    </section>
  );
}

/** Who gains which permission, then who loses which. */
export function PermissionLines({ members }: Pick<ChangePreview, 'members'>) {
  const { t } = useTranslation('organizations');
  if (members.length === 0) return <p className="text-ink-2">{t('change.nothing')}</p>;
  return (
    <>
      <Lines title={t('change.gain')} mark="+" lines={groupPreview(members, 'gains')} />
      <Lines title={t('change.lose')} mark="−" lines={groupPreview(members, 'loses')} />
    </>
  );
}

/** Names that are said before the rest is counted. */
const named = 3;

function Lines({ title, mark, lines }: { title: string; mark: string; lines: readonly PermissionLine[] }) {
  const { t, language } = useTranslation('organizations');
  const id = useId();
  if (lines.length === 0) return null;
  const who = (people: PermissionLine['people']) => {
    const names = people.slice(0, named).map(personName);
    const rest = people.length - names.length;
    return new Intl.ListFormat(language).format([...names, ...(rest > 0 ? [t('change.others', { count: rest })] : [])]);
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="border-b border-line pb-2 font-semi">
        {title}
      </h3>
      <ul>
        {lines.map(({ permission, inTeam, people }) => (
          <li key={`${permission} ${inTeam}`} className="flex gap-2 border-b border-line py-2">
            <span aria-hidden="true" className={mark === '+' ? 'w-4 text-accent-ink' : 'w-4 text-danger-ink'}>
              {mark}
            </span>
            <span className="flex-1">
              {permissionText(t, permission)}
              {inTeam && <small className="block text-12 text-ink-3">{t('change.inTeam')}</small>}
            </span>
            <span className="max-w-[45%] text-end text-13 text-ink-3">{who(people)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
