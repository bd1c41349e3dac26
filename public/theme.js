/* Runs before the first paint, so that a chosen theme or language never flashes the other one. */
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is blocked: the defaults hold.
    }
  };
  const page = document.documentElement;
  const theme = read('xt.theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.dataset.theme = dark ? 'dark' : 'light';
  const language = read('xt.language');
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    // A sign-in page that came drawn is in the language of the browser: it is hidden until the app draws it.
    if (language.split('-')[0] !== page.lang) page.dataset.otherLanguage = '';
    page.lang = language;
    page.dir = /^(ar|ckb|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
  }
})();
