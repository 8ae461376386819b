/**
 * The box of the one line of an element that stands at a height of the window, in CSS pixels; the element's first line
 * where no height is given or none of its lines stands there.
 */
export function lineAt(element: Element, y?: number): DOMRect {
  const lines = [...element.getClientRects()];
  const hit = y === undefined ? undefined : lines.find((line) => line.top <= y && y <= line.bottom);
  return hit ?? lines[0] ?? element.getBoundingClientRect();
}
