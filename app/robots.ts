import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: paths.home(), disallow: [paths.workspace(), paths.api(), paths.signIn()] },
    sitemap: `${env().NEXTAUTH_URL}${paths.sitemap()}`,
  };
}
