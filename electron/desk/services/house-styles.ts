import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { HOUSE_STYLE_FILE, type HouseStyleInForce } from '../../../shared/house-style.ts';
import { REPORT_PARTS } from '../../../shared/report-choices.ts';
import type { DeskContext } from '../context.ts';
import { readHouseStyle } from '../exporters/house/read-house-style.ts';
import type { Handlers } from '../handlers.ts';
import { inTransaction } from '../store/database.ts';
import { houseStyle, putHouseStyle } from '../store/house-style.ts';
import { readSettings, writeSettings } from '../store/settings.ts';

/** The newsroom’s style in which a workspace’s reports are written. */
export class HouseStyles {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  inForce(): HouseStyleInForce | null {
    const style = houseStyle(this.#ctx.db);
    return style === null ? null : { name: style.name, hasLogo: style.logo !== null, sections: style.sections };
  }

  /**
   * Asks for the file of a house style. @returns what is in force from now on; null where the dialog was cancelled.
   * @throws Failure as {@link take}.
   */
  async choose(): Promise<HouseStyleInForce | null> {
    const [path] = await this.#ctx.dialogs.openFiles({
      title: 'Choose a house style',
      button: 'Use this style',
      ...{ kind: HOUSE_STYLE_FILE.name, formats: [], alsoEndings: HOUSE_STYLE_FILE.endings },
    });
    if (path === undefined) return null;
    await this.take(path);
    return this.inForce();
  }

  /**
   * Has reports written in the style that a file describes, and with the parts that it names. The file and its logo are
   * kept in the workspace as they are now.
   * @throws Failure `bad-input`, `file-too-large` or `unreadable-file`, with the reason; nothing is changed then.
   */
  async take(path: string): Promise<void> {
    const { db, changes } = this.#ctx;
    const name = basename(path);
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new Failure('unreadable-file', `“${name}” cannot be read.`, { cause });
    });
    const style = readHouseStyle(text, name, (logo) => pictureAt(join(dirname(path), logo), name));
    inTransaction(db, () => {
      putHouseStyle(db, style);
      const { sections } = style;
      if (sections === null) return;
      const { reportChoices } = readSettings(db);
      const parts = REPORT_PARTS.filter((part) => sections.includes(part));
      writeSettings(db, { reportChoices: { ...reportChoices, parts } });
    });
    changes.note(['settings']);
  }

  /** Has reports written in Stet’s own style again. */
  forget(): void {
    const { db, changes } = this.#ctx;
    inTransaction(db, () => putHouseStyle(db, null));
    changes.note(['settings']);
  }

  /** Asks where to save and writes a house style to begin with. @returns where it is; null where the dialog was cancelled. */
  async saveExample(): Promise<string | null> {
    const { dialogs, outputs, options } = this.#ctx;
    const destination = await dialogs.savePath({
      title: 'Save an example house style',
      proposed: 'house-style.yaml',
      format: 'house-style',
    });
    if (destination === null) return null;
    const example = await readFile(join(options.resourcesPath, 'house-style', 'example.yaml'));
    await outputs.write(destination, example, 'house style');
    return destination.path;
  }
}

function pictureAt(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Failure(
      'unreadable-file',
      `“${name}” names the logo “${basename(path)}”, which cannot be read beside it.`,
      { cause },
    );
  }
}

export function houseStyleProcedures(
  styles: HouseStyles,
): Handlers<'houseStyle.get' | 'houseStyle.choose' | 'houseStyle.forget' | 'houseStyle.saveExample'> {
  return {
    'houseStyle.get': () => styles.inForce(),
    'houseStyle.choose': () => styles.choose(),
    'houseStyle.forget': () => {
      styles.forget();
      return null;
    },
    'houseStyle.saveExample': async () => ({ path: await styles.saveExample() }),
  };
}
