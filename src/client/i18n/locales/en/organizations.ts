import { organizationDomains } from './organization-domains.ts';
import { organizationFirstSteps } from './organization-first-steps.ts';
import { organizationHolidays } from './organization-holidays.ts';
import { organizationMembers } from './organization-members.ts';
import { organizationParts } from './organization-parts.ts';
import { organizationPrivacy } from './organization-privacy.ts';
import { organizationRoster } from './organization-roster.ts';

export const organizations = {
  title: 'Organizations',
  subtitle: 'Classes, teams and schools that you learn or teach with.',
  loading: 'Loading',
  failed: 'This could not be loaded',
  unexpected: 'Something went wrong. Try again.',
  more: 'Show more',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied',
  roles: { owner: 'Owner', admin: 'Administrator', team_manager: 'Team manager', member: 'Member' },
  fields: {
    name: 'Name',
    slug: 'Short name',
    slugHint: '3 to 48 lower-case letters, digits and dashes. Nobody else has it.',
    description: 'Description',
    role: 'Role',
    team: 'Team',
    noTeam: 'No team',
    ends: 'Ends on',
    endsHint: 'Leave it empty for a membership without an end.',
  },
  list: {
    new: 'New organization',
    create: 'Create an organization',
    empty: 'You are in no organization yet',
    emptyText: 'Create one for your class or team, or join one with the code that somebody gave you.',
    members_one: '{{count}} member',
    members_other: '{{count}} members',
  },
  create: {
    title: 'New organization',
    text: 'You become its owner. You invite people in the next step.',
    confirm: 'Create',
  },
  head: { role: 'Your role: {{role}}', crumbs: 'Above this page', parts: 'Parts of the organization' },
  parts: {
    members: 'Members',
    teams: 'Teams',
    invitations: 'Invitations',
    analytics: 'Analytics',
    assignments: 'Assignments',
    calibration: 'Calibration',
    'api-keys': 'API keys',
    'integration-tokens': 'Integration tokens',
    audit: 'Audit log',
    settings: 'Settings',
  },
  join: {
    have: 'Have a code?',
    code: 'Code or link',
    codeHint: 'As you got it: a code such as RIVER-7F3K-Q2, or the whole link.',
    codeMissing: 'Enter the code or paste the link.',
    open: 'Go on',
    title: 'Join an organization',
    text: 'You join as {{name}}. Its administrators then see your name, your e-mail address and sums of how you progress; in its settings you choose more or less.',
    yours: 'Your code',
    confirm: 'Join',
    wrong: 'This code does not work',
    wrongText: 'It may be mistyped, used up, withdrawn or expired. Ask whoever gave it to you for a new one.',
    done: 'You are in “{{name}}”.',
  },
  ...organizationDomains,
  ...organizationFirstSteps,
  ...organizationHolidays,
  ...organizationMembers,
  ...organizationParts,
  ...organizationPrivacy,
  ...organizationRoster,
};
