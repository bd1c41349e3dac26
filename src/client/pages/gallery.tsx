import { useEffect, useState } from 'react';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Actions } from './gallery/actions.tsx';
import { Charts } from './gallery/charts.tsx';
import { Fields } from './gallery/fields.tsx';
import { Floating } from './gallery/floating.tsx';
import { Foundations } from './gallery/foundations.tsx';
import { Frames } from './gallery/frames.tsx';
import { Messages } from './gallery/messages.tsx';
import { Tables } from './gallery/tables.tsx';

/** Every part in every state, for those who build with them. Reached in development only, so its words are English. */
export default function GalleryPage() {
  const [theme, setTheme] = usePageAttribute('data-theme', 'light');
  const [direction, setDirection] = usePageAttribute('dir', 'ltr');
  return (
    <Page>
      <PageHeader
        title="Components"
        subtitle="Every part in every state, in both themes and both directions of writing"
        actions={
          <>
            <SegmentedControl
              label="Theme"
              segments={[
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
              value={theme}
              onChange={setTheme}
            />
            <SegmentedControl
              label="Direction"
              segments={[
                { value: 'ltr', label: 'Left to right' },
                { value: 'rtl', label: 'Right to left' },
              ]}
              value={direction}
              onChange={setDirection}
            />
          </>
        }
      />
      <Foundations />
      <Actions />
      <Fields />
      <Messages />
      <Floating />
      <Tables />
      <Charts />
      <Frames />
    </Page>
  );
}

/** An attribute of the page's root while the gallery is open; put back as it was on leaving. */
function usePageAttribute(name: string, fallback: string): [string, (value: string) => void] {
  const [before] = useState(() => document.documentElement.getAttribute(name));
  const [value, setValue] = useState(before ?? fallback);
  useEffect(() => {
    document.documentElement.setAttribute(name, value);
    return () => {
      if (before === null) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, before);
    };
  }, [name, value, before]);
  return [value, setValue];
}
