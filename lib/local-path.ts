import { DEFAULT_LANGUAGE } from './languages';

/** The address of `path` (as `lib/paths.ts` writes it) in a language: English has no prefix. */
export function localPath(path: string, locale: string): string {
  const inside = path.startsWith('/') && !path.startsWith('//');
  return !inside || locale === DEFAULT_LANGUAGE ? path : `/${locale}${path}`;
}
