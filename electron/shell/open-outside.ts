import { dialog, shell } from 'electron';

/** Longer addresses are cut where they are shown, in characters. */
const SHOWN = 300;

let isAsking = false;

/**
 * Opens a web address in the person's own browser, if it is one and the person agrees. Everything else – files, other
 * programs' schemes, addresses with a name and password in them – is not even asked about, and a page that asks again
 * meanwhile is not heard.
 */
export async function openOutside(address: string): Promise<void> {
  const url = webAddress(address);
  if (url === null || isAsking) return;
  isAsking = true;
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `Open ${url.host} in your browser?`,
      detail: `${url.href.slice(0, SHOWN)}${url.href.length > SHOWN ? '…' : ''}\n\nStet itself loads nothing from the network.`,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await shell.openExternal(url.href);
  } finally {
    isAsking = false;
  }
}

/** Null for whatever is not an address of the web. */
function webAddress(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.username === '' && url.password === '' ? url : null;
}
