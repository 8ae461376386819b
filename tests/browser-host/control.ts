/** What a test tells the host, over the channel of the process that started it. */
export type Control =
  | { kind: 'answer-open-dialog'; paths: string[] }
  | { kind: 'answer-save-dialog'; path: string | null }
  | { kind: 'answer-message-box'; button: string }
  | { kind: 'menu'; label: string }
  | { kind: 'second-launch'; data: Record<string, unknown> }
  | { kind: 'quit' };

/** What the host tells whoever started it. */
export type Notice =
  | { kind: 'listening'; address: string }
  | { kind: 'heard' }
  /** The program was started a second time; the first is to hear of it. */
  | { kind: 'second-launch'; data: Record<string, unknown> }
  /** A window was brought before the person. */
  | { kind: 'shown' }
  | { kind: 'error-box'; sentence: string };

interface Listener {
  readonly onMenu: (label: string) => boolean;
  readonly onSecondLaunch: (data: Record<string, unknown>) => void;
  readonly onQuit: () => void;
}

const openAnswers: string[][] = [];
const saveAnswers: (string | null)[] = [];
const boxAnswers: string[] = [];

/** The next answer that a test has laid ready for a dialog, or undefined when a person must answer. */
export function nextOpenAnswer(): string[] | undefined {
  return openAnswers.shift();
}

export function nextSaveAnswer(): string | null | undefined {
  return saveAnswers.shift();
}

/** The button that a test has the next message box answered with. */
export function nextBoxAnswer(): string | undefined {
  return boxAnswers.shift();
}

export function tell(notice: Notice): void {
  process.send?.(notice);
}

export function listenToControl({ onMenu, onSecondLaunch, onQuit }: Listener): void {
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
      case 'answer-message-box':
        boxAnswers.push(control.button);
        tell({ kind: 'heard' });
        break;
      case 'menu':
        if (!onMenu(control.label)) throw new Error(`the menu has no “${control.label}”`);
        tell({ kind: 'heard' });
        break;
      case 'second-launch':
        onSecondLaunch(control.data);
        tell({ kind: 'heard' });
        break;
      case 'quit':
        onQuit();
        break;
    }
  });
}
