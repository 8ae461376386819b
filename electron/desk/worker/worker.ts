import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../../shared/article.ts';
import { Failure, failureData } from '../../../shared/failure.ts';
import type { OpeningStep } from '../../../shared/opening.ts';
import { sentencesOf } from '../../../shared/sentences.ts';
import { blocksOf } from '../engine/article/blocks.ts';
import { languageOf } from '../engine/article/language.ts';
import { engine } from '../engine/engine.ts';
import type { ComparingModel } from '../engine/models/comparing-model.ts';
import { openComparingModel } from '../engine/models/comparing-model.ts';
import { openSecondReader, type SecondReader } from '../engine/models/second-reader.ts';
import type { SentenceModel } from '../engine/models/sentence-model.ts';
import { openSentenceModel } from '../engine/models/sentence-model.ts';
import { openVocabulary, type Vocabulary } from '../engine/models/vocabulary.ts';
import { ArchiveCursors } from '../importers/archives/archive-cursor.ts';
import { entryDocument, entryFile } from '../importers/archives/entry-document.ts';
import { archiveColumns, archiveKind } from '../importers/archives/open-archive.ts';
import { pageDocument, pageFile } from '../importers/archives/web-page.ts';
import { importFile, importPasted } from '../importers/import-document.ts';
import { readReport } from '../importers/reports/read-report.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { digestOf } from '../store/digest.ts';
import { type Embedding, embeddingOf, passagesWithoutVector } from '../store/embeddings.ts';
import { inspecting } from '../store/inspection.ts';
import { checkLedgerAt } from '../store/ledger/check-ledger.ts';
import { openForReading, opening } from '../store/open.ts';
import type { Passage } from '../store/passages.ts';
import { recover } from '../store/recover.ts';
import { countingStandings } from '../store/standings.ts';
import { workspaceFailure } from '../store/workspace-failure.ts';
import { choosePassages, compareClaim, embedQueries, findPassages, gather } from './comparing.ts';
import { countWords } from './count-words.ts';
import type { Dispatch, Fault, Order, ParsedFile, TaskName, Tasks, WorkerSettings } from './tasks.ts';
import { VectorIndex } from './vector-index.ts';

// The worker thread: everything that takes longer than a moment. It reads the workspace and writes nothing; what it
// finds goes to the desk, which is the only writer.

const { workspacePath, resourcesPath } = workerData as WorkerSettings;
const EMBEDDED_AT_ONCE = 16;
/** Of making a workspace ready, the share that goes to its new version; the rest goes to counting. */
const BROUGHT_SHARE = 0.8;
/** So few claims are embedded before the first of them is compared: an editor waits for it. */
const FIRST_EMBEDDED = 3;

interface TaskContext<Name extends TaskName> {
  readonly cancelled: () => boolean;
  part(part: Tasks[Name]['part']): void;
  progress(done: number, total: number): void;
}

type Carried = {
  [Name in TaskName]: (input: Tasks[Name]['input'], context: TaskContext<Name>) => Promise<Tasks[Name]['result']>;
};

let db: ReadableDatabase | null = null;
let model: Promise<{ model: SentenceModel; index: VectorIndex } | null> | null = null;
let vocabulary: Promise<Vocabulary> | null = null;
let comparing: Promise<ComparingModel | null> | null = null;
let second: Promise<SecondReader | null> | null = null;
const archives = new ArchiveCursors();
const cancelledTasks = new Set<number>();
const running = new Map<number, Promise<void>>();

