import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailsIn } from './emails-in.ts';

test.each([
  ['a@x.org b@x.org', ['a@x.org', 'b@x.org'], []],
  ['a@x.org,b@x.org;c@x.org\nd@x.org\te@x.org', ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org', 'e@x.org'], []],
  ['Sam Ito <sam@x.org>, "Ito, M." <m@x.org>', ['sam@x.org', 'm@x.org'], ['Ito']],
  ['mailto:a@x.org, (b@x.org).', ['a@x.org', 'b@x.org'], []],
  ['A@x.org a@X.org', ['A@x.org'], []],
  ['a@x.org nonsense @x.org', ['a@x.org'], ['nonsense', '@x.org']],
  ['', [], []],
])('in “%s” there are %j', (text, emails, odd) => expect(emailsIn(text)).toEqual({ emails, odd }));

test('addresses come back as they were given, whatever stands between them', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,10}$/);
  const email = fc.tuple(word, word, word).map(([name, host, top]) => `${name}@${host}.${top}`);
  const between = fc.constantFrom(', ', ';', '\n', '\t', ' ', '\r\n');
  fc.assert(
    fc.property(fc.uniqueArray(email, { maxLength: 20 }), between, (emails, gap) => {
      expect(emailsIn(emails.join(gap))).toEqual({ emails, odd: [] });
    }),
  );
});
