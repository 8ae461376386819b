import type { About } from '../../shared/about.ts';

/** What helps whoever looks for a fault, as plain text. It names no file of the editor's and quotes no article. */
export function detailsOf({ appVersion, parts, system, faults }: About): string {
  const versions = parts.map(({ name, version }) => `${name} ${version}`);
  return [`Stet ${appVersion}`, ...versions, system, '', ...(faults.length === 0 ? ['No faults.'] : faults)].join('\n');
}
