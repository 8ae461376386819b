/** What the program says of itself. */
export interface About {
  readonly appVersion: string;
  /** The large parts that it is made of. */
  readonly parts: readonly { readonly name: string; readonly version: string }[];
  /** The operating system and the processor. */
  readonly system: string;
  readonly workspacePath: string;
  readonly backupFolder: string;
  /** Where faults are written down; null where they are not. */
  readonly logPath: string | null;
  /** The latest faults since the program was started, without any text of an article. */
  readonly faults: readonly string[];
}

/** The licence of something that the program holds. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** The licence's SPDX identifier. */
  readonly licence: string;
  /** The licence's own words; empty where the package comes without them. */
  readonly text: string;
}
