/**
 * Keeps what is selected in the page while a field takes the keyboard.
 * @returns a function that selects it again, where it is still there.
 */
export function keepSelection(): () => void {
  const selection = window.getSelection();
  const ranges =
    selection === null ? [] : Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const kept = ranges.filter((range) => !range.collapsed);
  return () => {
    const now = window.getSelection();
    if (now === null || kept.length === 0) return;
    now.removeAllRanges();
    for (const range of kept) now.addRange(range);
  };
}
