// Fails where the specs would not run in Electron itself. For machines that must have it, as continuous integration does.
import { fetchElectron } from './electron.mjs';
import { chooseHost } from './spec-host.mjs';

fetchElectron();
const { host, binary, display } = await chooseHost();
display?.stop();
console.log(`The specs run in ${host}.`);
process.exit(binary === null ? 1 : 0);
