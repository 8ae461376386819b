import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Answer, CHANNEL } from '../../shared/channel.ts';
import type { Desk } from '../desk/desk.ts';
import { APP_ORIGIN } from './app-protocol.ts';

/**
 * Answers the calls of our own pages on the one channel there is; anyone else is refused.
 * @param deskOf the desk that a page belongs to.
 */
export function answerCalls(deskOf: (page: WebContents) => Pick<Desk, 'call'> | null): void {
  ipcMain.handle(
    CHANNEL,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer<unknown>> => {
      const desk = isOurPage(event) ? deskOf(event.sender) : null;
      if (desk === null || typeof name !== 'string') {
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
