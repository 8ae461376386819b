import assert from 'node:assert/strict';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** How the fuses must stand in what is handed out. */
const WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Reads the fuses back from a packed program: its file, or on a Mac its folder. */
export async function inspectFuses({ name, program }) {
  const wire = await getCurrentFuseWire(program);
  const found = Object.fromEntries(Object.keys(WANTED).map((fuse) => [fuse, wire[FuseV1Options[fuse]] === 49])); // '1'
  assert.deepEqual(found, WANTED, `the fuses of the program for ${name} do not stand as they must`);
}
