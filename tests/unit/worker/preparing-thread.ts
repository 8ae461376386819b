import { parentPort } from 'node:worker_threads';
import type { Order } from '../../../electron/desk/worker/tasks.ts';

// A worker thread that tells when it is asked to open the models, and opens none.

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'start') parentPort?.postMessage({ kind: 'done', id: order.id, value: null });
  if (order.kind === 'prepare') parentPort?.postMessage({ kind: 'warning', sentence: 'The models are opened.' });
  if (order.kind === 'close') parentPort?.close();
});
