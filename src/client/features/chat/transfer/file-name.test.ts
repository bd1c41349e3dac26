import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  [`attachment; filename="Talk _.md"; filename*=UTF-8''Talk%20%C3%BC.md`, 'Talk ü.md'],
  ['attachment; filename="A \\"quoted\\" talk.md"', 'A "quoted" talk.md'],
  [`attachment; filename="plain.md"; filename*=UTF-8''%E0%A4%A`, 'plain.md'],
  ['attachment', 'conversation.md'],
  [null, 'conversation.md'],
])('%s is called %s', (header, name) => {
  expect(fileNameOf(header, 'conversation.md')).toBe(name);
});
