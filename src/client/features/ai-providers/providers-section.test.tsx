import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { aiProviders } from '#contract/ai-providers.ts';
import { ProvidersSection } from './providers-section.tsx';
import { aHealth, aProvider, three } from './testing/facts.ts';
import { AdminServer } from './testing/server.ts';

let server: AdminServer;

beforeEach(() => {
  server = new AdminServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const row = async (name: string) => {
  const heading = await screen.findByRole('heading', { name, level: 3 });
  return within(heading.closest('li') as HTMLElement);
};
const names = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const button = (name: string) => screen.findByRole('button', { name });

test('without a provider it says who answers, and offers the first step', async () => {
  server.give(aiProviders.list, { items: [] });
  await show(server, <ProvidersSection />);
  expect(await screen.findByText('Only the study guide answers now. Add a provider.')).toBeTruthy();
  await userEvent.click(await button('Add a provider'));
  expect(screen.getByRole('dialog', { name: 'Add an AI provider' })).toBeTruthy();
});

test('a list that cannot be had says why, and comes with the retry', async () => {
  server.refuse(aiProviders.list, { status: 403, error: 'forbidden', message: 'Only an administrator may do this.' });
  await show(server, <ProvidersSection />);
  expect((await screen.findByRole('alert')).textContent).toContain('Only an administrator may do this.');
  server.give(aiProviders.list, { items: three });
  await userEvent.click(await button('Try again'));
  expect(await row('Our vLLM')).toBeTruthy();
});

test('each provider tells its state, its source, and of its key only since when there is one', async () => {
  await show(server, <ProvidersSection />);
  const vllm = await row('Our vLLM');
  expect(vllm.getByText('Working')).toBeTruthy();
  expect(vllm.getByText('Added here')).toBeTruthy();
  expect(vllm.getByText(/^Set, since .*2026/)).toBeTruthy();
  expect(vllm.getByText('$0.15 asked, $0.60 answered, per million tokens')).toBeTruthy();
  const openai = await row('OpenAI');
  expect(openai.getByText(/^Resting until \d\d:35$/)).toBeTruthy();
  expect(openai.getByText(/OpenAI is asked too often at the moment/)).toBeTruthy();
  expect(openai.getByText('Set in the environment')).toBeTruthy();
  expect(openai.queryByRole('button', { name: /Delete/ })).toBeNull();
  expect((await row('Old box')).getByText('None')).toBeTruthy();
});

test('moving one shows at once, keeps the focus with it, and sends the whole order', async () => {
  server.give(aiProviders.order, ({ body }) => {
    const { ids } = body as { ids: string[] };
    const items = ids.flatMap((id) => three.filter((one) => one.id === id));
    server.give(aiProviders.list, { items });
    return { items };
  });
  await show(server, <ProvidersSection />);
  await row('Old box');
  const answered = server.hold(aiProviders.order);
  await userEvent.click(await button('Move Our vLLM down'));
  await waitFor(() => expect(names()).toEqual(['OpenAI', 'Our vLLM', 'Old box']));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Our vLLM down');
  expect(screen.getByText('Our vLLM is now 2 of 3.')).toBeTruthy();
  answered();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(names()).toEqual(['OpenAI', 'Old box', 'Our vLLM']));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Our vLLM up');
  expect(server.bodies(aiProviders.order)).toEqual([
    { ids: ['openai', 'our-vllm', 'old-box'] },
    { ids: ['openai', 'old-box', 'our-vllm'] },
  ]);
});

test('an order that is refused goes back to what it was', async () => {
  server.refuse(aiProviders.order, { status: 409, error: 'conflict', message: 'The list of providers has changed.' });
  await show(server, <ProvidersSection />);
  await row('Old box');
  await userEvent.click(await button('Move Old box up'));
  await waitFor(() => expect(server.bodies(aiProviders.order)).toHaveLength(1));
  await waitFor(() => expect(names()).toEqual(['Our vLLM', 'OpenAI', 'Old box']));
});

test('a provider is switched off at once, and on again where the server refuses', async () => {
  server.refuse(aiProviders.update, { status: 409, error: 'conflict', message: 'It has changed meanwhile.' });
  const answered = server.hold(aiProviders.update);
  await show(server, <ProvidersSection />);
  await row('Our vLLM');
  const onOff = () => screen.getByRole('switch', { name: 'Our vLLM may be asked' }) as HTMLInputElement;
  await userEvent.click(onOff());
  await waitFor(() => expect(onOff().checked).toBe(false));
  answered();
  await waitFor(() => expect(onOff().checked).toBe(true));
  expect(server.bodies(aiProviders.update)).toEqual([{ enabled: false }]);
});

test('a test tells the sentence of the outcome, the milliseconds and the models', async () => {
  server.give(aiProviders.test, {
    ok: false,
    outcome: 'unauthorized',
    message: 'Our vLLM refused the key of this server. Whoever runs it must check the key.',
    ms: 1_420,
    models: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
  });
  await show(server, <ProvidersSection />);
  await row('Our vLLM');
  const refused = { state: 'open', last_failure: 'Our vLLM refused the key of this server.', failed: 1 } as const;
  server.give(aiProviders.list, { items: [aProvider({ health: aHealth(refused) })] });
  await userEvent.click(await button('Test Our vLLM'));
  const vllm = await row('Our vLLM');
  expect(await vllm.findByText(/Whoever runs it must check the key/)).toBeTruthy();
  expect(vllm.getByText('1,420 ms')).toBeTruthy();
  expect(vllm.getByText(/It offers 2 models/)).toBeTruthy();
  expect(await vllm.findByText('Key refused')).toBeTruthy();
});

test('deleting asks first and names what it touches; cancelling deletes nothing', async () => {
  server.give(aiProviders.list, { items: [aProvider()] });
  server.give(aiProviders.remove, undefined);
  await show(server, <ProvidersSection />);
  await row('Our vLLM');
  await userEvent.click(await button('Delete Our vLLM'));
  const dialog = within(screen.getByRole('alertdialog'));
  expect(dialog.getByText(/only the study guide answers then/)).toBeTruthy();
  expect(dialog.getByText(/Its key is forgotten/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(server.bodies(aiProviders.remove)).toEqual([]);
  await userEvent.click(await button('Delete Our vLLM'));
  server.give(aiProviders.list, { items: [] });
  await userEvent.click(screen.getByRole('button', { name: 'Delete the provider' }));
  expect(await screen.findByText('Only the study guide answers now. Add a provider.')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
