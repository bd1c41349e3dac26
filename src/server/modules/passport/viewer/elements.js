// What the page is made of. Everything is put on it as text, never as markup.

export const rowsOf = (name) =>
  (document.querySelector(`[data-rows="${name}"]`)?.textContent ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export const settings = rowsOf('settings')[0] ?? {};
export const t = rowsOf('words')[0] ?? {};

const language = document.documentElement.lang === 'fa' ? 'fa-IR' : undefined;
const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone() });
export const when = (instant) => format.format(new Date(instant));
export const number = new Intl.NumberFormat(language);

function zone() {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: settings.timezone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** An element with properties and children; texts become text. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'onclick' || name === 'oninput' || name === 'ontoggle') element[name] = value;
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const text = (content, words) => h('div', { class: 'text', dir: 'auto' }, marked(content ?? '', words));

/** The text with what was searched for marked in it. */
function marked(content, words = []) {
  const wanted = words.filter(Boolean).map((word) => RegExp.escape?.(word) ?? word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  if (wanted.length === 0) return [content];
  return content
    .split(new RegExp(`(${wanted.join('|')})`, 'giu'))
    .map((part, index) => (index % 2 === 1 ? h('mark', {}, part) : part));
}

/** What can be opened; `fill` gives what is in it, when it is opened for the first time. */
export function folded(title, about, fill) {
  const details = h(
    'details',
    {
      ontoggle: () => {
        if (details.open && details.children.length === 1) details.append(h('div', {}, fill()));
      },
    },
    h('summary', {}, h('h3', { dir: 'auto' }, title), h('span', { class: 'quiet' }, about.filter(Boolean).join(' · '))),
  );
  return h('li', {}, details);
}

/** Names that come before what they name. */
export const facts = (pairs) =>
  h(
    'dl',
    {},
    pairs.filter(([, value]) => value).flatMap(([name, value]) => [h('dt', {}, name), h('dd', { dir: 'auto' }, value)]),
  );

/** A list that grows by pages, so that a long one does not keep the browser busy. */
export function list(items, show, wrap = (children) => h('ul', { class: 'plain' }, children)) {
  if (items.length === 0) return h('p', { class: 'quiet' }, t.none);
  const page = 100;
  const inner = wrap(items.slice(0, page).map(show));
  const target = inner.querySelector('tbody') ?? inner;
  let shown = page;
  const more = h(
    'button',
    {
      type: 'button',
      onclick: () => {
        target.append(...items.slice(shown, shown + page).map(show));
        shown += page;
        if (shown >= items.length) more.remove();
      },
    },
    t.more,
  );
  return h('div', {}, inner, items.length > page && more);
}

export function table(heads, items, row) {
  return list(items, row, (rows) =>
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': heads.join(', ') },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
        h('tbody', {}, ...rows),
      ),
    ),
  );
}
