/** Addresses that a record's slug may not take, because a page of their own stands there. */
const RESERVED = new Set(['compare', 'new', 'feed', 'index']);

/** The form in which names are compared: case, accents, quotes and spacing do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An address part made of a title: lower-case ASCII letters, digits and hyphens, at most 80; `fallback` where none is left. */
export function slugify(title: string, fallback: string): string {
  const slug = nameKey(title)
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' || RESERVED.has(slug) ? `${fallback}${slug && `-${slug}`}` : slug;
}

/** Whether `slug` may stand in an address. */
export const isSlug = (slug: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 90 && !RESERVED.has(slug);
