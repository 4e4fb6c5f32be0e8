import anyAscii from 'any-ascii';
import { nameKey, RESERVED } from './names';

/**
 * An address part made of a title: lower-case ASCII letters, digits and hyphens, at most 80; `fallback` where none is left. Letters of other
 * alphabets, and those that no accent is taken off of, are written in Latin ones.
 */
export function slugify(title: string, fallback: string): string {
  const slug = anyAscii(nameKey(title))
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' || RESERVED.has(slug) ? `${fallback}${slug && `-${slug}`}` : slug;
}
