import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { PSEUDO_LANGUAGES } from '@/lib/env';
import messages from '../messages/en.json';
import { pseudoMessages } from './pseudo';
import { routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  if (hasLocale(PSEUDO_LANGUAGES, locale)) return { locale, messages: pseudoMessages(messages), timeZone: 'UTC' };
  return { locale, messages: (await import(`../messages/${locale}.json`)).default, timeZone: 'UTC' };
});
