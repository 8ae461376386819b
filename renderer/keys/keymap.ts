/** Where a key works. `everywhere` yields to a more particular place that uses the same key. */
export type KeyPlace = 'everywhere' | 'library' | 'review' | 'inbox' | 'audit' | 'figures';

export interface KeyBinding {
  readonly command: string;
  readonly place: KeyPlace;
  /** Chords as {@link readChord} writes them; a space separates keys that are pressed one after the other. */
  readonly keys: readonly string[];
  readonly label: string;
  /** Also works while the editor is typing in a field. */
  readonly whileTyping?: boolean;
  /** Goes on while its key is held; every other command takes a press of its own each time. */
  readonly whileHeld?: boolean;
  /** Decides something, and so is run at most once for each time that the window has painted. */
  readonly decides?: boolean;
}

/** Every key of the window. The same table drives the keys and the sheet that explains them. */
export const KEYMAP = [
  { command: 'claim.next', place: 'review', keys: ['j'], label: 'Next claim', whileHeld: true },
  { command: 'claim.previous', place: 'review', keys: ['k'], label: 'Previous claim', whileHeld: true },
  { command: 'claim.nextUndecided', place: 'review', keys: ['Shift+J'], label: 'Next undecided claim' },
  { command: 'claim.previousUndecided', place: 'review', keys: ['Shift+K'], label: 'Previous undecided claim' },
  {
    command: 'verdict.confirmed',
    place: 'review',
    keys: ['1'],
    label: 'Confirmed, and on to the next undecided claim',
    decides: true,
  },
  {
    command: 'verdict.outdated',
    place: 'review',
    keys: ['2'],
    label: 'Outdated, and on to the next undecided claim',
    decides: true,
  },
  {
    command: 'verdict.speculative',
    place: 'review',
    keys: ['3'],
    label: 'Speculative, and on to the next undecided claim',
    decides: true,
  },
  { command: 'verdict.undecided', place: 'review', keys: ['0'], label: 'Undecided again', decides: true },
  { command: 'aside.nothing-found', place: 'review', keys: ['4'], label: 'Set aside: nothing found', decides: true },
  {
    command: 'aside.cannot-be-checked',
    place: 'review',
    keys: ['5'],
    label: 'Set aside: cannot be checked',
    decides: true,
  },
  { command: 'aside.opinion', place: 'review', keys: ['6'], label: 'Set aside: opinion', decides: true },
  { command: 'aside.not-a-claim', place: 'review', keys: ['7'], label: 'Set aside: not a claim', decides: true },
  { command: 'aside.out-of-scope', place: 'review', keys: ['8'], label: 'Set aside: out of scope', decides: true },
  { command: 'aside.own', place: 'review', keys: ['9'], label: 'Set aside for another reason' },
  {
    command: 'check.agree',
    place: 'review',
    keys: ['v'],
    label: 'Agree with the verdict, as a second person',
    decides: true,
  },
  { command: 'check.disagree', place: 'review', keys: ['Shift+V'], label: 'Disagree with the verdict' },
  { command: 'signOff.open', place: 'review', keys: ['Mod+Shift+S'], label: 'Sign off, or see what blocks it' },
  { command: 'note.write', place: 'review', keys: ['n'], label: 'Write a note' },
  { command: 'correction.write', place: 'review', keys: ['c'], label: 'Write a correction' },
  { command: 'correction.take', place: 'review', keys: ['Shift+C'], label: 'Use the proposed wording' },
  { command: 'correction.copyWording', place: 'review', keys: ['y w'], label: 'Copy the corrected wording' },
  { command: 'correction.copyNote', place: 'review', keys: ['y n'], label: 'Copy the correction note' },
  { command: 'correction.copyLabel', place: 'review', keys: ['y l'], label: 'Copy the archive label' },
  { command: 'correction.copyAll', place: 'review', keys: ['y a'], label: 'Copy all corrections of the article' },
  { command: 'note.save', place: 'review', keys: ['Mod+Enter'], label: 'Save the note', whileTyping: true },
  { command: 'evidence.next', place: 'review', keys: ['e'], label: 'Next piece of evidence', whileHeld: true },
  {
    command: 'evidence.previous',
    place: 'review',
    keys: ['Shift+E'],
    label: 'Previous piece of evidence',
    whileHeld: true,
  },
  { command: 'evidence.open', place: 'review', keys: ['o'], label: 'Open the later article beside this one' },
  { command: 'later.next', place: 'review', keys: [']'], label: 'Next later article beside this one' },
  { command: 'later.previous', place: 'review', keys: ['['], label: 'Previous later article beside this one' },
  { command: 'later.together', place: 'review', keys: ['s'], label: 'Scroll the two articles together, or apart' },
  { command: 'evidence.attach', place: 'review', keys: ['a'], label: 'Attach a passage of a later article' },
  { command: 'claim.overlapping', place: 'review', keys: ['h'], label: 'Choose among claims on the same words' },
  { command: 'claim.mark', place: 'review', keys: ['m'], label: 'Mark the selected text as a claim' },
  { command: 'claim.respan', place: 'review', keys: ['r'], label: 'Give the claim the selected text as its span' },
  { command: 'claim.remove', place: 'review', keys: ['x'], label: 'Remove the claim', decides: true },
  {
    command: 'part.tick',
    place: 'review',
    keys: ['t'],
    label: 'Tick the part in hand, and on to the next',
    decides: true,
  },
  { command: 'part.next', place: 'review', keys: ['.'], label: 'Next part', whileHeld: true },
  { command: 'part.previous', place: 'review', keys: [','], label: 'Previous part', whileHeld: true },
  { command: 'part.nextUnticked', place: 'review', keys: ['Shift+T'], label: 'Next unticked part of the article' },
  { command: 'part.leaveRest', place: 'review', keys: ['l'], label: 'Leave the rest of the parts, with a reason' },
  { command: 'parts.turn', place: 'review', keys: ['Shift+L'], label: 'Line-by-line checking on or off' },
  { command: 'timeline.turn', place: 'review', keys: ['g t'], label: 'Timeline of the article' },
  { command: 'find.open', place: 'review', keys: ['/', 'Mod+F'], label: 'Find in the article' },
  { command: 'pane.close', place: 'review', keys: ['Escape'], label: 'Close the later article' },
  { command: 'report.export', place: 'review', keys: ['Mod+E'], label: 'Export a report', whileTyping: true },

  { command: 'row.next', place: 'library', keys: ['j', 'ArrowDown'], label: 'Next article', whileHeld: true },
  { command: 'row.previous', place: 'library', keys: ['k', 'ArrowUp'], label: 'Previous article', whileHeld: true },
  { command: 'row.open', place: 'library', keys: ['Enter'], label: 'Open the article' },
  { command: 'row.describe', place: 'library', keys: ['d'], label: 'Edit the article’s details' },
  {
    command: 'row.remove',
    place: 'library',
    keys: ['Delete', 'Backspace'],
    label: 'Remove the article',
    decides: true,
  },
  { command: 'filter.write', place: 'library', keys: ['/', 'Mod+F'], label: 'Filter the list' },

  { command: 'entry.next', place: 'inbox', keys: ['j', 'ArrowDown'], label: 'Next claim', whileHeld: true },
  { command: 'entry.previous', place: 'inbox', keys: ['k', 'ArrowUp'], label: 'Previous claim', whileHeld: true },
  {
    command: 'entry.confirmed',
    place: 'inbox',
    keys: ['1'],
    label: 'Confirmed, the claim or all selected',
    decides: true,
  },
  {
    command: 'entry.outdated',
    place: 'inbox',
    keys: ['2'],
    label: 'Outdated, the claim or all selected',
    decides: true,
  },
  {
    command: 'entry.speculative',
    place: 'inbox',
    keys: ['3'],
    label: 'Speculative, the claim or all selected',
    decides: true,
  },
  { command: 'entry.dismiss', place: 'inbox', keys: ['d'], label: 'Not now, the claim or all selected', decides: true },
  { command: 'entry.select', place: 'inbox', keys: ['x'], label: 'Select the claim, or not' },
  { command: 'entry.selectAll', place: 'inbox', keys: ['Shift+X'], label: 'Select all that are shown, or none' },
  { command: 'entry.open', place: 'inbox', keys: ['o', 'Enter'], label: 'Open the claim in its article' },

  { command: 'line.next', place: 'audit', keys: ['j', 'ArrowDown'], label: 'Next article', whileHeld: true },
  { command: 'line.previous', place: 'audit', keys: ['k', 'ArrowUp'], label: 'Previous article', whileHeld: true },
  { command: 'line.open', place: 'audit', keys: ['o', 'Enter'], label: 'Open the article' },
  { command: 'line.select', place: 'audit', keys: ['x'], label: 'Select the article, or not' },
  { command: 'line.compare', place: 'audit', keys: ['c'], label: 'Compare again, the article or all selected' },
  {
    command: 'line.reopen',
    place: 'audit',
    keys: ['r'],
    label: 'Open doubtful verdicts again, of the article or all selected',
  },
  { command: 'line.export', place: 'audit', keys: ['Mod+E'], label: 'Export reports, of the article or all selected' },
  { command: 'line.filter', place: 'audit', keys: ['/', 'Mod+F'], label: 'Find an article' },

  { command: 'bar.next', place: 'figures', keys: ['j', 'ArrowDown'], label: 'Next article', whileHeld: true },
  { command: 'bar.previous', place: 'figures', keys: ['k', 'ArrowUp'], label: 'Previous article', whileHeld: true },
  { command: 'bar.open', place: 'figures', keys: ['o', 'Enter'], label: 'Open the article' },
  { command: 'figures.tables', place: 'figures', keys: ['t'], label: 'All figures as tables, or as pictures' },
  { command: 'figures.all', place: 'figures', keys: ['a'], label: 'Show all articles, or those with most to do' },
  { command: 'figures.filter', place: 'figures', keys: ['/', 'Mod+F'], label: 'Only some articles' },

  { command: 'import.pick', place: 'everywhere', keys: ['i', 'Mod+O'], label: 'Import files' },
  { command: 'import.paste', place: 'everywhere', keys: ['p'], label: 'Paste an article’s text' },
  { command: 'history.undo', place: 'everywhere', keys: ['u', 'Mod+Z'], label: 'Undo' },
  { command: 'history.redo', place: 'everywhere', keys: ['Shift+U', 'Mod+Shift+Z', 'Mod+Y'], label: 'Redo' },
  { command: 'library.open', place: 'everywhere', keys: ['g l'], label: 'Go to the library' },
  { command: 'checker.switch', place: 'everywhere', keys: ['w'], label: 'Switch who is checking' },
  { command: 'inbox.open', place: 'everywhere', keys: ['g i'], label: 'Go to the inbox' },
  { command: 'audit.open', place: 'everywhere', keys: ['g a'], label: 'Go to the audit of the library' },
  { command: 'figures.open', place: 'everywhere', keys: ['g f'], label: 'Go to the figures' },
  {
    command: 'text.larger',
    place: 'everywhere',
    keys: ['Mod++', 'Mod+='],
    label: 'Larger text',
    whileTyping: true,
    whileHeld: true,
  },
  {
    command: 'text.smaller',
    place: 'everywhere',
    keys: ['Mod+-'],
    label: 'Smaller text',
    whileTyping: true,
    whileHeld: true,
  },
  { command: 'text.usual', place: 'everywhere', keys: ['Mod+0'], label: 'Text in its usual size', whileTyping: true },
  { command: 'settings.open', place: 'everywhere', keys: ['Mod+,'], label: 'Settings' },
  { command: 'search.open', place: 'everywhere', keys: ['Mod+Shift+F', 'g s'], label: 'Search everything' },
  {
    command: 'palette.open',
    place: 'everywhere',
    keys: ['Mod+K'],
    label: 'Find a command or an article',
    whileTyping: true,
  },
  { command: 'manual.open', place: 'everywhere', keys: ['F1'], label: 'Open the manual', whileTyping: true },
  { command: 'backups.open', place: 'everywhere', keys: [], label: 'Restore a backup' },
  { command: 'workspace.check', place: 'everywhere', keys: [], label: 'Check the workspace' },
  { command: 'about.open', place: 'everywhere', keys: [], label: 'About Stet: versions, licences, files' },
  { command: 'keys.change', place: 'everywhere', keys: [], label: 'Change keys' },
  { command: 'keys.show', place: 'everywhere', keys: ['?'], label: 'Show all keys' },
] as const satisfies readonly KeyBinding[];

export type Command = (typeof KEYMAP)[number]['command'];
