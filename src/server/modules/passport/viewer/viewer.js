// Shows what an archive holds, without a server. Everything is put on the page as text, never as markup.
import { h, list, number, rowsOf, settings, t, table, text, when } from './elements.js';
import { englishParts } from './english-view.js';
import { liveParts } from './live-view.js';

const data = {
  conversations: rowsOf('conversations').sort((a, b) => b.updated_at.localeCompare(a.updated_at)),
  messages: rowsOf('messages'),
  notes: rowsOf('notes').sort((a, b) => b.updated_at.localeCompare(a.updated_at)),
  documents: rowsOf('documents').sort((a, b) => b.created_at.localeCompare(a.created_at)),
  prompts: rowsOf('prompts').sort((a, b) => a.name.localeCompare(b.name)),
  events: rowsOf('xp_events').sort((a, b) => b.at.localeCompare(a.at)),
  rests: rowsOf('rest_days'),
};
const tags = Map.groupBy(rowsOf('conversation_tags'), (tag) => tag.conversation_id);
const talk = Map.groupBy(data.messages, (message) => message.conversation_id);
const byId = new Map(data.messages.map((message) => [message.id, message]));

const childrenOf = (id, parent) =>
  (talk.get(id) ?? [])
    .filter((message) => (byId.has(message.parent_message_id) ? message.parent_message_id : null) === parent)
    .sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id));

/** Which version is chosen below each message of a conversation: at first those that lead to what was shown last. */
function chosenIn(conversation) {
  const chosen = new Map();
  for (let at = byId.get(conversation.current_leaf_id), steps = 0; at && steps < 100_000; steps += 1) {
    const parent = byId.get(at.parent_message_id);
    chosen.set(parent?.id ?? null, at.id);
    at = parent;
  }
  return chosen;
}

function conversationView(conversation, words = []) {
  const chosen = chosenIn(conversation);
  const place = h('div', {});
  const draw = () => {
    const line = [];
    for (let parent = null; ; ) {
      const versions = childrenOf(conversation.id, parent);
      if (versions.length === 0) break;
      const index = Math.max(
        0,
        versions.findIndex(({ id }) => id === (chosen.get(parent) ?? versions.at(-1).id)),
      );
      line.push(messageView(versions, index, parent, words));
      parent = versions[index].id;
    }
    place.replaceChildren(...(line.length > 0 ? line : [h('p', { class: 'quiet' }, t.none)]));
  };
  const turn = (parent, id) => {
    chosen.set(parent, id);
    draw();
  };
  function messageView(versions, index, parent, wanted) {
    const message = versions[index];
    const step = (by, label) => {
      const other = versions[index + by];
      return h(
        'button',
        { type: 'button', 'aria-label': label, disabled: !other, onclick: () => turn(parent, other.id) },
        by < 0 ? '‹' : '›',
      );
    };
    const titles = (items) => (items ?? []).map(({ n, title }) => (n ? `[${n}] ${title}` : title)).join(' · ');
    return h(
      'article',
      { class: 'message' },
      h('h3', {}, t.roles[message.role] ?? message.role),
      text(message.content, wanted),
      message.citations?.length > 0 &&
        h('p', { class: 'quiet', dir: 'auto' }, `${t.sources}: ${titles(message.citations)}`),
      message.attachments?.length > 0 &&
        h('p', { class: 'quiet', dir: 'auto' }, `${t.attached}: ${titles(message.attachments)}`),
      h('p', { class: 'quiet' }, when(message.created_at)),
      versions.length > 1 &&
        h(
          'div',
          { class: 'branches' },
          step(-1, t.previous),
          h('span', { class: 'quiet' }, `${t.branch} ${number.format(index + 1)} / ${number.format(versions.length)}`),
          step(1, t.next),
        ),
    );
  }
  draw();
  return h('div', {}, h('h2', { tabindex: '-1', dir: 'auto' }, conversation.title), place);
}

function openConversation(conversation, words) {
  const view = conversationView(conversation, words);
  const back = h('button', { type: 'button', onclick: () => show('conversations') }, t.back);
  main.replaceChildren(h('section', {}, back, view));
  view.querySelector('h2').focus();
}

