import { expect, test } from 'vitest';
import { linesOf } from '../importers/documents.ts';
import { zipFile } from '../importers/zip-file.ts';
import { readArchive } from './read-archive.ts';

const POSTS = `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
101.harbour-tram,2019-05-06T21:30:00.000Z,true,2019-05-06T21:31:00.000Z,,newsletter,everyone,"Tram opens, late","After nine years",
102.notes,2019-05-07T08:00:00.000Z,false,,,newsletter,everyone,Notes,,
103.about,,true,,,page,everyone,About,,
104.gone,2019-05-08T08:00:00.000Z,true,,,newsletter,everyone,Gone,,
`;
const substack = {
  'posts.csv': POSTS,
  'posts/101.harbour-tram.html': '<p>The tram opened on Monday.</p><script>x()</script>',
  'posts/101.harbour-tram.opens.csv': 'post_id,email\n101,a@b.example\n',
  'posts/102.notes.html': '<p>Not yet.</p>',
  'posts/103.about.html': '<p>About us.</p>',
};

const MEDIUM = `<!DOCTYPE html><html><head><title>Tram opens</title><style>p{}</style></head><body><article class="h-entry">
<header><h1 class="p-name">Tram opens</h1></header>
<section data-field="subtitle" class="p-summary">After nine years</section>
<section data-field="body" class="e-content"><section class="section"><h3 class="graf graf--title">Tram opens</h3><p class="graf">The tram opened on Monday.</p></section></section>
<footer><p>By <a href="https://medium.com/@mara" class="p-author h-card">Mara Lind</a> on <a href="https://medium.com/p/abc"><time class="dt-published" datetime="2019-05-06T21:30:00.000Z">May 6, 2019</time></a>.</p>
<p><a href="https://medium.com/@mara/tram-opens-0123456789ab" class="p-canonical">Canonical link</a></p><p>Exported from <a href="https://medium.com">Medium</a>.</p></footer></article></body></html>`;

test('of a Substack export what was published comes in, under its headline and standfirst', async () => {
  const read = await readArchive('export.zip', zipFile(substack));
  expect(read?.kind).toBe('substack');
  expect(read?.leftOut).toBe('Left out: 1 draft, 1 page and 1 article without text.');
  expect(linesOf(read?.documents[0] as never)).toEqual([
    'heading 1: Tram opens, late',
    'paragraph: After nine years',
    'paragraph: The tram opened on Monday.',
  ]);
  expect(read?.documents[0]).toMatchObject({
    title: { where: 'the export’s posts.csv, column title' },
    dates: [{ value: '2019-05-06', where: 'the export’s posts.csv, column post_date' }],
  });
});

test('of a Medium export each page that is no draft comes in', async () => {
  const read = await readArchive(
    'medium-export.zip',
    zipFile({
      'README.html': '<p>Read me.</p>',
      'posts/2019-05-06_Tram-opens-0123456789ab.html': MEDIUM,
      'posts/draft_Ideas-0123456789ac.html': MEDIUM,
    }),
  );
  expect(read?.kind).toBe('medium');
  expect(read?.leftOut).toBe('Left out: 1 draft.');
  expect(linesOf(read?.documents[0] as never)).toEqual([
    'heading 1: Tram opens',
    'paragraph: After nine years',
    'paragraph: The tram opened on Monday.',
  ]);
  expect(read?.documents[0]).toMatchObject({
    byline: { value: 'Mara Lind', where: 'the page’s author (p-author)' },
    sourceUrl: { value: 'https://medium.com/@mara/tram-opens-0123456789ab' },
    dates: [{ value: '2019-05-06', where: 'the page’s date (dt-published)' }],
  });
  expect(read?.entries[0]?.name).toBe('Tram-opens');
});

test('a packed export that is cut off, locked or a bomb is refused in one sentence', async () => {
  await expect(readArchive('cut.zip', zipFile(substack).slice(0, -30))).rejects.toThrow(/“cut\.zip”.*cut off/);
  await expect(readArchive('locked.zip', zipFile(substack, { locked: true }))).rejects.toThrow(
    /“locked\.zip”.*password/,
  );
  const bomb = zipFile({ ...substack, 'posts/101.harbour-tram.html': 'a'.repeat(25_000_000) });
  await expect(readArchive('bomb.zip', bomb)).rejects.toThrow(/“bomb\.zip”.*larger than 20 MB when unpacked/);
  expect(await readArchive('other.zip', zipFile({ 'a.txt': 'words' }))).toBeNull();
});
