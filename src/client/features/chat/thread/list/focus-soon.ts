/** Frames that a row may take until it is drawn where the list was sent. */
const patience = 30;

/** Gives the focus to the article of a row that comes into the page with one of the next frames. */
export function focusSoon(row: () => Element | undefined, frames = patience): void {
  const article = row()?.querySelector('article');
  if (article) {
    article.tabIndex = -1;
    article.focus({ preventScroll: true });
  } else if (frames > 0) requestAnimationFrame(() => focusSoon(row, frames - 1));
}
