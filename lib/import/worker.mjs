// Plain JavaScript: a thread begins with nothing that reads TypeScript, whoever starts it.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/cjs/api';

register();
const { readText } = createRequire(import.meta.url)('./reading.ts');
parentPort?.on('message', async (bytes) => parentPort?.postMessage(await readText(bytes)));
parentPort?.postMessage('begun');
