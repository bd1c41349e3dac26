/** An id that the server accepts as one made by a client, also where the page is no secure context: 128 random bits. */
export function newNoteId(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `note-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
