import { expect, test } from 'vitest';
import { checkLanguageModel } from './language-model';

const none = { MODEL_URL: undefined, MODEL_NAME: undefined, MODEL_KEY: undefined };
const whole = { MODEL_URL: 'https://models.example.org/v1', MODEL_NAME: 'small' };
const check = (given: Record<string, string | undefined>) => () =>
  checkLanguageModel({ ...process.env, ...none, ...given });

test('a language model is set wholly or not at all, and its texts travel in secret', () => {
  for (const right of [{}, { MODEL_URL: '' }, whole, { ...whole, MODEL_KEY: 'k' }]) expect(check(right)).not.toThrow();
  expect(check({ ...whole, MODEL_URL: 'http://127.0.0.1:11434/v1' })).not.toThrow();
  expect(check({ MODEL_URL: whole.MODEL_URL })).toThrow('give MODEL_NAME too');
  expect(check({ MODEL_KEY: 'k' })).toThrow('MODEL_KEY is set without');
  expect(check({ ...whole, MODEL_URL: 'models' })).toThrow('MODEL_URL=models is no address');
  expect(check({ ...whole, MODEL_URL: 'http://models.example.org' })).toThrow('must begin with https://');
});
