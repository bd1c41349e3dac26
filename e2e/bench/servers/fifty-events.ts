/** What both servers of the streaming figure send: the source is the same, so only the way out differs. */
export async function* fiftyEvents() {
  for (let id = 1; id <= 50; id += 1) yield { id, event: 'delta', data: { text: `word ${id} ` } };
}
