import { expect, test } from 'vitest';
import { exposureWarning } from './exposure';

test('a site that other machines reach over plain http is warned of', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'plenary.lan', '10.127.0.1'])
    expect(exposureWarning(host, 'http://localhost:3000'), host).toContain(`HOST=${host}`);
});

test('this machine alone, or https in front, needs no warning', () => {
  for (const host of ['127.0.0.1', '127.0.1.1', 'localhost', '::1'])
    expect(exposureWarning(host, 'http://localhost:3000'), host).toBeNull();
  expect(exposureWarning('0.0.0.0', 'https://record.example.org')).toBeNull();
});
