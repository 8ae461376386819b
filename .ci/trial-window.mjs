// Run by Electron, not by Node: opens a window that nobody sees, and leaves a sign once a page stands in it.
import { writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

app
  .whenReady()
  .then(async () => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    window.webContents.on('render-process-gone', (_event, { reason }) =>
      giveUp(`the page's process is gone: ${reason}`),
    );
    await window.loadURL('data:text/html,<title>Stet</title>');
    writeFileSync(process.env.STET_TRIAL_SIGN, '');
    app.exit(0);
  })
  .catch(giveUp);

function giveUp(error) {
  console.error(error);
  app.exit(1);
}
