import { permanentRedirect } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Missing } from '@/components/site/missing';
import { isCountry } from '@/lib/country';
import { localPath } from '@/lib/local-path';
import { type Paged, paths } from '@/lib/paths';
import { formerAddress, formerRecord } from '@/lib/public/permalink';
import { answerGone, answerNotFound } from '@/lib/response';
import { Withdrawn } from './withdrawn';

/**
 * The answer at an address that no public record has: to where the record is now, the note that it was withdrawn, or the 404.
 * A function that the route awaits and no component: the status must be set before anything is streamed.
 */
export async function formerPage(of: Paged, handle: string, locale: string) {
  if (of === 'country') return countryInCapitals(handle, locale);
  const former = await formerAddress(of, handle);
  if (former?.kind === 'moved') permanentRedirect(localPath(paths.page(of, former.slug), locale));
  return gonePage(former?.kind === 'withdrawn' ? former : null);
}

/** A country never moves, but its code may be written in small letters. */
function countryInCapitals(code: string, locale: string) {
  const capitals = code.toUpperCase();
  if (capitals !== code && isCountry(capitals)) permanentRedirect(localPath(paths.country(capitals), locale));
  return gonePage(null);
}

/** The same at an address that holds the record's id. */
export async function formerPageOf(id: string, locale: string) {
  const former = await formerRecord(id);
  if (former?.kind === 'moved') permanentRedirect(localPath(former.path, locale));
  return gonePage(former);
}

function gonePage(former: ComponentProps<typeof Withdrawn> | null) {
  if (former) {
    answerGone();
    return <Withdrawn {...former} />;
  }
  answerNotFound();
  return <Missing />;
}
