import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { type RosterImport, rosters } from '#contract/rosters.ts';

function anImport(part: Partial<RosterImport> = {}): RosterImport {
  return {
    ...{ id: 'm-try', status: 'done', dry_run: true, total: 2, processed: 2, finished_at: null, undo_until: null },
    rows: [
      { line: 2, email: 'sam@example.org', full_name: 'Sam Ito', outcome: 'invited' },
      { line: 3, email: 'nonsense', outcome: 'invalid', message: 'This is no e-mail address.' },
    ],
    created_at: '2026-10-14T18:30:00Z',
    ...part,
  };
}

const preview: RosterImport['preview'] = {
  changes: {
    members: [{ user_id: 'u-ida', username: 'ida', full_name: 'Ida Ek', gains: ['audit:read'], loses: [] }],
    removes_last_owner: false,
    affects_caller: false,
  },
  joining: [{ role: 'member', count: 1 }],
};

test('a roster is mapped, tried, narrowed by outcome, imported with its progress and undone', async () => {
  const server = new OrganizationServer();
  server.give(rosters.import, ({ url }) =>
    url.searchParams.get('dry_run') === 'true'
      ? anImport({ status: 'queued', rows: [], processed: 0 })
      : anImport({ id: 'm-real', dry_run: false, status: 'running', processed: 1 }),
  );
  let undone = false;
  const undo_until = new Date(Date.now() + 29 * 60_000).toISOString();
  server.give(rosters.get, ({ url }) => {
    if (url.pathname.endsWith('m-try')) return anImport({ preview });
    return anImport({ id: 'm-real', dry_run: false, undo_until, status: undone ? 'undone' : 'done' });
  });
  server.give(rosters.undo, () => {
    undone = true;
    return anImport({ id: 'm-real', dry_run: false, status: 'undone' });
  });
  const { user, router } = await openOrganizations(server, '/organizations/o-river/members');
  await user.click(await screen.findByRole('button', { name: 'Import roster' }));
  const dialog = await screen.findByRole('dialog', { name: 'Import a roster' });
  await user.click(within(dialog).getByLabelText('Or paste the lines'));
  await user.paste('Pupil,Mail of pupil,Kind\nSam,sam@example.org,B1\nX,nonsense,B1');
  expect(within(dialog).getByLabelText<HTMLSelectElement>('E-mail').value).toBe('Mail of pupil');
  await user.selectOptions(within(dialog).getByLabelText('Team'), 'Kind');
  await user.click(within(dialog).getByRole('button', { name: 'See what would happen' }));

  expect(await within(dialog).findByText('This is no e-mail address.')).toBeTruthy();
  const [asked] = server.calls(rosters.import);
  expect(asked?.body).toBe('Pupil,Mail of pupil,Kind\nSam,sam@example.org,B1\nX,nonsense,B1');
  expect(JSON.parse(asked?.url.searchParams.get('map') ?? '')).toEqual({
    ...{ email: 'Mail of pupil', full_name: 'Pupil', team: 'Kind' },
  });
  expect(within(dialog).getByText('Read the audit log').closest('li')?.textContent).toContain('Ida Ek');
  expect(within(within(dialog).getByRole('region', { name: 'They would join' })).getByText('Member')).toBeTruthy();
  expect(within(dialog).getByText('Sam Ito').parentElement?.textContent).toBe('Line 2Sam Itosam@example.org');
  await user.click(within(dialog).getByRole('button', { name: 'Invited 1' }));
  expect(within(dialog).queryByText('nonsense')).toBeNull();

  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(await within(dialog).findByRole('progressbar')).toBeTruthy();
  expect(router.state.location.search).toBe('?import=m-real');
  await user.click(await within(dialog).findByRole('button', { name: /^Undo (29|28):\d\d$/ }));
  await waitFor(() => expect(within(dialog).getByText(/^The roster is as it was/)).toBeTruthy());
  expect(within(dialog).queryByRole('button', { name: /^Undo/ })).toBeNull();
});

test('an import that failed half-way can be undone as long as the server says so', async () => {
  const server = new OrganizationServer();
  const undo_until = new Date(Date.now() + 29 * 60_000).toISOString();
  const failed = anImport({ dry_run: false, status: 'failed', processed: 1, undo_until });
  server.give(rosters.get, () => failed);
  server.give(rosters.undo, () => anImport({ dry_run: false, status: 'undone' }));
  const { user } = await openOrganizations(server, '/organizations/o-river/members?import=m-try');
  await user.click(await screen.findByRole('button', { name: /^Undo (29|28):\d\d$/ }));
  await waitFor(() => expect(server.calls(rosters.undo)).toHaveLength(1));
});

test('a file of an old code page is read by a guess, shown, and read by another where that is wrong', async () => {
  const server = new OrganizationServer();
  const { user } = await openOrganizations(server, '/organizations/o-river/members?import=new');
  const dialog = await screen.findByRole('dialog', { name: 'Import a roster' });
  const head = [...'email,name\na@example.org,'].map((sign) => sign.charCodeAt(0));
  const file = new File([new Uint8Array([...head, 0xe3, 0xed, 0xe4, 0xc7])], 'pupils.csv', { type: 'text/csv' });
  await user.upload(within(dialog).getByLabelText('File, or drop it here'), file);
  const lines = await within(dialog).findByRole('note', { name: 'First lines of the file' });
  expect(lines.textContent).toBe('email,name\na@example.org,ãíäÇ');
  await user.selectOptions(within(dialog).getByLabelText('How the file is written'), 'windows-1256');
  expect(lines.textContent).toBe('email,name\na@example.org,مينا');
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Or paste the lines').value).toContain('مينا');
});
