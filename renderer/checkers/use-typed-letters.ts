import { type RefObject, useEffect } from 'react';

/**
 * Gives every letter that is typed beside a field to that field, for as long as the place is on screen: the focus moves
 * before the letter is set. A space belongs to the button that has the focus, and so do Enter and the arrows.
 */
export function useTypedLetters(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || !isLetter(event.key)) return;
      if (event.target !== field.current) field.current?.focus();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [field]);
}

/** Also the first half of a letter: an accent that waits for its letter, or what an input method composes. */
function isLetter(key: string): boolean {
  return key === 'Dead' || key === 'Process' || (key !== ' ' && [...key].length === 1);
}
