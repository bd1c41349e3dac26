/** What dims the page under a dialog. Radix's own overlay is left out: it injects a style sheet, which the content policy refuses. */
export function Scrim() {
  return <div aria-hidden="true" className="fixed inset-0 z-30 animate-fade bg-scrim" />;
}
