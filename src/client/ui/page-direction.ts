/** The direction of writing of the page now; menus ask for it when they open, because their keys depend on it. */
export function pageDirection(): 'ltr' | 'rtl' {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}
