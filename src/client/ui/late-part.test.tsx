import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { DeferredMenu } from './deferred-menu.tsx';
import { Dialog } from './dialog.tsx';
import { latePart } from './late-part.tsx';
import { Menu, MenuItem } from './menu.tsx';
import { dismissToast, toasts } from './toast.ts';

afterEach(() => {
  cleanup();
  for (const { id } of toasts.read()) dismissToast(id);
});

const said = () => toasts.read().map(({ message }) => message);
const away = () => new TypeError('Failed to fetch dynamically imported module');

function SignOutMenu({ trigger, name }: { trigger: ReactElement; name: string }) {
  return (
    <Menu trigger={trigger} defaultOpen>
      <MenuItem>{`Sign ${name} out`}</MenuItem>
    </Menu>
  );
}

/** Its code does not come the first time that it is fetched. */
const secondTime = <P,>(part: P) => vi.fn(async () => part).mockRejectedValueOnce(away());

test('a deferred menu loads on the first press, opens, and gives focus back to its button', async () => {
  const load = vi.fn(async () => SignOutMenu);
  render(<DeferredMenu trigger={<Button>Mina</Button>} load={load} name="Mina" />);
  const button = screen.getByRole('button', { name: 'Mina', expanded: false });
  expect(load).not.toHaveBeenCalled();
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Sign Mina out' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mina' })));
});

test('a menu whose code does not come says so, keeps the page and the focus, and opens at the next press', async () => {
  const load = secondTime(SignOutMenu);
  render(<DeferredMenu trigger={<Button>Mina</Button>} load={load} name="Mina" />);
  const button = screen.getByRole('button', { name: 'Mina' });
  await userEvent.click(button);
  await waitFor(() => expect(said()).toEqual(['This could not be loaded']));
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-busy')).toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Sign Mina out' })).toBeTruthy();
  expect(said()).toHaveLength(1);
});

test('what has come for one row opens in the next one without being fetched again', async () => {
  const load = vi.fn(async () => SignOutMenu);
  render(
    <>
      <DeferredMenu trigger={<Button>Mina</Button>} load={load} name="Mina" />
      <DeferredMenu trigger={<Button>Omid</Button>} load={load} name="Omid" />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Mina' }));
  await screen.findByRole('menuitem', { name: 'Sign Mina out' });
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Omid' }));
  expect(await screen.findByRole('menuitem', { name: 'Sign Omid out' })).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

function Rename({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Rename the chat" closeLabel="Close">
      <input aria-label="Name" />
    </Dialog>
  );
}

const loadRename = secondTime(Rename);
const LateRename = latePart(loadRename);

function StayingPage() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-expanded={open} onClick={() => setOpen(true)}>
        Rename
      </Button>
      <LateRename open={open} onOpenChange={setOpen} />
    </>
  );
}

test('a dialog that stays is closed where its code does not come, with a toast, and opens the next time', async () => {
  render(<StayingPage />);
  expect(loadRename).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  await waitFor(() => expect(said()).toEqual(['This could not be loaded']));
  expect(screen.getByRole('button', { name: 'Rename', expanded: false })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  expect(await screen.findByRole('dialog', { name: 'Rename the chat' })).toBeTruthy();
  expect(said()).toHaveLength(1);
});

const LateTask = latePart(
  secondTime(({ onClose }: { onClose: () => void }) => <Rename open onOpenChange={() => onClose()} />),
);

function ClosingPage() {
  const [open, setOpen] = useState(false);
  return open ? <LateTask onClose={() => setOpen(false)} /> : <Button onClick={() => setOpen(true)}>Rename</Button>;
}

test('a dialog that is there while it is open is closed in the same way', async () => {
  render(<ClosingPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  await waitFor(() => expect(said()).toEqual(['This could not be loaded']));
  await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  expect(await screen.findByRole('dialog', { name: 'Rename the chat' })).toBeTruthy();
});

test('nothing is said of a dialog that was left before its code failed to come', async () => {
  const { promise, reject } = Promise.withResolvers<typeof Rename>();
  const Late = latePart(() => promise);
  const onOpenChange = vi.fn();
  const { unmount } = render(<Late open onOpenChange={onOpenChange} />);
  unmount();
  reject(away());
  await act(() => promise.catch(() => undefined));
  expect(said()).toEqual([]);
  expect(onOpenChange).not.toHaveBeenCalled();
});
