import { openWorkspace } from '../../electron/desk/store/open.ts';
import { fillLibrary } from './library.ts';

// node tests/bench/write-library.ts 10000 library.stet: an invented library to look at in the program.

const [articles, path] = process.argv.slice(2);
if (!Number.isInteger(Number(articles)) || path === undefined) {
  console.error('How many articles, and into which file?');
  process.exit(2);
}
const { db } = openWorkspace(path);
fillLibrary(db, { articles: Number(articles), withVectors: true });
db.close();
