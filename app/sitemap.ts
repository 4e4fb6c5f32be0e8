import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { publicAddresses } from '@/lib/workflows/addresses';

export const dynamic = 'force-dynamic';

const lists = [
  paths.home,
  paths.meetings,
  paths.models,
  paths.compareModels,
  paths.takeaways,
  paths.calendar,
  paths.corrections,
  paths.about,
];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = env().NEXTAUTH_URL;
  const records = await publicAddresses();
  return [
    ...lists.map((list) => ({ url: `${site}${list()}` })),
    ...records.map(({ path, updatedAt }) => ({ url: `${site}${path}`, lastModified: updatedAt })),
  ];
}
