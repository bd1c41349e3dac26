import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { type RosterImport, rosters } from '#contract/rosters.ts';

function anImport(part: Partial<RosterImport> = {}): RosterImport {
  return {
    ...{ id: 'm-try', status: 'done', dry_run: true, total: 2, processed: 2, finished_at: null, undo_until: null },
    rows: [
      { line: 2, email: 'sam@example.org', outcome: 'invited' },
      { line: 3, email: 'nonsense', outcome: 'invalid', message: 'This is no e-mail address.' },
    ],
    created_at: '2026-10-14T18:30:00Z',
    ...part,
  };
}

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
    if (url.pathname.endsWith('m-try')) return anImport();
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
  await user.click(within(dialog).getByRole('button', { name: 'Invited 1' }));
  expect(within(dialog).queryByText('nonsense')).toBeNull();

  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(await within(dialog).findByRole('progressbar')).toBeTruthy();
  expect(router.state.location.search).toBe('?import=m-real');
  await user.click(await within(dialog).findByRole('button', { name: /^Undo (29|28):\d\d$/ }));
  await waitFor(() => expect(within(dialog).getByText(/^The roster is as it was/)).toBeTruthy());
  expect(within(dialog).queryByRole('button', { name: /^Undo/ })).toBeNull();
});
