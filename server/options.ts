import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Failure, messageOf } from './failure';
import { inProject } from './place';

export interface Options {
  empty: boolean;
  dev: boolean;
  host: string;
  port: number;
}

/** Adds what stands in the file `.env` of the project; the environment itself comes first. */
export function loadEnvironment(): void {
  if (existsSync(inProject('.env'))) process.loadEnvFile(inProject('.env'));
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`PORT=${text} is no port: give a number from 1 to 65535.`);
}

/** Reads the arguments of `npm start` and the environment that goes with them. */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({ args, options: { empty: { type: 'boolean' }, dev: { type: 'boolean' } } });
    const { PORT, HOST } = process.env;
    return {
      empty: values.empty ?? false,
      dev: values.dev ?? false,
      host: HOST || '127.0.0.1',
      port: readPort(PORT || '3000'),
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${messageOf(error).split('. ')[0]}. npm start takes --empty (no demonstration data).`);
  }
}
