import { expect, test } from 'vitest';
import { acceleratorFor } from '../../../electron/shell/accelerators.ts';

test('a menu shows Stet’s own accelerator until the editor chooses other keys', () => {
  expect(acceleratorFor(undefined, 'CmdOrCtrl+E')).toBe('CmdOrCtrl+E');
  expect(acceleratorFor(['Mod+Shift+P'], 'CmdOrCtrl+E')).toBe('CmdOrCtrl+Shift+P');
  expect(acceleratorFor(['p', 'Mod+ArrowUp'], 'CmdOrCtrl+E')).toBe('CmdOrCtrl+Up');
  expect(acceleratorFor(['Mod++'], undefined)).toBe('CmdOrCtrl+Plus');
  expect(acceleratorFor(['Shift+F5'], undefined)).toBe('Shift+F5');
});

test('a menu shows neither plain letters nor sequences nor keys that were taken away', () => {
  expect(acceleratorFor(['p', 'g p'], 'CmdOrCtrl+E')).toBeUndefined();
  expect(acceleratorFor(['Mod+K Mod+S'], 'CmdOrCtrl+E')).toBeUndefined();
  expect(acceleratorFor([], 'CmdOrCtrl+E')).toBeUndefined();
});
