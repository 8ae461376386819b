import { parentPort } from 'node:worker_threads';

// A worker thread by the desk's protocol, for tests of the desk's end: it answers a file at once, and over one that is
// called “hang.txt” it works for ever, as a pattern that backtracks without end would.
parentPort?.on('message', (order: { kind: string; id: number; input?: { fileName: string } }) => {
  if (order.kind === 'close') parentPort?.close();
  if (order.kind !== 'start') return;
  while (order.input?.fileName === 'hang.txt');
  parentPort?.postMessage({ kind: 'done', id: order.id, value: order.input?.fileName });
});
