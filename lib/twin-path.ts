import { FOLDERS } from './noun-names';

/** The forms in which a program reads what stands at an address: data, a text (Markdown), a table. */
export const TWIN_FORMATS = ['json', 'txt', 'csv'] as const;
export type TwinFormat = (typeof TWIN_FORMATS)[number];

const TYPES: Record<TwinFormat, string> = { json: 'application/json', txt: 'text/plain', csv: 'text/csv' };

/** The media type of each, with its charset. */
export const twinType = (format: TwinFormat): string => `${TYPES[format]}; charset=utf-8`;

/** The address of a page's twin: `/meetings?older=x` is `/meetings.json?older=x` there. */
export function twinPath(path: string, format: TwinFormat): string {
  const at = path.indexOf('?');
  return at < 0 ? `${path}.${format}` : `${path.slice(0, at)}.${format}${path.slice(at)}`;
}

const TWIN = /^(\/[^.]+)\.(json|txt|csv)$/;
/** Files whose names end alike and that are no twins of a page. */
const FILES = /^\/(robots\.txt$|llms\.txt$|schema\/|download\/|api\/|\.well-known\/|([a-z]{2}(-[A-Z]{2})?\/)?feeds\/)/;

/** Which page a path is the twin of, and in which form; null where it is none. No handle and no list has a dot in its name. */
export function readTwinPath(path: string): { page: string; format: TwinFormat } | null {
  const [, page, format] = (FILES.test(path) ? null : TWIN.exec(path)) ?? [];
  return page && format ? { page, format: format as TwinFormat } : null;
}

/** What an answer says of other addresses (RFC 8288): each address with its relation, its media type where it has one. */
export const linkHeader = (links: readonly { href: string; rel: string; type?: string }[]): string =>
  links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`).join(', ');

/** The prefix of a language (BCP 47): no folder of ours looks like one. */
const LANGUAGE = /^[a-z]{2}(-[A-Z]{2})?$/;

const FOLDERS_WITH_TWINS: ReadonlySet<string> = new Set([
  ...Object.values(FOLDERS),
  'countries',
  'calendar',
  'corrections',
]);

/**
 * The header by which a page leads to its twins, by its path alone; null where such a page has none. The language of the page makes no difference
 * to them.
 */
export function twinLinksOf(path: string): string | null {
  const parts = path.split('/').slice(1);
  const [first = '', handle, list, ...beyond] = LANGUAGE.test(parts[0] ?? '') ? parts.slice(1) : parts;
  if (!FOLDERS_WITH_TWINS.has(first) || beyond.length > 0 || handle === 'compare' || path.includes('.')) return null;
  // Who took part in a meeting stands whole in its own twin.
  if (first === 'meetings' && list === 'participants') return null;
  const page = `/${[first, handle, list].filter((part) => part !== undefined).join('/')}`;
  const isRecord = handle !== undefined && list === undefined;
  // A country is no record: it is data alone.
  const hasText = first !== 'countries' || list !== undefined;
  const formats = TWIN_FORMATS.filter((format) => (format === 'csv' ? !isRecord : format !== 'txt' || hasText));
  return linkHeader(formats.map((format) => ({ href: twinPath(page, format), rel: 'alternate', type: TYPES[format] })));
}
