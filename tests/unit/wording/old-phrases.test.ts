import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/**
 * What the window, the reports and the manual once said and no newspaper editor would. Each is looked for in what is
 * shown, not in comments; where a phrase comes back, say the same in plain words instead.
 */
const OLD = [
  'put as settled',
  'put as uncertain',
  'State of things',
  'ndecided again',
  'Take off',
  'Took the passage off',
  'as its span',
  'Use as span',
  'Leave the rest',
  'ticked or left',
  'claim in hand',
  'verdict in hand',
  'article in hand',
  'part in hand',
  'is in hand',
  'Not a date that exists',
  'for a date, a title or a choice',
  'another look',
  'Fallen due',
  'fallen due',
  "'Middle'",
  'doubtful verdicts again',
  'Done again',
  'As the computer',
  'Put all keys back',
  'that your hands expect',
  'as Stet comes with',
  'keys that Stet comes with',
  'how far the library is checked',
  'The manual of Stet',
  'there to be played with',
  'stands in the library',
  'stand in the library',
  'in the library already',
  'is there already',
  'Bring in ',
  'Bringing in ',
  'Take in a newer',
  'Left empty, ',
  'as it is on screen',
  'put aside until',
  'Put aside',
  'asks for another',
  'All of it is done',
  'Go on comparing',
  'goes on comparing',
  'the claim or all selected',
  'the article or all selected',
  'by what they are marked as',
  'decided throughout',
  'nothing speaks for it',
  'touched by something newer',
  'Open beside',
  'beside this one',
  'Beside it: ',
  'Chosen last',
  'lies on the words',
  'takes the other’s place',
  'come along',
  'What becomes of',
  'Put as',
  'Words of doubt',
  'gave no name',
  'at hand',
  'beside it, in an appendix',
  'Take the tick',
  'Tick taken off',
  'Work goes on in',
  'Waits for a second person',
  'correction note',
  'Correction note',
  'good match',
  'faint match',
  'of the undecided were set aside',
];

/** Files of code and of prose under a folder. */
function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Code without its comments, with lines joined as they are shown; prose as it is. */
function shown(file: string): string {
  const text = readFileSync(file, 'utf8');
  const said = file.endsWith('.md') ? text : text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return said.replaceAll(/\s+/g, ' ');
}

const FILES = [
  ...['renderer', 'shared', 'electron'].flatMap(filesOf),
  join(root, 'docs/manual.md'),
  join(root, 'README.md'),
].map((file) => ({ name: relative(root, file), text: shown(file) }));

test('no phrase that was put into plain English comes back', () => {
  const back = FILES.flatMap(({ name, text }) =>
    OLD.filter((phrase) => text.includes(phrase)).map((phrase) => `${name}: ${phrase}`),
  );
  expect(back).toEqual([]);
});

test('a number and its per cent sign stand together, as newspapers set them', () => {
  expect(FILES.filter(({ text }) => /(?:\d|\)\}|next\}|each\}) %/.test(text)).map(({ name }) => name)).toEqual([]);
});