const tasks: Carried = {
  async parse({ fileName, bytes, pasted, tracked }) {
    const document = pasted
      ? importPasted(new TextDecoder().decode(bytes))
      : await importFile(fileName, bytes, tracked);
    return parsedFile(document, bytes);
  },

  async report({ fileName, bytes }) {
    return readReport(fileName, bytes);
  },

  async archiveKind({ named, fileName, path }) {
    return archiveKind(named, fileName, path);
  },

  async archiveColumns({ archive }) {
    return archiveColumns(archive);
  },

  async archiveItem({ archive, position }) {
    const item = await archives.at(archive, position);
    if (item === null || item.kind === 'left-out') return item;
    let fileName = '';
    try {
      const file = item.kind === 'page' ? pageFile(item) : entryFile(item);
      fileName = file.fileName;
      const document = item.kind === 'page' ? pageDocument(item, file) : entryDocument(item, file);
      return { kind: 'article', ...file, parsed: parsedFile(document, file.bytes) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { kind: 'failed', fileName: fileName || 'page.html', problem: error.message };
    }
  },

  async closeArchive({ path }) {
    await archives.release(path);
    return null;
  },

  async ready({ path, today }, { cancelled, part }) {
    let before = 0;
    const tellOpening = ({ sentence, done }: OpeningStep) => {
      before = BROUGHT_SHARE;
      part({ sentence, done: done * BROUGHT_SHARE });
    };
    const opened = await stepByStep(opening(path), tellOpening, cancelled);
    try {
      const tellCounting = (done: number) =>
        part({ sentence: 'Counting claims and verdicts.', done: before + (1 - before) * done });
      if (!opened.isReadOnly) await stepByStep(countingStandings(opened.db, today), tellCounting, cancelled);
    } finally {
      opened.close();
    }
    return { warnings: opened.warnings, isLookedThrough: opened.isLookedThrough };
  },

  async inspect({ path, depth }, { cancelled, progress }) {
    return stepByStep(inspecting(path, depth), (done) => progress(done, 1), cancelled);
  },

  async checkLedger({ path }, { progress }) {
    return checkLedgerAt(path, (done) => progress(done, done));
  },

  async recover({ path, to }, { progress }) {
    return recover(path, to, (rows) => progress(rows, rows));
  },

  async read(article) {
    return engine.read(article);
  },

  async embed({ articleId }, { cancelled, part, progress }) {
    const vectors = await sentenceModel();
    if (vectors === null) return null;
    const missing = passagesWithoutVector(reading(), vectors.model.id, articleId);
    try {
      await embedAll(missing, vectors.model, cancelled, (embeddings, done) => {
        part({ kind: 'embeddings', model: vectors.model.id, embeddings });
        progress(done, missing.length);
      });
    } finally {
      vectors.index.forget(articleId);
    }
    return null;
  },

  async suggest({ articleId, asOf, unread: told }, { cancelled, part, progress }) {
    const comparison = gather(reading(), engine, articleId, asOf);
    const vectors = comparison.later.length === 0 ? null : await sentenceModel();
    const readers =
      comparison.later.length === 0
        ? { comparing: null, second: null }
        : { comparing: await comparingModel(), second: await secondReader() };
    const fresh = new Map<string, Int8Array>();
    // What was read before this session is not unread.
    const unread = vectors === null ? new Set<string>() : vectors.index.unread(reading(), told);
    // What is embedded for one claim serves those after it, too.
    const ahead = { unread, vectors: new Map<number, Int8Array>() };
    let embeddedTo = 0;
    for (let position = 0; position < comparison.claims.length; position += 1) {
      stopIf(cancelled);
      if (vectors !== null && position === embeddedTo) {
        embeddedTo += position === 0 ? FIRST_EMBEDDED : EMBEDDED_AT_ONCE;
        const embeddings = await embedQueries(reading(), vectors.model, comparison.queries.slice(position, embeddedTo));
        for (const { digest, vector } of embeddings) fresh.set(digest, vector);
        if (embeddings.length > 0) part({ kind: 'embeddings', model: vectors.model.id, embeddings });
      }
      const digest = digestOf(comparison.queries[position]?.toEmbed ?? '');
      const vector = vectors === null ? null : (fresh.get(digest) ?? embeddingOf(reading(), vectors.model.id, digest));
      if (vectors !== null && unread.size > 0) {
        const chosen = choosePassages(reading(), comparison, position, unread);
        await embedNow(chosen, vectors.model, fresh, { cancelled, part });
        for (const { id, digest: of } of chosen) ahead.vectors.set(id, fresh.get(of) as Int8Array);
      }
      const found = findPassages(reading(), vectors?.index ?? null, vector, comparison, position, ahead);
      const parts = await compareClaim(reading(), engine, readers, comparison, position, found);
      for (const each of parts) part(each);
      progress(position + 1, comparison.claims.length);
      await nextTurn();
    }
    return { later: comparison.later.length, read: comparison.later.length - unread.size };
  },
};

/** Goes through all steps, hearing in between whether it is to stop; then it throws that into them. @returns what comes of them. */
async function stepByStep<Step, Made>(
  steps: Generator<Step, Made>,
  tell: (step: Step) => void,
  cancelled: () => boolean,
): Promise<Made> {
  for (let step = steps.next(); ; ) {
    if (step.done === true) return step.value;
    tell(step.value);
    await nextTurn();
    step = cancelled() ? steps.throw(new Failure('cancelled', 'This was cancelled.')) : steps.next();
  }
}

/** Gives passages their vectors ahead of their articles; `known` has them all afterwards, by the digest of their text. */
async function embedNow(
  passages: readonly Passage[],
  model: SentenceModel,
  known: Map<string, Int8Array>,
  { cancelled, part }: Pick<TaskContext<'suggest'>, 'cancelled' | 'part'>,
): Promise<void> {
  const missing = new Map<string, string>();
  for (const { digest, quote } of passages) {
    if (known.has(digest)) continue;
    const kept = embeddingOf(reading(), model.id, digest);
    if (kept === null) missing.set(digest, quote);
    else known.set(digest, kept);
  }
  await embedAll(
    [...missing].map(([digest, text]) => ({ digest, text })),
    model,
    cancelled,
    (embeddings) => {
      for (const { digest, vector } of embeddings) known.set(digest, vector);
      part({ kind: 'embeddings', model: model.id, embeddings });
    },
  );
}

/** Embeds texts, some at a time; `onSome` gets them as they come, with how many are done. */
async function embedAll(
  texts: readonly { readonly digest: string; readonly text: string }[],
  model: SentenceModel,
  cancelled: () => boolean,
  onSome: (embeddings: Embedding[], done: number) => void,
): Promise<void> {
  for (let at = 0; at < texts.length; at += EMBEDDED_AT_ONCE) {
    stopIf(cancelled);
    const batch = texts.slice(at, at + EMBEDDED_AT_ONCE);
    const vectors = await model.embed(batch.map(({ text }) => text));
    onSome(
      batch.map(({ digest }, i) => ({ digest, vector: vectors[i] as Int8Array })),
      at + batch.length,
    );
    await nextTurn();
  }
}

function parsedFile(document: Document, bytes: Uint8Array): ParsedFile {
  const { text, blocks } = document;
  const sentences = blocksOf(text, blocks).flatMap((block) => sentencesOf(text, block));
  return {
    document,
    sha256: digestOf(bytes),
    words: countWords(text),
    language: languageOf(text),
    sentences: sentences.map(({ start, end }) => digestOf(text.slice(start, end))),
  };
}

function reading(): ReadableDatabase {
  db ??= openForReading(workspacePath);
  return db;
}

/** A network in its folder, with the vocabulary that all of them share. */
async function openNetwork<Model>(
  folder: string,
  open: (folder: string, vocabulary: Vocabulary) => Promise<Model>,
): Promise<Model> {
  const models = join(resourcesPath, 'models');
  vocabulary ??= openVocabulary(join(models, 'sentences'));
  return open(join(models, folder), await vocabulary);
}

/** The sentence model, opened once; without it the search goes on by words alone, and the editor is told. */
function sentenceModel() {
  model ??= openNetwork('sentences', openSentenceModel).then(
    (opened) => ({ model: opened, index: new VectorIndex(opened.id, opened.dimensions) }),
    (error: unknown) => {
      send({
        kind: 'warning',
        sentence: `Later passages are found by their words alone: ${failureData(error).sentence}`,
      });
      return null;
    },
  );
  return model;
}

/** The comparing model, opened once; without it the features alone decide, and the editor is told. */
function comparingModel(): Promise<ComparingModel | null> {
  comparing ??= openNetwork('compare', openComparingModel).catch((error: unknown) => {
    send({ kind: 'warning', sentence: `Passages are compared by their wording alone: ${failureData(error).sentence}` });
    return null;
  });
  return comparing;
}

/** The second reader, opened once; without it the first opinion stands, and the editor is told. */
function secondReader(): Promise<SecondReader | null> {
  second ??= openNetwork('second', openSecondReader).catch((error: unknown) => {
    send({ kind: 'warning', sentence: `Suggestions stand without a second opinion: ${failureData(error).sentence}` });
    return null;
  });
  return second;
}

function stopIf(cancelled: () => boolean): void {
  if (cancelled()) throw new Failure('cancelled', 'This was cancelled.');
}

function send(dispatch: Dispatch): void {
  parentPort?.postMessage(dispatch);
}

function partsOf({ name, message, stack = '' }: Error): Fault {
  return { name, message, stack };
}

async function carryOut(order: Extract<Order, { kind: 'start' }>): Promise<void> {
  const { id } = order;
  const context = {
    cancelled: () => cancelledTasks.has(id),
    part: (part: unknown) => send({ kind: 'part', id, part }),
    progress: (done: number, total: number) => send({ kind: 'progress', id, done, total }),
  };
  try {
    const task = tasks[order.task] as (input: unknown, context: unknown) => Promise<unknown>;
    send({ kind: 'done', id, value: await task(order.input, context) });
  } catch (error) {
    const explained = workspaceFailure(error, workspacePath);
    const fault = explained === null && error instanceof Error ? { fault: partsOf(error) } : {};
    send({ kind: 'failed', id, failure: failureData(explained ?? error), ...fault });
  } finally {
    cancelledTasks.delete(id);
  }
}

/** Stops every task at its next step, waits for the model's native code, and lets the thread end. */
async function close(): Promise<void> {
  for (const id of running.keys()) cancelledTasks.add(id);
  await Promise.allSettled([...running.values(), model, comparing, second]);
  db?.close();
  parentPort?.close();
}

parentPort?.on('message', (order: Order) => {
  switch (order.kind) {
    case 'start':
      running.set(
        order.id,
        carryOut(order).finally(() => running.delete(order.id)),
      );
      break;
    case 'cancel':
      if (running.has(order.id)) cancelledTasks.add(order.id);
      break;
    case 'prepare':
      void sentenceModel();
      void comparingModel();
      break;
    case 'close':
      void close();
      break;
  }
});
