// Electron's program is about 200 MB that cannot be had everywhere. The packer needs of it only the files that it names
// anew, writes to or reads the fuses of: these are they, for each system.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const resedit = createRequire(require.resolve('electron-builder'))('resedit');

/** How many fuses Electron has by now. */
const FUSES = 12;

/**
 * Writes a stand-in for Electron's own files.
 * @param {string} folder where, made anew.
 * @param {'linux' | 'win32' | 'darwin'} platform the system that it stands for.
 * @returns {string} the folder.
 */
export function standInForElectron(folder, platform) {
  const write = (path, content, isProgram = false) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (isProgram) chmodSync(file, 0o755);
  };
  mkdirSync(join(folder, 'resources'), { recursive: true });
  write('version', JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')).version);
  if (platform === 'linux') write('electron', Buffer.concat([Buffer.from('#!/bin/false\n'), fuseWire()]), true);
  if (platform === 'win32') write('electron.exe', windowsProgram(), true);
  if (platform === 'darwin') {
    write('Electron.app/Contents/Info.plist', propertyList('Electron'));
    write('Electron.app/Contents/MacOS/Electron', '#!/bin/false\n', true);
    mkdirSync(join(folder, 'Electron.app/Contents/Resources'), { recursive: true });
    const frameworks = 'Electron.app/Contents/Frameworks';
    write(`${frameworks}/Electron Framework.framework/Electron Framework`, fuseWire(), true);
    mkdirSync(join(folder, frameworks, 'Electron Framework.framework/Resources'), { recursive: true });
    for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
      const name = `Electron Helper${kind}`;
      write(`${frameworks}/${name}.app/Contents/Info.plist`, propertyList(name));
      write(`${frameworks}/${name}.app/Contents/MacOS/${name}`, '#!/bin/false\n', true);
    }
  }
  return folder;
}

/** All fuses as Electron comes, in the form in which its program holds them. */
function fuseWire() {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  return Buffer.concat([sentinel, Buffer.from([1, FUSES]), Buffer.from('0'.repeat(FUSES)), Buffer.from('\n')]);
}

/** A Windows program without code: it has what the archive's hash is written beside. */
function windowsProgram() {
  const program = resedit.NtExecutable.createEmpty(false, false);
  const resources = resedit.NtExecutableResource.from(program);
  const version = resedit.Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(fuseWire());
  return Buffer.from(program.generate());
}

function propertyList(name) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`;
}
