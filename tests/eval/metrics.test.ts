import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accuracy,
  averagePrecision,
  expectedCalibrationError,
  f1,
  macroF1,
  pearson,
  precisionOfMostConfident,
  rankedFirst,
} from './metrics.ts';

describe('the measures are those of the textbooks', () => {
  const truth = ['yes', 'yes', 'yes', 'no', 'no', 'maybe'];
  const answers = ['yes', 'no', 'yes', 'yes', 'no', 'no'];

  test('accuracy and F1, worked by hand', () => {
    expect(accuracy(truth, answers)).toBeCloseTo(3 / 6);
    expect(f1(truth, answers, 'yes')).toBeCloseTo(2 / 3);
    expect(f1(truth, answers, 'no')).toBeCloseTo(2 / 5);
    expect(f1(truth, answers, 'maybe')).toBe(0);
    expect(macroF1(truth, answers)).toBeCloseTo((2 / 3 + 2 / 5 + 0) / 3);
  });

  test('average precision, the example of scikit-learn’s manual', () => {
    expect(averagePrecision([false, false, true, true], [0.1, 0.4, 0.35, 0.8])).toBeCloseTo(0.8333, 4);
    expect(averagePrecision([false], [1])).toBeNull();
  });

  test('a score that tells nothing has the average precision of chance', () => {
    expect(averagePrecision([true, false, false, false], [0.5, 0.5, 0.5, 0.5])).toBeCloseTo(0.25);
  });

  test('correlation, and none where one side does not vary', () => {
    expect(pearson([1, 2, 3, 4], [2, 4, 6, 8])).toBeCloseTo(1);
    expect(pearson([1, 2, 3, 4], [1, 3, 2, 5])).toBeCloseTo(0.8315, 4);
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeNull();
  });

  test('calibration: said 0.95, was right half the time', () => {
    expect(expectedCalibrationError([true, false], [0.95, 0.95])).toBeCloseTo(0.45);
    expect(expectedCalibrationError([true, false, true, true], [1, 0.05, 0.85, 0.85])).toBeCloseTo(
      (0 + 0.05 + 0.3) / 4,
    );
  });

  test('the most confident quarter leaves the rest out', () => {
    const right = [true, true, false, false, false, false, false, true];
    expect(precisionOfMostConfident(right, [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2], 0.25)).toBe(1);
    expect(precisionOfMostConfident(right, [0.2, 0.3, 0.9, 0.8, 0.5, 0.4, 0.3, 0.2], 0.25)).toBe(0);
  });

  test('pairs of equal score count half', () => {
    expect(
      rankedFirst([
        [1, 0],
        [0, 1],
        [0.5, 0.5],
      ]),
    ).toBeCloseTo(0.5);
  });
});

const item = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 10 }));

test('the order of the file changes no figure', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 4, maxLength: 40 }), fc.infiniteStream(fc.nat()), (items, keys) => {
      const shuffled = items
        .map((value) => ({ value, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
      const figures = (rows: readonly (readonly [boolean, number])[]) => {
        const [right, scores] = [rows.map(([yes]) => yes), rows.map(([, score]) => score / 10)];
        return [
          averagePrecision(right, scores),
          precisionOfMostConfident(right, scores, 0.25),
          expectedCalibrationError(right, scores),
        ];
      };
      const [ours, theirs] = [figures(items), figures(shuffled)];
      ours.forEach((figure, at) => {
        if (figure === null) expect(theirs[at]).toBeNull();
        else expect(theirs[at]).toBeCloseTo(figure, 9);
      });
    }),
  );
});
