import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AdminServer } from '#client/features/ai-providers/testing/server.ts';
import { show } from '#client/session/testing/show.tsx';
import { live } from '#contract/live.ts';
import AdminPage from './admin.tsx';

let server: AdminServer;
const everyone = { plan: 'free', quota_seconds: 1_800 };
const hafez = { organization_id: 'o-1', name: 'Hafez', plan: 'school', quota_seconds: 7_200 };

beforeEach(() => {
  server = new AdminServer();
  server.give(live.plans, { everyone, organizations: [hafez] });
});
afterEach(cleanup);

const open = () =>
  show(
    server,
    <Routes>
      <Route path="/admin/:part?" element={<AdminPage />} />
    </Routes>,
    '/admin/talks',
  );
const minutes = () => screen.getByLabelText('Minutes a month');
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

test('the plans are listed in minutes, and that of everyone is changed', async () => {
  await open();
  expect(await screen.findByText('30 minutes a month')).toBeTruthy();
  expect(screen.getByText('120 minutes a month')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change the plan of Everyone' }));
  await userEvent.clear(minutes());
  await userEvent.type(minutes(), '50,000');
  await save();
  expect(screen.getByText('Enter a whole number up to 44,640.')).toBeTruthy();
  await userEvent.clear(minutes());
  await userEvent.type(minutes(), '۶۰');
  const changed = { everyone: { plan: 'free', quota_seconds: 3_600 }, organizations: [hafez] };
  server.give(live.setPlan, changed);
  server.give(live.plans, changed);
  await save();
  expect(await screen.findByText('60 minutes a month')).toBeTruthy();
  expect(server.bodies(live.setPlan)).toEqual([{ plan: 'free', quota_seconds: 3_600 }]);
});

test('an organization is given a plan by its short name; what the server refuses is said', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Give an organization a plan' }));
  await save();
  expect(screen.getByText('Enter the short name.')).toBeTruthy();
  expect(screen.getByText('Enter a name.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Short name of the organization'), 'saadi');
  await userEvent.type(screen.getByLabelText('Name of the plan'), 'school');
  await userEvent.type(minutes(), '90');
  server.refuse(live.setOrganizationPlan, { status: 404, error: 'not_found', message: 'There is no such thing.' });
  await save();
  expect(await screen.findByText('There is no such thing.')).toBeTruthy();
  server.give(live.setOrganizationPlan, { everyone, organizations: [hafez] });
  await save();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.asked.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([
    '/api/admin/live/plans/saadi',
    '/api/admin/live/plans/saadi',
  ]);
});

test('the plan of an organization is removed', async () => {
  await open();
  server.give(live.removeOrganizationPlan, undefined as never);
  const remove = await screen.findByRole('button', { name: 'Remove the plan of Hafez' });
  server.give(live.plans, { everyone, organizations: [] });
  await userEvent.click(remove);
  await waitFor(() => expect(screen.queryByText('120 minutes a month')).toBeNull());
  expect(screen.queryByRole('button', { name: /^Remove the plan/ })).toBeNull();
});
