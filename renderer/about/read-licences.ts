import type { Licence } from '../../shared/about.ts';

/** The licences that were gathered while the program was built. @throws Error where it was not built. */
export async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('licences.json');
  if (!answer.ok) throw new Error(`licences.json: ${answer.status}`);
  return (await answer.json()) as Licence[];
}
