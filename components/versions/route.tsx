import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { env } from '@/lib/env';
import type { NounName } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { oneOf, type Paged, paths, type SearchParams } from '@/lib/paths';
import { askedFor, ownPageOf, readPast } from '@/lib/public/past';
import { formerAddress, formerRecord } from '@/lib/public/permalink';
import { answerGone, answerNotFound } from '@/lib/response';
import { PastView } from './page';

const valuesOf = (given: SearchParams) => ({ v: oneOf(given.v), on: oneOf(given.on) });

// The head and the page of one request share one read.
const read = cache(async (noun: NounName | null, handle: string, v: string | undefined, on: string | undefined) => {
  const asked = askedFor({ v, on });
  return asked === undefined ? undefined : readPast(noun, handle, asked);
});
const ownPage = cache(ownPageOf);

/** The head of a page at an address that asks for an earlier state; undefined where it asks for none, or of nothing known. */
export async function pastMetadata(
  noun: NounName | null,
  handle: string,
  given: SearchParams,
): Promise<Metadata | undefined> {
  const { v, on } = valuesOf(given);
  if (v === undefined && on === undefined) return undefined;
  // The permanent address leads on to the record's own page, which has a head.
  if (!noun && (await ownPage(handle))) return undefined;
  const past = await read(noun, handle, v, on);
  if (!past) return undefined;
  const t = await getTranslations('versions');
  const { state } = past;
  return {
    title: state ? t('title', { version: state.version }) : t('titleNone'),
    robots: { index: false, follow: true },
  };
}

/**
 * The page of an earlier state where the address asks for one (`?v=3`, `?on=2026-11-01`): as it was, with 410 where it is withheld and 404
 * where nothing was public. A function that the route awaits and no component: the status must be set before anything is streamed.
 *
 * @param noun null at the permanent address, which leads on to the record's own page where it has one
 * @returns undefined where no earlier state is asked for, or nothing is known of the record: then the page answers as ever
 */
export async function pastPage(noun: (NounName & Paged) | null, handle: string, given: SearchParams, locale: string) {
  const { v, on } = valuesOf(given);
  if (v === undefined && on === undefined) return undefined;
  const query = `?${new URLSearchParams(v === undefined ? { on: on ?? '' } : { v })}`;
  const own = noun ? null : await ownPage(handle);
  if (own) permanentRedirect(localPath(`${own}${query}`, locale));
  const past = await read(noun, handle, v, on);
  if (past === null && noun) {
    const former = await formerAddress(noun, handle);
    if (former?.kind === 'moved') permanentRedirect(localPath(`${paths.page(noun, former.slug)}${query}`, locale));
  }
  if (!past) return undefined;
  if (!past.state) answerNotFound();
  else if (!past.state.readable) answerGone();
  const former = past.present ? null : await formerRecord(past.recordId);
  return <PastView past={past} withdrawn={former?.kind === 'withdrawn' ? former : null} site={env().NEXTAUTH_URL} />;
}
