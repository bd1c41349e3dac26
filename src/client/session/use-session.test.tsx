import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { session } from './session.ts';
import { profileOf } from './testing/fake-server.ts';
import { useSession, useUser } from './use-session.ts';

function Name() {
  return <p>{useUser().username}</p>;
}

function Status() {
  const status = useSession((state) => state.status);
  return status === 'active' ? <Name /> : <p>{status}</p>;
}

test('a component follows the session of the page, and shows its user', () => {
  render(<Status />);
  expect(screen.getByText('booting')).toBeDefined();
  act(() => session.store.setState({ status: 'active', user: profileOf('mina') }));
  expect(screen.getByText('mina')).toBeDefined();
});

test('asking for the user where nobody is signed in is a mistake in the app, and says so', () => {
  session.store.setState({ status: 'anonymous', user: null });
  expect(() => render(<Name />)).toThrow('useUser() needs somebody signed in.');
});
