import { defineRouting } from 'next-intl/routing';

/** Languages of the interface. English has no prefix; the URL alone decides, never a cookie or a browser setting. */
export const routing = defineRouting({
  locales: ['en'],
  defaultLocale: 'en',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
