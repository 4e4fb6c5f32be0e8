import { Failure } from './failure';
import { checkServiceAddress, isWhollySet } from './service-address';

/** Sees that the language model that the import may ask is set wholly or not at all. Whether it answers shows when it is asked. */
export function checkLanguageModel(environment: NodeJS.ProcessEnv = process.env): void {
  if (isWhollySet('The language model', ['MODEL_URL', 'MODEL_NAME'], environment))
    checkServiceAddress('MODEL_URL', environment.MODEL_URL ?? '', 'unpublished texts travel');
  else if (environment.MODEL_KEY) throw new Failure('MODEL_KEY is set without MODEL_URL and MODEL_NAME.');
}
