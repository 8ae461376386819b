import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { inTransaction } from '../store/database.ts';
import { readSettings, writeSettings } from '../store/settings.ts';

/** The settings in force, and who acts on them. */
export class SettingsInForce {
  readonly #ctx: DeskContext;
  readonly #followers: ((settings: Settings) => void)[] = [];

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  get(): Settings {
    return readSettings(this.#ctx.db);
  }

  /** Has `apply` called with the settings now and whenever they change. */
  follow(apply: (settings: Settings) => void): void {
    this.#followers.push(apply);
    apply(this.get());
  }

  set(changed: SettingsChange): Settings {
    const { db, changes } = this.#ctx;
    const settings = inTransaction(db, () => writeSettings(db, changed));
    changes.note(['settings']);
    for (const apply of this.#followers) apply(settings);
    return settings;
  }
}

export function settingsProcedures(settings: SettingsInForce): Handlers<'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (changed) => settings.set(changed),
  };
}
