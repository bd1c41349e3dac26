import { saveFile } from '#client/ui/save-file.ts';
import { type NoteWords, storedWords } from './note-words.ts';

/** The note as a Markdown file: its title as the first heading, unless the text begins with that already. */
export function markdownFileOf(words: NoteWords): { name: string; text: string } {
  const { title, content } = storedWords(words);
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}.]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  const begins = content
    .trimStart()
    .replace(/^#+\s+/, '')
    .startsWith(title);
  return { name: `${name || 'note'}.md`, text: begins ? `${content}\n` : `# ${title}\n\n${content}\n` };
}

/** Gives the note to the browser as a download. */
export function exportNote(words: NoteWords): void {
  const { name, text } = markdownFileOf(words);
  saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
}
