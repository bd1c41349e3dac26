import { expect, test } from 'vitest';
import { guessMapping, headerOf, mapParameter } from './columns.ts';

test.each([
  ['email,full_name,role,team\na@x.org,A,member,B1', ['email', 'full_name', 'role', 'team']],
  ['\uFEFFE-mail;Name;"Class; evening"\na@x.org;A;B1', ['E-mail', 'Name', 'Class; evening']],
  ['Mail of pupil\tTeam\r\na@x.org\tB1', ['Mail of pupil', 'Team']],
  ['', []],
])('the titles of %j are %j', (csv, titles) => expect(headerOf(csv)).toEqual(titles));

test('columns are guessed from their titles, and only what the file has is sent', () => {
  const mapping = guessMapping(['Mail of pupil', 'Name', 'Class']);
  expect(mapping).toEqual({ email: 'Mail of pupil', full_name: 'Name', role: null, team: 'Class' });
  expect(JSON.parse(mapParameter(mapping))).toEqual({ email: 'Mail of pupil', full_name: 'Name', team: 'Class' });
});
