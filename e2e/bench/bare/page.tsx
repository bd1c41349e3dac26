import { createRoot } from 'react-dom/client';

/** The least that React 19 can show: the floor that the sign-in page is held against. */
function Page() {
  return (
    <main>
      <h1>Welcome back</h1>
      <p>A page with nothing but React, a heading and a sentence of text to paint.</p>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
