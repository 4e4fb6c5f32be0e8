// Plain JavaScript: a thread begins with nothing that reads TypeScript, whoever starts it.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/cjs/api';

register();
const { doReading } = createRequire(import.meta.url)('./reading.ts');
parentPort?.on('message', async (task) => parentPort?.postMessage(await doReading(task)));
parentPort?.postMessage('begun');
