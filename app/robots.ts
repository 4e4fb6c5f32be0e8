import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: paths.home(),
      // The answers of a search can be narrowed without end; what they lead to is in the site map.
      disallow: [paths.workspace(), paths.api(), paths.signIn(), `${paths.search()}?`, `${paths.search()}/`],
    },
    sitemap: `${env().NEXTAUTH_URL}${paths.sitemap()}`,
  };
}
