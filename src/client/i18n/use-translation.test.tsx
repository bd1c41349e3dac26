import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';

test('a component whose words are not there yet waits for them, and never shows the name of one', async () => {
  vi.resetModules();
  const { startLanguage } = await import('./language.ts');
  const { useTranslation } = await import('./use-translation.ts');
  await startLanguage();
  const seen: string[] = [];
  const complaints = vi.spyOn(console, 'error');
  await act(async () => {
    render(
      <Suspense fallback={<p>Waiting</p>}>
        <Title useText={() => useTranslation('chat').t('list.label')} seen={seen} />
      </Suspense>,
    );
  });
  expect((await screen.findByRole('heading')).textContent).toBe('Conversations');
  expect(new Set(seen)).toEqual(new Set(['Conversations']));
  expect(complaints).not.toHaveBeenCalled();
});

function Title({ useText, seen }: { useText: () => string; seen: string[] }) {
  const text = useText();
  seen.push(text);
  return <h1>{text}</h1>;
}
