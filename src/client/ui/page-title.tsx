/** The name of the page in the tab and the history; React lifts it into the head. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Xentree`}</title>;
}
