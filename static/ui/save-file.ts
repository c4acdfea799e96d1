/** How long the browser may take to fetch what it saves, in milliseconds. */
const FETCH_TIME = 60_000;

/** Lets the browser save a text, whole or in pieces, as a file, as a download. */
export function saveFile(name: string, type: string, ...text: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FETCH_TIME);
}
