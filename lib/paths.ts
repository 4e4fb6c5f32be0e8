import { sitePath } from './address';
import { FOLDERS, type NounName } from './noun-names';
import { twinPath } from './twin-path';

/** The noun whose folder stands in a workspace address; null where there is none of that name. */
export function nounOfFolder(folder: string): NounName | null {
  const entry = Object.entries(FOLDERS).find(([, name]) => name === folder);
  return entry ? (entry[0] as NounName) : null;
}

/**
 * Every address of the product, without the language prefix. Links are written here and nowhere else.
 * Slugs and identifiers are encoded, so that a value can never leave its segment.
 */
const segment = encodeURIComponent;
/** What has a page of its own: some of the nouns, and every country. */
export type Paged = NounName | 'country';
const folderOf = (paged: Paged): string => (paged === 'country' ? 'countries' : FOLDERS[paged]);

/** What has pages of its own in a folder of addresses; null where there is none of that name. */
export const pagedOfFolder = (folder: string): Paged | null =>
  folder === folderOf('country') ? 'country' : nounOfFolder(folder);

/** What an address asks for, by name; what is undefined or empty is left out. */
export type Query = Record<string, string | number | undefined>;

function queryOf(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** The address of a mailbox (RFC 6068). */
const mailbox = (to: string): string => `mailto:${segment(to).replace('%40', '@')}`;

export const paths = {
  mailbox,
  /** Opens the reader's mail program with a letter that has its subject and its first lines. */
  mail: (to: string, subject: string, body: string) =>
    `${mailbox(to)}?subject=${segment(subject)}&body=${segment(body)}`,
  home: () => '/',
  meetings: (place: { older?: string; newer?: string } = {}) => `/meetings${queryOf(place)}`,
  meeting: (slug: string) => `/meetings/${segment(slug)}`,
  /** One list of a record, all of it, page by page; the record by its slug where the noun has slugs, else by its id; a country by its code. */
  list: (paged: Paged, handle: string, list: string, place: { after?: string; before?: string } = {}) =>
    `/${folderOf(paged)}/${segment(handle)}/${segment(list)}${queryOf(place)}`,
  /** Every record of a noun, page by page. */
  index: (noun: NounName, place: { after?: string; before?: string } = {}) => `/${FOLDERS[noun]}${queryOf(place)}`,
  models: (place: { after?: string; before?: string } = {}) => `/models${queryOf(place)}`,
  model: (slug: string) => `/models/${segment(slug)}`,
  /** Every meeting at which a model was presented, page by page. */
  modelPresentations: (slug: string, place: { older?: string; newer?: string } = {}) =>
    `/models/${segment(slug)}/presented${queryOf(place)}`,
  modelPresented: (slug: string) => `/models/${segment(slug)}#presented`,
  modelEvidence: (slug: string) => `/models/${segment(slug)}#evidence`,
  modelClaims: (slug: string) => `/models/${segment(slug)}#claims`,
  /** Models side by side; without any, the choice of them. */
  compareModels: (slugs: readonly string[] = []) =>
    `/models/compare${slugs.length > 0 ? `?${new URLSearchParams(slugs.map((slug) => ['m', slug]))}` : ''}`,
  programme: (slug: string) => `/programmes/${segment(slug)}`,
  takeaways: (place: { older?: string; newer?: string } = {}) => `/takeaways${queryOf(place)}`,
  takeaway: (id: string) => `/takeaways/${segment(id)}`,
  claim: (id: string) => `/claims/${segment(id)}`,
  source: (id: string) => `/sources/${segment(id)}`,
  organization: (slug: string) => `/organizations/${segment(slug)}`,
  person: (slug: string) => `/people/${segment(slug)}`,
  topic: (slug: string) => `/topics/${segment(slug)}`,
  series: (slug: string) => `/series/${segment(slug)}`,
  /** Records by their names, and what they say; narrowed by facets and days, ordered, and page by page. */
  search: (query?: string, narrowed: Query = {}) => `/search${queryOf({ q: query, ...narrowed })}`,
  /** What a search found as a file. */
  searchResults: (format: string, query?: string, narrowed: Query = {}) =>
    `/search/results/${segment(format)}${queryOf({ q: query, ...narrowed })}`,
  /** The index of the site maps, and one of them: `lists`, or the id of the record with which it begins. */
  sitemap: () => '/sitemap.xml',
  sitemapFile: (first: string) => `/sitemaps/${segment(first)}.xml`,
  /** The last checkpoint of the public log. */
  checkpoint: () => '/log/checkpoint',
  /** The entries of the public log from a place on. */
  logLeaves: (from: number) => `/log/leaves${queryOf({ from })}`,
  /** Whom to tell of a weakness (RFC 9116). */
  securityTxt: () => '/.well-known/security.txt',
  api: () => '/api/',
  about: () => '/about',
  demonstration: () => '/about#demonstration',
  /** The calendar, or one year of it (YYYY, or `undated`), page by page. */
  calendar: (year?: string, place: { older?: string; newer?: string } = {}) =>
    `/calendar${queryOf({ year, ...place })}`,
  /** A month of the calendar (YYYY-MM). */
  calendarMonth: (month: string) => `/calendar${queryOf({ month })}`,
  /** The calendar of all meetings, of the meetings of a record or country, and of one meeting, as programs read it (iCalendar). */
  calendarFile: (query: Query = {}) => `/feeds/meetings.ics${queryOf(query)}`,
  calendarFileOf: (paged: Paged, handle: string, query: Query = {}) =>
    `/${folderOf(paged)}/${segment(handle)}/${paged === 'meeting' ? 'meeting' : 'meetings'}.ics${queryOf(query)}`,
  /** A whole address at which a calendar program follows what is there, instead of keeping it as it is now. */
  subscription: (address: string) => address.replace(/^https?:/, 'webcal:'),
  corrections: (place: { older?: string; newer?: string; kind?: string } = {}) => `/corrections${queryOf(place)}`,
  /** The feed of everything that became public or was corrected. */
  feedOfAll: (format: string) => `/feeds/all.${format}`,
  /** The feed of what belongs to one record, or to a country, by the handle of its page. */
  feedOf: (paged: Paged, handle: string, format: string) => `/feeds/${folderOf(paged)}/${segment(handle)}.${format}`,
  /** Every country of which the record says something. */
  countries: () => `/${folderOf('country')}`,
  country: (code: string) => `/${folderOf('country')}/${segment(code)}`,
  /** The picture beside a link to a page: of a record, a country, or a page that is neither (`page`). */
  card: (kind: string, handle: string) => `/social/${segment(kind)}/${segment(handle)}`,
  /** A page as it stood in one version of its record. */
  versionOf: (path: string, version: number) => `${path}${queryOf({ v: version })}`,
  /** The same for programs: the page at a path of ours as data, as a text, or as a table. */
  twin: twinPath,
  /** What the data of a record and of a list look like (JSON Schema). */
  schema: () => '/schema/record.json',
  /** The whole public record to take away: about it, and the file. */
  download: () => '/download',
  downloadFile: () => '/download/plenary.jsonl',
  /** What this site is, for programs that read texts. */
  llms: () => '/llms.txt',
  /** A record's reference as a file. */
  cite: (noun: string, id: string, format: string) => `/cite/${segment(noun)}/${segment(id)}/${segment(format)}`,
  /** A record's own page, by its slug where the noun has slugs, else by its id; a country's by its code. */
  page: (paged: Paged, handle: string) => `/${folderOf(paged)}/${segment(handle)}`,
  /** What a version changed of the one before it. */
  changesOf: (id: string, version: number) => `/id/${segment(id)}?v=${version}#changed`,
  /** Leads to a record wherever it stands now; of what has no page but a place on one, the only address that links use. */
  permalink: (id: string) => `/id/${segment(id)}`,
  /** `next` is where to go afterwards; what is not a path of this site is dropped. */
  signIn: (next?: string, problem?: string) => `/sign-in${queryOf({ next: safePath(next) ?? undefined, problem })}`,
  /** Where signing in at the OpenID provider begins and where the provider sends people back to. */
  openId: (next?: string) => `/api/auth/openid${queryOf({ next: safePath(next) ?? undefined })}`,
  openIdReturn: () => '/api/auth/openid/callback',
  /** The stream of who else has a record open and who saved it. */
  /** Says whether the program and its database can serve. */
  readiness: () => '/api/health/ready',
  presence: (noun: NounName, id: string) => `/api/presence/${FOLDERS[noun]}/${segment(id)}`,
  /** Where the one-time links lead. The token leaves the address as soon as the link is opened. */
  setUp: (token?: string) => (token ? `/set-up?token=${segment(token)}` : '/set-up'),
  invitation: (token?: string) => (token ? `/invitation?token=${segment(token)}` : '/invitation'),
  /** The search of the whole record, for members. */
  memberSearch: (query?: string, narrowed: Query = {}) => `/workspace/search${queryOf({ q: query, ...narrowed })}`,
  import: () => '/workspace/import',
  members: () => '/workspace/members',
  profile: () => '/workspace/profile',
  workspace: () => '/workspace',
  duplicates: (noun?: NounName) => `/workspace/duplicates${queryOf({ noun })}`,
  compare: (noun: NounName, a: string, b: string) => `/workspace/duplicates/compare${queryOf({ noun, a, b })}`,
  records: (noun: NounName, query: Query = {}) => `/workspace/${FOLDERS[noun]}${queryOf(query)}`,
  newRecord: (noun: NounName, query: Query = {}) => `/workspace/${FOLDERS[noun]}/new${queryOf(query)}`,
  record: (noun: NounName, id: string) => `/workspace/${FOLDERS[noun]}/${segment(id)}`,
  recordHistory: (noun: NounName, id: string, query: Query = {}) =>
    `/workspace/${FOLDERS[noun]}/${segment(id)}/history${queryOf(query)}`,
  /** A meeting and all that is said of it, to be edited in place. */
  meetingWhole: (id: string) => `/workspace/meetings/${segment(id)}/whole`,
  /** The form of a published record in which a change is proposed; `again` is an earlier proposal that is taken up again. */
  proposeChange: (noun: NounName, id: string, again = 'new') =>
    `/workspace/${FOLDERS[noun]}/${segment(id)}${queryOf({ propose: again })}`,
  proposals: (query: Query = {}) => `/workspace/proposals${queryOf(query)}`,
  proposal: (id: string) => `/workspace/proposals/${segment(id)}`,
  meetingDraft: (id: string) => `/workspace/meetings/${segment(id)}/draft`,
} as const;

/**
 * `value` if it is a path of this site that a person may be sent to after signing in, else null. A browser reads a backslash
 * as a slash and skips tabs and line breaks, so that such paths could lead to another site.
 */
export function safePath(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 2000 ? sitePath(value) : null;
}

/** The parameters behind the question mark, as Next hands them over. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Every value of a parameter that may be given several times. */
export const allOf = (value: string | string[] | undefined): string[] => [value ?? []].flat();

/** A parameter that is meant to be given once: the first of several. */
export const oneOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
