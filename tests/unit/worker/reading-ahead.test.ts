import { expect, onTestFinished, test } from 'vitest';
import { engine } from '../../../electron/desk/engine/engine.ts';
import { putEmbeddings } from '../../../electron/desk/store/embeddings.ts';
import { insertPassages, passagesOf } from '../../../electron/desk/store/passages.ts';
import { type Ahead, findPassages, gather } from '../../../electron/desk/worker/comparing.ts';
import type { EmbeddingPart } from '../../../electron/desk/worker/tasks.ts';
import { VectorIndex } from '../../../electron/desk/worker/vector-index.ts';
import { WorkerClient } from '../../../electron/desk/worker/worker-client.ts';
import { dice } from '../../bench/invented-news.ts';
import { DIMENSIONS, hashedVector } from '../../bench/invented-vectors.ts';
import { fillLibrary, MODEL } from '../../bench/library.ts';
import { surroundings } from '../desk/surroundings.ts';
import { scratchWorkspace, storeArticle } from '../store/scratch-workspace.ts';

const ARTICLES = 12;

test('articles that are not read yet are searched by what was embedded ahead as if they were read', () => {
  const roll = dice(14);
  const { db } = scratchWorkspace();
  const ids = fillLibrary(db, { articles: ARTICLES, withVectors: true });
  const comparison = gather(db, engine, ids[0] as string, null);
  for (let round = 0; round < 8; round += 1) {
    const position = roll(comparison.claims.length);
    const query = hashedVector(comparison.queries[position]?.toEmbed as string);
    // Any later articles, from none of them to all, are not read yet.
    const unread = new Set(comparison.later.map(({ article }) => article.id).filter(() => roll(8) < round));
    const vectors = new Map(
      [...unread].flatMap((id) => passagesOf(db, id).map((each) => [each.id, hashedVector(each.quote)] as const)),
    );
    const found = (ahead?: Ahead) =>
      findPassages(db, new VectorIndex(MODEL, DIMENSIONS), query, comparison, position, ahead).candidates.map(
        ({ passageId, textRank, vectorRank, cosine }) => ({ passageId, textRank, vectorRank, cosine }),
      );
    expect(found({ unread, vectors })).toEqual(found());
    if (unread.size > 0) expect(found({ unread, vectors: new Map() })).not.toEqual(found());
  }
  expect(comparison.later.length).toBeGreaterThan(ARTICLES / 2);
});

test('reading that was broken off goes on with what has no vector yet, and gives none twice', async () => {
  const { db, path } = scratchWorkspace();
  const text = Array.from({ length: 40 }, (_, at) => `The tram carried ${at + 100} passengers on day ${at}.`).join(' ');
  const article = storeArticle(db, { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', level: 0 }] });
  db.transaction(() => insertPassages(db, article.id, text, engine.read(article).passages))();
  const worker = new WorkerClient(
    surroundings.workerUrl,
    { workspacePath: path, resourcesPath: surroundings.resourcesPath },
    60_000,
    false,
  );
  onTestFinished(() => worker.close());
  const embedded: string[] = [];
  const keep = ({ model, embeddings }: EmbeddingPart) => {
    embedded.push(...embeddings.map(({ digest }) => digest));
    putEmbeddings(db, model, embeddings);
  };
  const controller = new AbortController();
  const brokenOff = worker.run(
    'embed',
    { articleId: article.id },
    {
      signal: controller.signal,
      onPart: (part) => {
        keep(part);
        controller.abort();
      },
    },
  );
  await expect(brokenOff).rejects.toThrow('cancelled');
  expect(embedded.length).toBeLessThan(40);
  await worker.run('embed', { articleId: article.id }, { onPart: keep });
  expect(embedded).toHaveLength(40);
  expect(new Set(embedded).size).toBe(40);
});
