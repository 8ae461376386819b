/** The words that make the program run without a window. */
export const COMMANDS: readonly string[] = [
  'check',
  'import',
  'read-back',
  'decisions',
  'check-workspace',
  'verify',
  'backups',
  'recover',
  'restore',
  'help',
  '--help',
  '-h',
  '--version',
];
