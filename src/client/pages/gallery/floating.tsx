import Archive from 'lucide-react/icons/archive';
import Pencil from 'lucide-react/icons/pencil';
import Pin from 'lucide-react/icons/pin';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '#client/ui/menu.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import { Tooltip } from '#client/ui/tooltip.tsx';
import { Line, Specimen } from './specimen.tsx';

export function Floating() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const [order, setOrder] = useState<'recent' | 'name'>('recent');
  const close = (shown: boolean) => !shown && setOpen(null);
  return (
    <Specimen title="What floats" rule="Focus goes in, stays in, and comes back">
      <Line>
        <Menu trigger={<Button>Open the menu</Button>}>
          <MenuItem icon={Pencil} shortcut="R">
            Rename
          </MenuItem>
          <MenuItem icon={Pin} shortcut="P">
            Pin
          </MenuItem>
          <MenuItem icon={Archive} shortcut="E" disabled>
            Archive
          </MenuItem>
          <MenuSeparator />
          <MenuLabel>Order</MenuLabel>
          <MenuChoice
            label="Order"
            options={[
              { value: 'recent', label: 'Recent first' },
              { value: 'name', label: 'By name' },
            ]}
            value={order}
            onChange={setOrder}
          />
          <MenuSeparator />
          <MenuItem icon={Trash2} tone="danger">
            Delete
          </MenuItem>
        </Menu>
        <Button onClick={() => setOpen('dialog')}>Open a dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Ask before deleting</Button>
        <Popover label="What counts" trigger={<Button variant="ghost">What counts?</Button>}>
          Any activity between 04:00 and 04:00 of the next day, by your own clock.
        </Popover>
        <Tooltip label="Search everything" shortcut="⌘K">
          <Button variant="ghost">Rest here</Button>
        </Tooltip>
        <Button
          variant="ghost"
          onClick={() =>
            toast({
              message: 'Conversation archived',
              icon: Archive,
              action: { label: 'Undo', onAction: () => toast({ message: 'Conversation is back' }) },
            })
          }
        >
          Show a toast
        </Button>
      </Line>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="Rename the conversation"
        description="Only you see this name."
        closeLabel="Close"
        actions={
          <>
            <Button onClick={() => setOpen(null)}>Keep the old one</Button>
            <Button variant="primary" onClick={() => setOpen(null)}>
              Rename
            </Button>
          </>
        }
      >
        <Field label="Name" hint="1 to 120 characters">
          <TextInput defaultValue="Why my average came out wrong" />
        </Field>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={close}
        title="Delete “Statistics basics”?"
        description="This also removes:"
        losses={['142 passages that answers can cite', 'Links in 3 chats, which will say “source deleted”']}
        note="You can undo this for 30 days in Settings, Data."
        cancelLabel="Keep it"
        confirmLabel="Delete the document"
        onConfirm={() => setOpen(null)}
      />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </Specimen>
  );
}
