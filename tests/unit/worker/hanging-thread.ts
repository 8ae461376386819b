import { parentPort } from 'node:worker_threads';

// A worker thread by the desk's protocol, for tests of the desk's end: it answers a file at once, and over one that is
// called “hang.txt” it works for ever, as a pattern that backtracks without end would; over “wait.txt” it waits for ever, over
// “busy.txt” for a second; at “fault.txt” it fails by a fault of its own.
const never = new Int32Array(new SharedArrayBuffer(4));
parentPort?.on('message', (order: { kind: string; id: number; input?: { fileName: string } }) => {
  if (order.kind === 'close') parentPort?.close();
  if (order.kind !== 'start') return;
  while (order.input?.fileName === 'hang.txt');
  if (order.input?.fileName === 'fault.txt') {
    const failure = { code: 'internal', sentence: 'Something went wrong.' };
    const fault = {
      name: 'RangeError',
      message: 'too deep',
      stack: 'RangeError: too deep\n    at read (worker.js:1:2)',
    };
    parentPort?.postMessage({ kind: 'failed', id: order.id, failure, fault });
    return;
  }
  if (order.input?.fileName === 'wait.txt') Atomics.wait(never, 0, 0);
  if (order.input?.fileName === 'busy.txt') Atomics.wait(never, 0, 0, 1000);
  parentPort?.postMessage({ kind: 'done', id: order.id, value: order.input?.fileName });
});
