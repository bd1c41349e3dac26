import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { rangesIn } from './mark-hits.ts';

afterEach(cleanup);

const found = (words: string) => rangesIn(document.body, words).map(String);

describe('the marked places', () => {
  test('go over formatting, and leave out what is not said', () => {
    render(
      <div>
        <button type="button">present</button>
        <div data-said="">
          <p>
            The pre<b>sent per</b>fect
          </p>
          <figcaption>present</figcaption>
        </div>
      </div>,
    );
    expect(found('present')).toEqual(['present']);
    expect(found('present perfect')).toEqual(['present perfect']);
  });

  test('do not go from one paragraph into the next without a space', () => {
    render(
      <div data-said="">
        <p>pre</p>
        <p>sent</p>
      </div>,
    );
    expect(found('present')).toEqual([]);
  });

  test('cover the original signs of a folded word', () => {
    render(<p data-said="">من می‌روم و كتاب</p>);
    expect(found('میروم')).toEqual(['می‌روم']);
    expect(found('کتاب')).toEqual(['كتاب']);
  });
});
