import { defineRouting } from 'next-intl/routing';
import { pseudoLanguages } from '@/lib/env';
import { DEFAULT_LANGUAGE } from './languages';

/** Languages of the interface. English has no prefix; the URL alone decides, never a cookie or a browser setting. */
export const routing = defineRouting({
  locales: [DEFAULT_LANGUAGE, ...pseudoLanguages()],
  defaultLocale: DEFAULT_LANGUAGE,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
