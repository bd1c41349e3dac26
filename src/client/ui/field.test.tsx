// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Field } from './field.tsx';
import { PasswordInput } from './password-input.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';

afterEach(cleanup);
const describedBy = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent;

test('a field names its control and describes it by its hint', () => {
  render(
    <Field label="Nickname" hint="1 to 40 characters">
      <TextInput />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Nickname' });
  expect(describedBy(input)).toBe('1 to 40 characters');
  expect(input.getAttribute('aria-invalid')).toBeNull();
});

test('an error takes the place of the hint and marks the control', () => {
  render(
    <Field label="Nickname" hint="1 to 40 characters" error="Choose a shorter name.">
      <TextInput />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Nickname' });
  expect(describedBy(input)).toBe('Choose a shorter name.');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText('1 to 40 characters')).toBeNull();
});

test('long texts and lists are joined to their field in the same way', () => {
  render(
    <>
      <Field label="About you" hint="Only your teacher sees it">
        <TextArea />
      </Field>
      <Field label="Level" hint="You can change it later">
        <Select>
          <option>B1</option>
        </Select>
      </Field>
    </>,
  );
  expect(describedBy(screen.getByRole('textbox', { name: 'About you' }))).toBe('Only your teacher sees it');
  expect(describedBy(screen.getByRole('combobox', { name: 'Level' }))).toBe('You can change it later');
});

test('a password is shown and hidden by a button that says which', async () => {
  render(
    <Field label="Password">
      <PasswordInput labels={{ show: 'Show', hide: 'Hide' }} />
    </Field>,
  );
  const input = screen.getByLabelText('Password');
  expect(input.getAttribute('type')).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(input.getAttribute('type')).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
  expect(input.getAttribute('type')).toBe('password');
});
