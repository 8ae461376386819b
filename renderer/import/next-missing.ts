/** The next field of a form that lacks something or is wrong, behind the one that has the focus; null where none is. */
export function nextMissing(form: HTMLFormElement): HTMLElement | null {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input.input')];
  const at = fields.indexOf(document.activeElement as HTMLInputElement);
  const needs = (field: HTMLInputElement) =>
    (field.required && field.value.trim() === '') || field.getAttribute('aria-invalid') === 'true';
  return [...fields.slice(at + 1), ...fields.slice(0, Math.max(at, 0))].find(needs) ?? null;
}
