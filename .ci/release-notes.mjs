// Prints what the changelog says of a release: `node .ci/release-notes.mjs v1.2.3`. Fails where the tag is not the
// version of package.json, or the changelog has no section for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** @returns {string | null} the changelog's section on a version, without its heading; null where there is none. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) =>
    text
      .split('\n', 1)[0]
      .split(/[[\] ]/)
      .includes(version),
  );
  return section === undefined ? null : section.slice(section.indexOf('\n') + 1).trim();
}

if (import.meta.main) {
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const tag = process.argv[2];
  const notes = notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  if (tag !== `v${version}`) {
    console.error(`The tag is ${tag}, but package.json says that this is version ${version}.`);
    process.exitCode = 1;
  } else if (!notes) {
    console.error(`CHANGELOG.md has no section for version ${version}.`);
    process.exitCode = 1;
  } else {
    console.log(notes);
  }
}
