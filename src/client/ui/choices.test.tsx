// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { Chip } from './chip.tsx';
import { RadioGroup } from './radio-group.tsx';
import { SegmentedControl } from './segmented-control.tsx';
import { Switch } from './switch.tsx';

afterEach(cleanup);

test('a busy button takes no second press and says that it is busy', async () => {
  const onClick = vi.fn();
  const { rerender } = render(<Button onClick={onClick}>Save</Button>);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  rerender(
    <Button busy onClick={onClick}>
      Save
    </Button>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save', busy: true }));
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('a busy button does not send its form again', async () => {
  const onSubmit = vi.fn((event) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" busy>
        Save
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a checkbox that stands for some says so', () => {
  render(<Checkbox label="All members" mixed />);
  expect((screen.getByRole('checkbox', { name: 'All members' }) as HTMLInputElement).indeterminate).toBe(true);
});

test('a switch tells its new state', async () => {
  const onChange = vi.fn();
  render(<Switch label="Captions" hint="Under the talk" checked={false} onChange={onChange} />);
  await userEvent.click(screen.getByRole('switch', { name: 'Captions' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
});

test('one of several is chosen by its label', async () => {
  const onChange = vi.fn();
  render(
    <RadioGroup
      label="How often"
      options={[
        { value: 'daily', label: 'Daily', hint: 'With freezes' },
        { value: 'four', label: '4 days of 7' },
      ]}
      value="daily"
      onChange={onChange}
    />,
  );
  expect(screen.getByRole('group', { name: 'How often' })).toBeTruthy();
  await userEvent.click(screen.getByLabelText('4 days of 7'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('four');
});

test('a segmented control is a radio group with one chosen', async () => {
  const onChange = vi.fn();
  render(
    <SegmentedControl
      label="View"
      segments={[
        { value: 'grid', label: 'Grid' },
        { value: 'table', label: 'Table' },
      ]}
      value="grid"
      onChange={onChange}
    />,
  );
  expect(screen.getByRole('radiogroup', { name: 'View' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Grid', checked: true })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('table');
});

test('a chip that filters says whether it is on, and one that does not says nothing', () => {
  render(
    <>
      <Chip pressed>All</Chip>
      <Chip>Add</Chip>
    </>,
  );
  expect(screen.getByRole('button', { name: 'All', pressed: true })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add' }).hasAttribute('aria-pressed')).toBe(false);
});
