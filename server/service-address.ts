import { Failure } from './failure';

const HERE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Sees that a service outside is reached over https, or stands on this machine.
 * @param secret what travels there
 */
export function checkServiceAddress(variable: string, text: string, secret: string): void {
  if (!URL.canParse(text)) throw new Failure(`${variable}=${text} is no address such as https://service.example.org.`);
  const { protocol, hostname } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && HERE.includes(hostname)))
    throw new Failure(`${variable} must begin with https://, because ${secret} there.`);
}

/** Sees that of the variables of a service all are set or none; tells whether they are. */
export function isWhollySet(service: string, names: readonly string[], environment: NodeJS.ProcessEnv): boolean {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length === names.length) return false;
  if (missing.length > 0)
    throw new Failure(`${service} is only half set: give ${missing.join(' and ')} too, or none of them.`);
  return true;
}
