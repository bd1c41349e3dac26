// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { Menu, MenuItem } from './menu.tsx';

afterEach(cleanup);

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Rename the chat"
        description="Only you see it."
        closeLabel="Close"
      >
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

test('a dialog has a name and a description, and gives focus back when Escape closes it', async () => {
  render(<Opener />);
  const opener = screen.getByRole('button', { name: 'Rename' });
  await userEvent.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'Rename the chat' });
  expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Only you see it.');
  expect(dialog.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

function AskingMenu() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Menu trigger={<Button>More</Button>}>
        <MenuItem onSelect={() => setOpen(true)}>Delete</MenuItem>
      </Menu>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Delete it?"
        description="It is gone then."
        cancelLabel="Keep it"
        confirmLabel="Delete"
        onConfirm={() => setOpen(false)}
      />
    </>
  );
}

test('a dialog opened from a menu gives focus back to the button of the menu', async () => {
  render(<AskingMenu />);
  const more = screen.getByRole('button', { name: 'More' });
  more.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu');
  await userEvent.keyboard('{Enter}');
  const keep = await screen.findByRole('button', { name: 'Keep it' });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(more));
});

test('an open dialog holds the page without a style sheet of its own, which the content policy would refuse', async () => {
  const sheets = document.querySelectorAll('style').length;
  render(<Opener />);
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  expect(screen.getByRole('dialog').hasAttribute('data-holds-page')).toBe(true);
  expect(document.querySelectorAll('style')).toHaveLength(sheets);
});

test('a question about loss lists the losses and focuses the safe choice', async () => {
  const onConfirm = vi.fn();
  const onOpenChange = vi.fn();
  render(
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title="Delete “Statistics”?"
      description="This also removes:"
      losses={['142 passages', 'Links in 3 chats']}
      cancelLabel="Keep it"
      confirmLabel="Delete the document"
      onConfirm={onConfirm}
    />,
  );
  expect(screen.getByRole('alertdialog', { name: 'Delete “Statistics”?' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['142 passages', 'Links in 3 chats']);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' })));
  await userEvent.click(screen.getByRole('button', { name: 'Delete the document' }));
  expect(onConfirm).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
});

test('a menu opens by keyboard, and Enter takes the action', async () => {
  const onSelect = vi.fn();
  render(
    <Menu trigger={<Button>More</Button>}>
      <MenuItem>Rename</MenuItem>
      <MenuItem onSelect={onSelect}>Archive</MenuItem>
    </Menu>,
  );
  screen.getByRole('button', { name: 'More' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('menu')).toBeTruthy();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onSelect).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
});
