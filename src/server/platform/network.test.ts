import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test.each(['192.0.2.7', 'unix-socket'])('%s is itself', (address) => expect(networkOf(address)).toBe(address));

test.each(['::ffff:192.0.2.7', '::FFFF:c000:207', '0:0:0:0:0:ffff:192.0.2.7'])(
  '%s is the IPv4 address that it carries',
  (address) => expect(networkOf(address)).toBe('192.0.2.7'),
);

test.each([
  '2001:db8:1:2:3::1',
  '2001:0db8:0001:00ff:ffff:ffff:ffff:ffff',
  '2001:DB8:1::',
  '2001:db8:1:0:0:0:192.0.2.7',
  '2001:db8:1::1%eth0',
])('%s belongs to its household', (address) => expect(networkOf(address)).toBe('2001:db8:1:0::/56'));

test('the next household is another one', () => {
  expect(networkOf('2001:db8:1:100::1')).toBe('2001:db8:1:100::/56');
  expect(networkOf('::1')).toBe('0:0:0:0::/56');
});
