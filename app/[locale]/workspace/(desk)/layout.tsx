import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** Sends the browser the sentences that forms say, and no others. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const {
    draft,
    duplicates,
    errors,
    fields,
    form,
    history,
    lifecycle,
    list,
    nouns,
    options,
    order,
    presence,
    proposals,
    status,
    whole,
  } = await getMessages();
  const said = {
    draft,
    duplicates,
    errors,
    fields,
    form,
    history,
    lifecycle,
    list,
    nouns,
    options,
    order,
    presence,
    proposals,
    status,
    whole,
  };
  return <NextIntlClientProvider messages={said}>{children}</NextIntlClientProvider>;
}
