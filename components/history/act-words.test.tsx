import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Step } from '@/lib/history/act';
import messages from '@/messages/en.json';
import { useActWords } from './act-words';

function Did(act: Parameters<ReturnType<typeof useActWords>>[1]) {
  return useActWords()('meeting', act);
}
const said = (act: Parameters<typeof Did>[0]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <Did {...act} />
    </NextIntlClientProvider>,
  );

test.each<[Step['action'], string]>([
  ['create', 'made'],
  ['import', 'imported'],
  ['edit', 'changed City'],
  ['publish', 'published'],
  ['discard', 'discarded it'],
  ['withdraw', 'withdrew it'],
  ['note', 'changed its public note'],
  ['restore', 'restored City'],
  ['merge', 'joined it with another record'],
  ['unmerge', 'took it apart again'],
])('%s is said as “%s”', (action, words) => {
  expect(said({ action, changed: ['city'] })).toBe(words);
});

test('a change of what is published is a correction, and bringing back changes nothing', () => {
  expect(said({ action: 'edit', changed: ['city', 'venue'], status: 'published' })).toBe('corrected City and Venue');
  expect(said({ action: 'restore', changed: [] })).toBe('brought it back');
});
