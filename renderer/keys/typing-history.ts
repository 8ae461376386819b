/**
 * Undoes or redoes typing, where the editor is typing: a menu's Undo must never take back the last edit of the desk
 * while the cursor stands in a field.
 * @returns false where no text field has the keyboard; nothing is done then.
 */
export function stepThroughTyping(which: 'undo' | 'redo'): boolean {
  const field = document.activeElement;
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(text|search|url|email|tel|password|number)$/.test(field.type));
  if (!isText) return false;
  // The only way to reach a field's own history from a script; Chromium keeps it for that.
  document.execCommand(which);
  return true;
}
