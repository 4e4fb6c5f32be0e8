import { env } from '../env';
import type { NounName, Values } from '../field';
import { contentLicence, type Licence } from '../licence';
import { isUuid } from '../names';
import { paths } from '../paths';
import type { TwinFormat } from '../twin-path';
import { knownRecords, referenceTo } from './known';
import { LISTS, type List, type ListPage, listOf } from './list-pages';
import type { PublicReference } from './shape';
import { type ListedRecord, listedRecords } from './told';
import { type CountryReference, countryReference, listOfCountry } from './told-country';

/** A list as programs read it: one page of it, with the addresses of those either side. */
export interface ToldList {
  /** Its name, as it stands in its address. */
  list: string;
  /** The record that it is of; null where it is of the whole record. */
  of: PublicReference | CountryReference | null;
  url: string;
  json: string;
  licence: Licence | null;
  /** Records as their own rows tell them; `here` holds what this list alone says of one. */
  items: (ListedRecord & { here?: Values })[];
  next: string | null;
  previous: string | null;
}

/** What is wrong with a question, in words for whoever wrote the program that asks. */
export interface BadQuestion {
  problem: string;
}
export const isBad = (asked: object): asked is BadQuestion => 'problem' in asked;

/** Longer than any place that an address of ours carries: a name of 300 characters, percent-encoded, is. */
const LONGEST_PLACE = 2_000;
const isPlace = (value: string) =>
  value.length <= LONGEST_PLACE && !value.includes('\0') && value.split('~').some(isUuid);
const isYear = (value: string) => /^(\d{4}|undated)$/.test(value);

interface Asked {
  place: { after?: string; before?: string };
  year?: string;
}

/** What a question asks of a list; a mangled one is told so, where a page would show the top of the list. */
export function askedOf({ places, asks }: List, query: URLSearchParams): Asked | BadQuestion {
  const names: string[] = [...places, ...asks];
  const stranger = [...query.keys()].find((name) => !names.includes(name));
  if (stranger !== undefined)
    return { problem: `This list can be asked for ${names.join(', ')}, not for "${stranger}".` };
  const twice = names.find((name) => query.getAll(name).length > 1);
  if (twice) return { problem: `"${twice}" stands there twice.` };
  const [after, before] = places.map((name) => query.get(name) ?? undefined);
  const year = query.get('year') ?? undefined;
  if (after !== undefined && before !== undefined)
    return { problem: `Ask for ${places.join(' or for ')}, not for both.` };
  if ([after, before].some((place) => place !== undefined && !isPlace(place)))
    return { problem: `${places.join(' and ')} are places that an answer of this list gave.` };
  if (year !== undefined && !isYear(year)) return { problem: 'year has four digits, or is "undated".' };
  return { place: { after, before }, year };
}

/** Whose list it is: of one public record, or of a country; null where it is of the whole record. */
type Owner = { noun: NounName; id: string; handle: string } | { noun: 'country'; handle: string } | null;

/** A list by its name, and whose it is. */
export interface NamedList {
  name: string;
  of: Owner;
  list: List;
}

function listNamed(name: string, of: Owner): List | null {
  if (!of) return (Object.hasOwn(LISTS, name) && LISTS[name]) || null;
  return 'id' in of ? listOf(of.noun, of, name) : listOfCountry(of.handle, name);
}

/** The list of this name; null where there is none. */
export function namedList(name: string, of: Owner): NamedList | null {
  const list = listNamed(name, of);
  return list && { name, of, list };
}

const pagePath = ({ name, of }: NamedList): string => (of ? paths.list(of.noun, of.handle, name) : `/${name}`);

async function ownerOf(of: Owner): Promise<ToldList['of']> {
  if (!of) return null;
  if (!('id' in of)) return countryReference(of.handle);
  const known = (await knownRecords([of.id])).get(of.id);
  return known ? referenceTo(known) : null;
}

/** The address of a page of a list: with what it was asked for, and the place. */
function addressOf(named: NamedList, format: TwinFormat | null, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const path = format ? paths.twin(pagePath(named), format) : pagePath(named);
  return `${env().NEXTAUTH_URL}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

const itemsOf = async ({ rows }: ListPage) => {
  const records = await listedRecords(rows.map(({ id }) => id));
  return rows.flatMap(({ here }, at) => {
    const record = records[at];
    return record ? [{ ...record, ...(here && { here }) }] : [];
  });
};

/** One page of a list, by keyset as its page has it, through the public role; the pages either side are of the same format. */
export async function toldList(named: NamedList, { place, year }: Asked, format: TwinFormat): Promise<ToldList> {
  const { name, of, list } = named;
  const [after, before] = list.places;
  const page = await list.read(place, { year });
  const [items, owner] = await Promise.all([itemsOf(page), ownerOf(of)]);
  const at = (query: Record<string, string | undefined>) => addressOf(named, format, { year, ...query });
  const shown = { year, [after]: place.after, [before]: place.before };
  return {
    list: name,
    of: owner,
    url: list.hasPage || !owner ? addressOf(named, null, shown) : owner.url,
    json: addressOf(named, 'json', shown),
    licence: contentLicence(),
    items,
    next: page.after ? at({ [after]: page.after }) : null,
    previous: page.before ? at({ [before]: page.before }) : null,
  };
}

/** Most rows of a table. */
const MOST_ROWS = 1_000;

/** The rows of a table of a list: from a place on, page after page, at most `MOST_ROWS`; and where the next table begins. */
export async function toldRows(named: NamedList, { place, year }: Asked) {
  const items: ToldList['items'] = [];
  let at: Asked['place'] = place;
  for (;;) {
    const page = await named.list.read(at, { year });
    items.push(...(await itemsOf(page)));
    if (!page.after || place.before !== undefined || items.length >= MOST_ROWS)
      return { items, next: page.after ? addressOf(named, 'csv', { year, [named.list.places[0]]: page.after }) : null };
    at = { after: page.after };
  }
}
