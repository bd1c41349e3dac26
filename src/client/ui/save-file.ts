/** Gives data to the browser as a download. */
export function saveFile(data: Blob, name: string): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold of the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
