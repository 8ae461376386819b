import { expect, test } from 'vitest';
import { read } from './documents.ts';

test.each(['tracked-pandoc.docx', 'tracked-libreoffice.docx', 'tracked-libreoffice.odt', 'tracked-libreoffice.rtf'])(
  'tracked changes are counted and read as accepted or as never made; comments are told of (%s)',
  async (name) => {
    const accepted = await read(name);
    const original = await read(name, 'original');
    expect(accepted.text).toContain('will open in June 2019 with 12 stops');
    expect(original.text).toContain('will open in May 2019 with 12 stops');
    expect(original.text).toContain('Tickets stay at 2.40 euros.');
    expect(accepted.text).not.toContain('2.40');
    expect(accepted.tracked).toEqual({ changes: 3, text: 'accepted' });
    expect(original.tracked).toEqual({ changes: 3, text: 'original' });
    expect(accepted.notes).toEqual(['1 comment by Ilse Kern in the file is not part of the text and not brought in.']);
    expect(accepted.text).not.toContain('I am not sure');
    expect(original.text).not.toContain('I am not sure');
  },
);
