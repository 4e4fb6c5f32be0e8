import { defineRouting } from 'next-intl/routing';
import { pseudoLanguages } from '@/lib/env';
import { DEFAULT_LANGUAGE, LANGUAGES } from '@/lib/languages';

/** The URL alone decides, never a cookie or a browser setting. */
export const routing = defineRouting({
  locales: [...LANGUAGES, ...pseudoLanguages()],
  defaultLocale: DEFAULT_LANGUAGE,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
