import { app, type Session } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { openOutside } from './open-outside.ts';

/**
 * Takes away from the window everything that it does not need: permissions, navigation, new windows, embedded
 * browsers, downloads, spelling dictionaries from the network, and the network itself.
 */
export function lockDown(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwn(request.url) }));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openOutside(url).catch(console.error);
      return { action: 'deny' };
    });
  });
}

function isOwn(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`) || /^(devtools|blob:stet|data):/.test(address);
}
