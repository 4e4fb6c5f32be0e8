import { expect, test } from 'vitest';
import { documentAddress, doiAddress } from './document-address';

test('a DOI opens however it was written, and what is none does not', () => {
  for (const doi of [
    '10.1080/19434472.2020.1',
    'doi: 10.1080/19434472.2020.1',
    'https://dx.doi.org/10.1080/19434472.2020.1',
  ])
    expect(doiAddress(doi)).toBe('https://doi.org/10.1080/19434472.2020.1');
  expect(doiAddress('https://doi.org/10.1002/%28SICI%291097')).toBe('https://doi.org/10.1002/(SICI)1097');
  expect(doiAddress('https://doi.org/10.1002/%E0%A4%A')).toBe('https://doi.org/10.1002/%25E0%25A4%25A');
  expect(doiAddress('10.1002/(SICI)1<2?#')).toBe('https://doi.org/10.1002/(SICI)1%3C2%3F%23');
  for (const none of [null, '', 'none', '10.1', 'javascript:alert(1)', '10.1080/a b'])
    expect(doiAddress(none)).toBeNull();
});

test('a document opens at its own address, else by its DOI, else from the archive', () => {
  const none = { url: null, archiveUrl: null, doi: null };
  const archiveUrl = 'https://archive.example/a';
  expect(documentAddress({ ...none, archiveUrl })).toBe(archiveUrl);
  expect(documentAddress({ ...none, archiveUrl, doi: '10.1080/a' })).toBe('https://doi.org/10.1080/a');
  expect(documentAddress({ url: 'https://a.example', archiveUrl, doi: '10.1080/a' })).toBe('https://a.example');
  expect(documentAddress(none)).toBeNull();
});
