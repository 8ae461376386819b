/**
 * Puts text on the clipboard. The window has no permission for the clipboard's own interface (the shell refuses every
 * permission), so this goes the way of the Copy command, which works within a key press or a click and leaves the
 * selection and the focus alone.
 * @returns false where the system did not take the text.
 */
export function copyText(text: string): boolean {
  let taken = false;
  const enable = (event: Event) => event.preventDefault();
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('beforecopy', enable, true);
  document.addEventListener('copy', put, true);
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('beforecopy', enable, true);
    document.removeEventListener('copy', put, true);
  }
}
