import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Openings } from '@/components/opening/openings';

const NAMESPACES = [
  'bulk',
  'copies',
  'draft',
  'duplicates',
  'errors',
  'fields',
  'form',
  'history',
  'lifecycle',
  'list',
  'meanings',
  'nouns',
  'opening',
  'options',
  'order',
  'presence',
  'proposals',
  'sessionTimes',
  'status',
  'whole',
] as const;

/** Sends the browser the sentences that forms say, and no others, and asks what may become public. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const all = await getMessages();
  const said = Object.fromEntries(NAMESPACES.map((name) => [name, all[name]]));
  return (
    <NextIntlClientProvider messages={said}>
      <Openings>{children}</Openings>
    </NextIntlClientProvider>
  );
}
