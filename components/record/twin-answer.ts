import { routing } from '@/i18n/routing';
import { isCountry } from '@/lib/country';
import { env } from '@/lib/env';
import { feedResponse } from '@/lib/export/feed';
import { toTable } from '@/lib/export/table';
import type { NounName } from '@/lib/field';
import { contentLicence } from '@/lib/licence';
import { isUuid } from '@/lib/names';
import { nounOfFolder, paths } from '@/lib/paths';
import { hasSlug, idAt, knownRecords } from '@/lib/public/known';
import { listTable } from '@/lib/public/list-table';
import { askedFor } from '@/lib/public/past';
import { formerAddress, formerRecord } from '@/lib/public/permalink';
import { toldWhole } from '@/lib/public/told';
import { toldCountries, toldCountry } from '@/lib/public/told-country';
import { askedOf, isBad, type NamedList, namedList, toldList, toldRows } from '@/lib/public/told-list';
import { toldState } from '@/lib/public/told-state';
import { linkHeader, type TwinFormat, twinPath, twinType } from '@/lib/twin-path';
import { problemAnswer } from './twin-problem';
import { listText, recordText, stateText } from './twin-text';

interface Asked {
  request: Request;
  format: TwinFormat;
}
type Links = { href: string; rel: string; type?: string }[];

/** What every answer to a program says beside its text: the page that people read, the schema, the licence. */
function linksOf(page: string, more: Links = []): Record<string, string> {
  const licence = contentLicence();
  const site = env().NEXTAUTH_URL;
  return {
    link: linkHeader([
      { href: page, rel: 'canonical' },
      { href: `${site}${paths.schema()}`, rel: 'describedby', type: 'application/schema+json' },
      ...(licence?.url ? [{ href: licence.url, rel: 'license' }] : []),
      ...more,
    ]),
  };
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const onward = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: path, 'access-control-allow-origin': '*' } });

const nothing = ({ format }: Asked, says = 'Nothing public stands at this address.'): Response =>
  problemAnswer(format, { status: 404, says });

