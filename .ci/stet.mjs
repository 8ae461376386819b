// `npm run stet -- …`: the command line. Set-up and building speak on standard error alone.
import { join } from 'node:path';
import { become, build, installPackages, node, root } from './machine.mjs';

const words = process.argv.slice(2);
installPackages();
build();
become(node, [join(root, 'out', 'main', 'main.js'), ...(words.length === 0 ? ['--help'] : words)]);
