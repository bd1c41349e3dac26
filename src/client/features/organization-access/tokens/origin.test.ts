import { expect, test } from 'vitest';
import { Origin } from '#contract/integration-shapes.ts';
import { isOrigin } from './origin.ts';

test.each([
  'https://school.example.org',
  'https://school.example.org/',
  'https://school.example.org:8443',
  'http://school.example.org',
  'http://localhost:3000',
  'http://[::1]:80',
  'https://*.example.org',
  'https://school.example.org/lesson',
  'javascript:alert(1)',
  'school.example.org',
  '',
])('“%s” is judged as the server judges it', (text) => {
  expect(isOrigin(text)).toBe(Origin.safeParse(text).success);
});
