import { env } from '@/lib/env';
import { JsonLd } from './json-ld';
import { collectionOf } from './linked-data';

type Props = {
  path: string;
  name: string;
  description: string;
  items: readonly { path: string; name: string }[];
};

/** What a list page gathers, for machines. */
export function Collection({ path, name, description, items }: Props) {
  return <JsonLd thing={collectionOf({ path, name, description }, items, env().NEXTAUTH_URL)} />;
}