const conversationRow = (words) => (one) =>
  h(
    'li',
    {},
    h('button', { type: 'button', class: 'link', dir: 'auto', onclick: () => openConversation(one, words) }, one.title),
    h(
      'div',
      { class: 'quiet' },
      [
        when(one.updated_at),
        one.pinned_at && t.pinned,
        one.archived_at && t.archived,
        ...(tags.get(one.id) ?? []).sort((a, b) => a.position - b.position).map((tag) => `#${tag.name}`),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );

const noteRow = (words) => (note) =>
  h(
    'li',
    {},
    h('h3', { dir: 'auto' }, note.title),
    text(note.content, words),
    h('p', { class: 'quiet' }, when(note.updated_at)),
  );

const promptRow = (words) => (prompt) =>
  h('li', {}, h('h3', { dir: 'auto' }, `/${prompt.name} ${prompt.title}`), text(prompt.content, words));

const documentRow = (one) =>
  h(
    'li',
    {},
    h(
      'a',
      { href: one.path.split('/').map(encodeURIComponent).join('/'), dir: 'auto', download: one.file_name },
      one.title,
    ),
    h(
      'div',
      { class: 'quiet' },
      `${one.file_name} · ${number.format(Math.ceil(one.byte_count / 1024))} kB · ${when(one.created_at)}`,
    ),
  );

function daysView() {
  const rests = new Set(data.rests.map(({ local_date }) => local_date));
  const sums = new Map([...rests].map((day) => [day, null]));
  for (const { local_date, amount } of data.events) sums.set(local_date, (sums.get(local_date) ?? 0) + amount);
  const days = [...sums].sort(([a], [b]) => b.localeCompare(a));
  const active = days.filter(([, sum]) => sum !== null).length;
  return [
    h('p', {}, `${number.format(active)} ${t.activeDays}`),
    table([t.day, t.points], days, ([day, sum]) =>
      h('tr', {}, h('td', {}, day), h('td', {}, sum === null ? t.rest : number.format(sum))),
    ),
  ];
}

function ledgerView() {
  const total = data.events.reduce((sum, { amount }) => sum + amount, 0);
  return [
    h('p', {}, `${number.format(total)} ${t.total}`),
    table([t.when, t.points, t.what], data.events, (event) =>
      h(
        'tr',
        {},
        h('td', {}, when(event.at)),
        h('td', {}, number.format(event.amount)),
        h('td', { dir: 'auto' }, event.reason),
      ),
    ),
  ];
}

/** Parts that are lists and nothing else: which rows, how one is shown, and what a search looks at in it. */
const studied = { ...englishParts, ...liveParts };

const parts = {
  conversations: () => [list(data.conversations, conversationRow([]))],
  notes: () => [list(data.notes, noteRow([]))],
  documents: () => [list(data.documents, documentRow)],
  prompts: () => [list(data.prompts, promptRow([]))],
  ...Object.fromEntries(Object.entries(studied).map(([part, { items, row }]) => [part, () => [list(items, row([]))]])),
  days: daysView,
  ledger: ledgerView,
};

function show(part) {
  const heading = h('h2', { tabindex: '-1' }, t.parts[part]);
  main.replaceChildren(h('section', {}, heading, ...parts[part]()));
  heading.focus();
}

/** Everything that has all the words in it. */
function search(query) {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return show('conversations');
  const has = (...texts) => {
    const all = texts.join('\n').toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  };
  const inMessages = new Set(data.messages.filter(({ content }) => has(content)).map((one) => one.conversation_id));
  const results = [
    [
      'conversations',
      data.conversations.filter((one) => inMessages.has(one.id) || has(one.title)),
      conversationRow(words),
    ],
    ['notes', data.notes.filter((one) => has(one.title, one.content)), noteRow(words)],
    ['documents', data.documents.filter((one) => has(one.title, one.file_name)), documentRow],
    ['prompts', data.prompts.filter((one) => has(one.name, one.title, one.content)), promptRow(words)],
    ...Object.entries(studied).map(([part, { items, row, texts }]) => [
      part,
      items.filter((one) => has(...texts(one))),
      row(words),
    ]),
  ];
  const count = results.reduce((sum, [, items]) => sum + items.length, 0);
  status.textContent = `${number.format(count)} ${t.found}`;
  main.replaceChildren(
    ...results
      .filter(([, items]) => items.length > 0)
      .map(([part, items, row]) => h('section', {}, h('h2', {}, t.parts[part]), list(items, row))),
  );
}

const status = h('p', { class: 'quiet', role: 'status' });
const main = h('main', {});
const counts = {
  conversations: data.conversations.length,
  notes: data.notes.length,
  documents: data.documents.length,
  prompts: data.prompts.length,
  ...Object.fromEntries(Object.entries(studied).map(([part, { items }]) => [part, items.length])),
  ledger: data.events.length,
};
let typing;
document.getElementById('page').append(
  h(
    'header',
    {},
    h('h1', {}, t.title),
    settings.full_name ? h('p', { dir: 'auto' }, settings.full_name) : null,
    h('p', { class: 'quiet' }, t.intro),
    h(
      'nav',
      { 'aria-label': t.title },
      h(
        'ul',
        {},
        ...Object.keys(parts).map((part) =>
          h(
            'li',
            {},
            h(
              'button',
              { type: 'button', onclick: () => show(part) },
              counts[part] === undefined ? t.parts[part] : `${t.parts[part]} (${number.format(counts[part])})`,
            ),
          ),
        ),
      ),
    ),
    h('label', { for: 'search' }, t.search),
    h('input', {
      id: 'search',
      type: 'search',
      dir: 'auto',
      placeholder: t.hint,
      oninput: (event) => {
        const { value } = event.target;
        clearTimeout(typing);
        typing = setTimeout(() => {
          status.textContent = '';
          search(value);
        }, 200);
      },
    }),
    status,
  ),
  main,
);
main.replaceChildren(h('section', {}, h('h2', { tabindex: '-1' }, t.parts.conversations), ...parts.conversations()));
