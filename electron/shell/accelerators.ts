const NAMES: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * The accelerator that a menu shows for a command: the first of its keys that a menu can show, in Electron's words.
 * Menus show neither sequences nor plain letters.
 * @param own the keys that the editor has chosen, as the window's table writes them; undefined for Stet's own.
 * @param fallback the accelerator for Stet's own keys.
 */
export function acceleratorFor(own: readonly string[] | undefined, fallback: string | undefined): string | undefined {
  if (own === undefined) return fallback;
  const key = own.find((candidate) => /^(Mod\+\S+|(Shift\+)?F\d+)$/.test(candidate));
  if (key === undefined) return undefined;
  const [, mod, shift, name] = /^(Mod\+)?(Shift\+)?(.+)$/.exec(key) ?? [];
  return `${mod ? 'CmdOrCtrl+' : ''}${shift ? 'Shift+' : ''}${NAMES[name ?? ''] ?? name}`;
}
