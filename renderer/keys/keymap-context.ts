import { createContext, useContext } from 'react';
import { KEYMAP, type KeyBinding } from './keymap.ts';

/** The table of keys as this editor has it. */
export const KeymapContext = createContext<readonly KeyBinding[]>(KEYMAP);

export function useKeymap(): readonly KeyBinding[] {
  return useContext(KeymapContext);
}
