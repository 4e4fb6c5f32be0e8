import { Fragment } from 'react';
import { Link } from '@/components/ui/link';
import { type Gone, goneFrom, type WithGone } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { GoneLink } from './gone';

type Topics = readonly { topic: { slug: string; name: string } }[];

/** Terms of the vocabulary, each leading to what else stands under it, then those that were withdrawn. */
export function TopicLinks({ topics, gone = [] }: { topics: Topics; gone?: readonly Gone[] }) {
  const links = [
    ...topics.map(({ topic }) => (
      <Link key={topic.slug} href={paths.topic(topic.slug)}>
        {topic.name}
      </Link>
    )),
    ...gone.map((one) => <GoneLink key={one.id} {...one} />),
  ];
  return links.map((link, position) => (
    <Fragment key={link.key}>
      {position > 0 ? ', ' : ''}
      {link}
    </Fragment>
  ));
}

/** The terms of a record as a fact of its page; none where it stands under no term. */
export function topicFacts(label: string, record: WithGone & { topics: Topics }) {
  const gone = goneFrom(record, 'topics');
  return record.topics.length + gone.length > 0
    ? [{ label, value: <TopicLinks topics={record.topics} gone={gone} /> }]
    : [];
}
