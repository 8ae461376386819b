import { join } from 'node:path';
import { Arch, Platform } from 'electron-builder';

/** Every system and processor that Stet is packed for, by the names that Node has for them. */
export const TARGETS = {
  'linux-x64': [Platform.LINUX, Arch.x64],
  'linux-arm64': [Platform.LINUX, Arch.arm64],
  'win32-x64': [Platform.WINDOWS, Arch.x64],
  'win32-arm64': [Platform.WINDOWS, Arch.arm64],
  'darwin-x64': [Platform.MAC, Arch.x64],
  'darwin-arm64': [Platform.MAC, Arch.arm64],
};

/** Where electron-builder leaves the program for a target, and its parts, before it makes a package of them. */
export function unpackedIn(output, name) {
  const [platform, processor] = name.split('-');
  const suffix = processor === 'x64' ? '' : `-${processor}`;
  const [program, resources] = {
    linux: [`linux${suffix}-unpacked/stet`, `linux${suffix}-unpacked/resources`],
    win32: [`win${suffix}-unpacked/Stet.exe`, `win${suffix}-unpacked/resources`],
    darwin: [`mac${suffix}/Stet.app`, `mac${suffix}/Stet.app/Contents/Resources`],
  }[platform];
  return { name, platform, processor, output, program: join(output, program), resources: join(output, resources) };
}
