import { expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import { publicCountryPage } from './country';

test('a code of the standard is a country whether or not the record knows anything of it, and nothing else is', async () => {
  await published('meeting', { title: 'Held in Morocco', countryCode: 'MA' });
  expect(await publicCountryPage('MA')).toMatchObject({ meetings: [{ title: 'Held in Morocco' }] });
  for (const code of ['MA', 'NR']) expect(await publicCountryPage(code), code).not.toBeNull();
  for (const code of ['XX', 'XK', 'ma', 'M', 'MAR', "A'", 'constructor', '']) {
    expect(await publicCountryPage(code), code).toBeNull();
  }
});
