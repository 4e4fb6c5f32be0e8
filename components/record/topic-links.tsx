import { Fragment } from 'react';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

/** Terms of the vocabulary, each leading to what else stands under it. */
export function TopicLinks({ topics }: { topics: readonly { topic: { slug: string; name: string } }[] }) {
  return topics.map(({ topic }, position) => (
    <Fragment key={topic.slug}>
      {position > 0 ? ', ' : ''}
      <Link href={paths.topic(topic.slug)}>{topic.name}</Link>
    </Fragment>
  ));
}