/** What became of a record that is not there: it moved, or was withdrawn; else nothing is known of it. */
async function formerTwin(asked: Asked, noun: NounName, handle: string): Promise<Response> {
  const former = hasSlug(noun) ? await formerAddress(noun, handle) : await formerRecord(handle);
  if (!former) return nothing(asked);
  if (former.kind === 'withdrawn') {
    const { title, reason, withdrawnAt, together } = former;
    const withdrawn = { noun: former.noun, title, reason, withdrawnAt: withdrawnAt.toISOString(), together };
    return problemAnswer(asked.format, { status: 410, says: 'This record was withdrawn.', more: { withdrawn } });
  }
  const [path = ''] = ('path' in former ? former.path : paths.page(noun, former.slug)).split(/[?#]/, 1);
  return onward(twinPath(path, asked.format));
}

/** A record as it was public once: `?v=3`, `?on=2026-11-01`. It is another text: whoever asks for one is never given the present one. */
async function stateTwin(
  { request, format }: Asked,
  noun: NounName,
  handle: string,
  [asks, ...more]: [string, string][],
): Promise<Response> {
  const [name, value] = asks ?? ['', ''];
  if (more.length > 0 || (name !== 'v' && name !== 'on'))
    return problemAnswer(format, { status: 400, says: `A record cannot be asked for "${more[0]?.[0] ?? name}" here.` });
  const which = askedFor({ [name]: value });
  if (!which) return problemAnswer(format, { status: 400, says: `"${value}" is no version and no day that has come.` });
  const told = await toldState(noun, handle, which);
  if (told === 'withheld')
    return problemAnswer(format, { status: 410, says: 'What this record said then is withheld.' });
  if (typeof told === 'string') return problemAnswer(format, { status: 404, says: 'Nothing was public here then.' });
  const body = format === 'json' ? asJson(told) : await stateText(told);
  return feedResponse(request, { body, type: twinType(format), headers: linksOf(told.url) });
}

async function recordTwin(asked: Asked, noun: NounName, handle: string): Promise<Response> {
  const { request, format } = asked;
  if (format === 'csv') return nothing(asked, 'A record has .json and .txt; lists are tables.');
  const questions = [...new URL(request.url).searchParams];
  if (questions.length > 0) return stateTwin(asked, noun, handle, questions);
  const id = await idAt(noun, handle);
  const told = id && (await toldWhole(noun, handle, id));
  if (!told) return formerTwin(asked, noun, handle);
  const other = format === 'json' ? 'txt' : 'json';
  const page = paths.page(noun, handle);
  return feedResponse(request, {
    body: format === 'json' ? asJson(told) : await recordText(told),
    type: twinType(format),
    headers: linksOf(told.url, [{ href: twinPath(page, other), rel: 'alternate', type: twinType(other) }]),
  });
}

async function listTwin({ request, format }: Asked, named: NamedList): Promise<Response> {
  const asked = askedOf(named.list, new URL(request.url).searchParams);
  if (isBad(asked)) return problemAnswer(format, { status: 400, says: asked.problem });
  const type = twinType(format);
  if (format === 'csv') {
    const { items, next } = await toldRows(named, asked);
    const headers: Record<string, string> = next ? { link: linkHeader([{ href: next, rel: 'next' }]) } : {};
    return feedResponse(request, {
      body: listTable(named.list, items),
      type,
      filename: `plenary-${named.name}.csv`,
      headers,
    });
  }
  const told = await toldList(named, asked, format);
  const beside = [
    ...(told.next ? [{ href: told.next, rel: 'next' }] : []),
    ...(told.previous ? [{ href: told.previous, rel: 'prev' }] : []),
  ];
  const body = format === 'json' ? asJson(told) : await listText(told);
  return feedResponse(request, { body, type, headers: linksOf(told.url, beside) });
}

/** The countries, which are no records: as data, and all of them as a table. */
async function countryTwin(asked: Asked, code: string | undefined): Promise<Response> {
  const { request, format } = asked;
  const type = twinType(format);
  if (code === undefined && format === 'csv') {
    const { items } = await toldCountries();
    const body = toTable(items, ['code', 'title', 'url', 'meetings']);
    return feedResponse(request, { body, type, filename: 'plenary-countries.csv' });
  }
  const told = format === 'json' ? await (code === undefined ? toldCountries() : toldCountry(code)) : null;
  if (told) return feedResponse(request, { body: asJson(told), type, headers: linksOf(told.url) });
  return nothing(asked);
}

/** A permanent address leads to where the record is now. */
async function permanentTwin(asked: Asked, id: string): Promise<Response> {
  const key = id.toLowerCase();
  const known = isUuid(key) ? (await knownRecords([key])).get(key) : undefined;
  const { search } = new URL(asked.request.url);
  if (known) return onward(`${twinPath(paths.page(known.noun, known.handle), asked.format)}${search}`);
  return formerTwin(asked, 'claim', key);
}

/**
 * What a program reads at the twin of a page: `/meetings/SLUG.json` and the like. It is of no language, so that what stands behind a prefix leads
 * to the one without.
 *
 * @param page the path of the page, without its ending
 */
export async function twinAnswer(request: Request, page: string, format: TwinFormat): Promise<Response> {
  const asked = { request, format };
  const [first = '', ...rest] = page.slice(1).split('/').map(decodeURIComponent);
  if (rest.includes('')) return nothing(asked);
  if (routing.locales.some((locale) => locale === first)) {
    const { search } = new URL(request.url);
    return onward(twinPath(`/${rest.map(encodeURIComponent).join('/')}${search}`, format));
  }
  const [handle, list, ...beyond] = rest;
  if (beyond.length > 0) return nothing(asked);
  if (first === 'countries' && list === undefined) return countryTwin(asked, handle);
  if (handle === undefined) {
    const named = namedList(first, null);
    return named ? listTwin(asked, named) : nothing(asked);
  }
  if (first === 'id') return list === undefined ? permanentTwin(asked, handle) : nothing(asked);
  const noun = nounOfFolder(first);
  if (list === undefined) return noun ? recordTwin(asked, noun, handle) : nothing(asked);
  if (first === 'countries') {
    const named = isCountry(handle) ? namedList(list, { noun: 'country', handle }) : null;
    return named ? listTwin(asked, named) : nothing(asked);
  }
  const id = noun && (await idAt(noun, handle));
  const named = noun && id ? namedList(list, { noun, id, handle }) : null;
  return named ? listTwin(asked, named) : nothing(asked);
}
