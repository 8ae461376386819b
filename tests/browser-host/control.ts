/** What a test tells the host, over the channel of the process that started it. */
export type Control =
  | { kind: 'answer-open-dialog'; paths: string[] }
  | { kind: 'answer-save-dialog'; path: string | null }
  | { kind: 'menu'; label: string }
  | { kind: 'quit' };

/** What the host tells whoever started it. */
export type Notice = { kind: 'listening'; address: string } | { kind: 'heard' };

const openAnswers: string[][] = [];
const saveAnswers: (string | null)[] = [];

/** The next answer that a test has laid ready for a dialog, or undefined when a person must answer. */
export function nextOpenAnswer(): string[] | undefined {
  return openAnswers.shift();
}

export function nextSaveAnswer(): string | null | undefined {
  return saveAnswers.shift();
}

export function tell(notice: Notice): void {
  process.send?.(notice);
}

export function listenToControl(onMenu: (label: string) => boolean, onQuit: () => void): void {
  process.on('message', (message) => {
    const control = message as Control;
    switch (control.kind) {
      case 'answer-open-dialog':
        openAnswers.push(control.paths);
        tell({ kind: 'heard' });
        break;
      case 'answer-save-dialog':
        saveAnswers.push(control.path);
        tell({ kind: 'heard' });
        break;
      case 'menu':
        if (!onMenu(control.label)) throw new Error(`the menu has no “${control.label}”`);
        tell({ kind: 'heard' });
        break;
      case 'quit':
        onQuit();
        break;
    }
  });
}
