import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { aiProviders } from '#contract/ai-providers.ts';
import { ProviderDialog } from './provider-dialog.tsx';
import { aProvider } from './testing/facts.ts';
import { AdminServer } from './testing/server.ts';

let server: AdminServer;
const closed = vi.fn();

beforeEach(() => {
  server = new AdminServer();
  closed.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = (name: string) => screen.getByLabelText(name, { exact: true }) as HTMLInputElement;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a new provider is sent as it was typed, with a short name made from its name', async () => {
  server.give(aiProviders.create, aProvider());
  await show(server, <ProviderDialog onClose={closed} />);
  await userEvent.type(field('Name'), 'Our vLLM');
  await userEvent.type(field('Base URL'), 'https://llm.example.org/v1');
  await userEvent.type(field('Key'), 'sk-secret');
  await userEvent.type(field('Models that learners may choose'), 'qwen3-32b');
  await userEvent.type(field('Asked'), '0,15');
  await userEvent.type(field('Answered'), '0.6');
  await press('Add');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(server.bodies(aiProviders.create)).toEqual([
    {
      id: 'our-vllm',
      kind: 'openai-compatible',
      name: 'Our vLLM',
      base_url: 'https://llm.example.org/v1',
      api_key: 'sk-secret',
      allowed_models: ['qwen3-32b'],
      default_model: null,
      cost: { input_per_million: 0.15, output_per_million: 0.6, currency: 'USD' },
    },
  ]);
});

test('what the server refuses stands at its field, which has the focus, and nothing typed is lost', async () => {
  const message = 'This address leads into a private network. Add 127.0.0.1:9 to SAFE_FETCH_ALLOW.';
  server.refuse(aiProviders.create, {
    ...{ status: 422, error: 'validation_error', message },
    issues: [{ path: 'body.base_url', message }],
  });
  await show(server, <ProviderDialog onClose={closed} />);
  await userEvent.type(field('Name'), 'Box');
  await userEvent.type(field('Base URL'), 'https://127.0.0.1:9/v1');
  await press('Add');
  expect(await screen.findByText(message)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(field('Base URL')));
  expect(field('Base URL').getAttribute('aria-invalid')).toBe('true');
  expect(field('Name').value).toBe('Box');
  expect(closed).not.toHaveBeenCalled();
});

test('a short name that is taken is said at the short name', async () => {
  const message = 'This short name is taken. Choose another one.';
  server.refuse(aiProviders.create, { status: 409, error: 'conflict', message });
  await show(server, <ProviderDialog onClose={closed} />);
  await userEvent.type(field('Name'), 'Box');
  await press('Add');
  expect(await screen.findByText(message)).toBeTruthy();
  expect(field('Short name').getAttribute('aria-invalid')).toBe('true');
});

test('half a price is asked for again before anything is sent', async () => {
  await show(server, <ProviderDialog onClose={closed} />);
  await userEvent.type(field('Name'), 'Box');
  await userEvent.type(field('Asked'), '0.15');
  await press('Add');
  expect(await screen.findByText('Enter both prices and the currency, or none of them.')).toBeTruthy();
  expect(server.bodies(aiProviders.create)).toEqual([]);
});

test('a stored key is never in the page; it can be replaced', async () => {
  server.give(aiProviders.update, aProvider());
  await show(server, <ProviderDialog provider={aProvider()} onClose={closed} />);
  expect(screen.getByText(/^The key is set, since .*2026/)).toBeTruthy();
  expect(screen.queryByLabelText('Key')).toBeNull();
  await press('Replace the key');
  expect(field('Key').value).toBe('');
  await userEvent.type(field('Key'), 'sk-new');
  await press('Save');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(server.bodies(aiProviders.update)).toEqual([{ api_key: 'sk-new' }]);
});

test('a stored key can be removed, and a new address warns that it goes', async () => {
  server.give(aiProviders.update, aProvider());
  await show(server, <ProviderDialog provider={aProvider()} onClose={closed} />);
  await userEvent.type(field('Base URL'), '2');
  expect(screen.getByText(/the old one is forgotten when you save/)).toBeTruthy();
  await press('Remove the key');
  expect(screen.getByText('The key is removed when you save.')).toBeTruthy();
  await press('Save');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(server.bodies(aiProviders.update)).toEqual([{ base_url: 'https://llm.example.org/v12', api_key: null }]);
});

test('address and key of the environment are not offered for change', async () => {
  await show(server, <ProviderDialog provider={aProvider({ source: 'environment' })} onClose={closed} />);
  expect(screen.queryByLabelText('Base URL')).toBeNull();
  expect(screen.getByText(/come from the environment of the server/)).toBeTruthy();
  await press('Save');
  expect(closed).toHaveBeenCalled();
  expect(server.bodies(aiProviders.update)).toEqual([]);
});
