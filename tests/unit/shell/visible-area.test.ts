import { describe, expect, it } from 'vitest';
import { canBeSeen } from '../../../electron/shell/visible-area.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ x, y, width: 1000, height: 700 });

describe('where a window opens again', () => {
  it('takes a place that lies on one of the displays', () => {
    expect(canBeSeen(at(100, 60), [laptop])).toBe(true);
    expect(canBeSeen(at(2000, 100), [laptop, beside])).toBe(true);
  });

  it('takes a window that hangs over an edge as long as its bar can be caught', () => {
    expect(canBeSeen(at(-880, 60), [laptop])).toBe(true);
    expect(canBeSeen(at(-881, 60), [laptop])).toBe(false);
    expect(canBeSeen(at(1320, 60), [laptop])).toBe(true);
    expect(canBeSeen(at(1321, 60), [laptop])).toBe(false);
    expect(canBeSeen(at(100, 780), [laptop])).toBe(true);
    expect(canBeSeen(at(100, 781), [laptop])).toBe(false);
  });

  it('does not open a window whose display was unplugged, or whose bar lies above every display', () => {
    expect(canBeSeen(at(2000, 100), [laptop])).toBe(false);
    expect(canBeSeen(at(100, -40), [laptop])).toBe(false);
    expect(canBeSeen(at(100, 60), [])).toBe(false);
  });
});
