import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, CHANNEL } from '../../shared/channel.ts';
import type { Desk } from '../desk/desk.ts';
import { APP_ORIGIN } from './app-protocol.ts';

/** Answers the calls of our own page on the one channel there is; anyone else is refused. */
export function answerCalls(desk: Desk): void {
  ipcMain.handle(
    CHANNEL,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer<unknown>> => {
      if (!isOurPage(event) || typeof name !== 'string') {
        return {
          ok: false,
          failure: { code: 'bad-input', sentence: 'This call does not come from Stet’s own window.' },
        };
      }
      return desk.call(name, input);
    },
  );
}

/** Only the main frame of a page from our own scheme may call. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}
