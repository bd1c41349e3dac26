import { useTranslation } from '#client/i18n/use-translation.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { Section } from '#client/ui/section.tsx';
import type { MemberProgress } from '#contract/member-privacy.ts';
import { personName } from '../members/person-name.ts';
import { useFormats } from '../use-formats.ts';

/** What the organization itself knows of a member. */
export function MemberFacts({ member }: Pick<MemberProgress, 'member'>) {
  const { t } = useTranslation('organizations');
  const { day } = useFormats();
  const name = personName(member);
  const facts: [string, string][] = [
    [t('members.username'), member.username],
    [t('fields.role'), t(`roles.${member.role}`)],
    [t('fields.team'), member.team_name ?? t('fields.noTeam')],
    [t('members.column.joined'), day(member.joined_at)],
    [t('members.column.ends'), member.expires_at ? day(member.expires_at) : t('members.noEnd')],
  ];
  return (
    <Section title={t('member.facts')}>
      <div className="mt-4 flex items-center gap-2.5">
        <Avatar name={name} src={member.avatar_url} />
        <bdi className="text-16 font-medium">{name}</bdi>
      </div>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="min-w-0 break-words">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
