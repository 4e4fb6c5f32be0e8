import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

const SAID = [
  'draft',
  'duplicates',
  'errors',
  'fields',
  'form',
  'history',
  'lifecycle',
  'list',
  'nouns',
  'options',
  'order',
  'presence',
  'proposals',
  'sessionTimes',
  'status',
  'whole',
] as const;

/** Sends the browser the sentences that forms say, and no others. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const all = await getMessages();
  const said = Object.fromEntries(SAID.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={said}>{children}</NextIntlClientProvider>;
}
