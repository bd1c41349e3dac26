import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { riverside } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { type Holiday, holidays } from '#contract/holidays.ts';
import { organizations } from '#contract/organizations.ts';

const path = '/organizations/o-river/settings';

function aHoliday(part: Partial<Holiday> = {}): Holiday {
  return {
    ...{ id: 'h-1', name: 'Winter break', starts_on: '2026-12-21', ends_on: '2027-01-03' },
    ...{ team_id: null, team_name: null, declared_at: '2026-10-14T18:30:00Z' },
    ...part,
  };
}

/** Keeps what is declared and withdrawn, as the server does. */
function aCalendar(items: Holiday[] = []) {
  const server = new OrganizationServer();
  let kept = items;
  server.give(holidays.list, () => ({ items: kept, next_cursor: null }));
  server.give(holidays.preview, () => ({
    ...{ members: 3, days: 14, begun_days: 2 },
    teams: [
      { team_id: 't-evening', name: 'Evening B1', members: 1 },
      { team_id: null, name: null, members: 2 },
    ],
  }));
  server.give(holidays.declare, ({ body }) => {
    const made = aHoliday({ id: `h-${kept.length + 1}`, ...(body as object) });
    kept = [...kept, made];
    return made;
  });
  server.give(holidays.withdraw, ({ url }) => {
    kept = kept.filter(({ id }) => !url.pathname.endsWith(id));
    return null;
  });
  return server;
}
const list = async () => within(await screen.findByRole('list', { name: 'Holidays' }));

test('a holiday is declared only after it was shown whom it affects, and can be undone', async () => {
  const server = aCalendar();
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'Declare a holiday' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'Winter break');
  await user.type(dialog.getByLabelText('First day'), '2026-12-21');
  await user.type(dialog.getByLabelText('Last day'), '2027-01-03');
  await user.click(dialog.getByRole('button', { name: 'See whom it affects' }));
  expect((await dialog.findByText(/3 members rest/)).textContent).toContain('14 days');
  expect(dialog.getByText(/^2 days have begun/)).toBeTruthy();
  expect(server.calls(holidays.declare)).toEqual([]);
  // Something else is planned than was shown.
  await user.selectOptions(dialog.getByLabelText('Who rests'), 't-evening');
  expect(dialog.queryByText(/members rest/)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'See whom it affects' }));
  await user.click(await dialog.findByRole('button', { name: 'Declare' }));
  expect(await (await list()).findByText('Winter break')).toBeTruthy();
  expect(server.calls(holidays.declare).map(({ body }) => body)).toEqual([
    { name: 'Winter break', starts_on: '2026-12-21', ends_on: '2027-01-03', team_id: 't-evening' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('No holiday is declared.')).toBeTruthy();
  expect(server.calls(holidays.withdraw)).toHaveLength(1);
});

test('one that is withdrawn leaves at once, and comes back with Undo before the server hears of it', async () => {
  const server = aCalendar([aHoliday()]);
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'Withdraw Winter break' }));
  expect(screen.queryByText('Winter break')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await (await list()).findByText('Winter break')).toBeTruthy();
  expect(server.calls(holidays.withdraw)).toEqual([]);
});

test('events of whole days of a calendar file are declared; a refused one stays with its reason', async () => {
  const server = aCalendar();
  const year = new Date().getUTCFullYear() + 1;
  const event = (name: string, day: string) =>
    `BEGIN:VEVENT\r\nSUMMARY:${name}\r\nDTSTART;VALUE=DATE:${year}${day}\r\nEND:VEVENT\r\n`;
  const text = event('May day', '0501') + event('Too far', '1224') + event('Not wanted', '0701');
  const message = 'A holiday can begin at most 400 days ahead. Choose an earlier first day.';
  server.give(holidays.declare, ({ body }) => {
    const asked = body as Holiday;
    if (asked.name === 'Too far') throw { status: 422, error: 'validation_error', message };
    return aHoliday(asked);
  });
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'From a calendar file' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.upload(dialog.getByLabelText('Calendar file'), new File([text], 'school.ics', { type: 'text/calendar' }));
  await user.click(await dialog.findByRole('checkbox', { name: /^Not wanted/ }));
  await user.click(dialog.getByRole('button', { name: 'Declare 2' }));
  expect((await dialog.findByRole('alert')).textContent).toBe(message);
  expect(dialog.queryByRole('checkbox', { name: /^May day/ })).toBeNull();
  expect(server.calls(holidays.declare).map(({ body }) => (body as Holiday).name)).toEqual(['May day', 'Too far']);
});

test('a plain member sees holidays without any tools, a manager withdraws those of the own team alone', async () => {
  const server = aCalendar([
    aHoliday(),
    aHoliday({ id: 'h-2', name: 'Trip', team_id: 't-evening', team_name: 'Evening B1' }),
  ]);
  server.give(organizations.get, () => ({ ...riverside, role: 'member' as const }));
  const { router } = await openOrganizations(server, path);
  expect(await (await list()).findByText('Winter break')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Withdraw|Declare a holiday/ })).toBeNull();
  server.give(organizations.get, () => ({ ...riverside, id: 'o-other', role: 'team_manager' as const }));
  await router.navigate('/organizations/o-other/settings');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Withdraw Trip' })).toBeTruthy());
  expect(screen.queryByRole('button', { name: 'Withdraw Winter break' })).toBeNull();
});
