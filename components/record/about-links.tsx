import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link } from '@/components/ui/link';
import { listParts } from '@/lib/names';
import type { AboutBrief } from '@/lib/parts/queries';
import { goneFrom, type WithGone } from '@/lib/parts/queries/gone';
import { type Belonging, subjectOf } from './belonging';
import { GoneLink } from './gone';

interface About extends WithGone {
  about: readonly AboutBrief[];
  /** Of a claim, what it is chiefly about. */
  model?: { slug: string; name: string } | null;
  programme?: { slug: string; name: string } | null;
}

/** All that a statement is about, each once, what a claim is chiefly about first. */
function subjectsOf({ about, ...chief }: About): Belonging[] {
  const subjects = [chief, ...about].map(subjectOf).filter((subject) => subject !== undefined);
  return [...new Map(subjects.map((subject) => [subject.href, subject])).values()];
}

/** Models, programmes and bodies in words, each leading to its page, then those that were withdrawn: "A, B and C". */
function AboutLinks({ said }: { said: About }) {
  const locale = useLocale();
  const links = [
    ...subjectsOf(said).map(({ href, title }) => (
      <Link key={href} href={href}>
        {title}
      </Link>
    )),
    ...goneFrom(said, 'about').map((one) => <GoneLink key={one.id} {...one} />),
  ];
  return listParts(links.length, locale).map((part, position) => (
    <Fragment key={position}>{typeof part === 'number' ? links[part] : part}</Fragment>
  ));
}

const isTied = (said: About): boolean => subjectsOf(said).length + goneFrom(said, 'about').length > 0;

/** What a statement is about, in the small line under it; nothing where nobody said so. */
export function AboutLine({ said }: { said: About }) {
  const t = useTranslations('record');
  return isTied(said) ? <span>{t.rich('aboutLine', { what: () => <AboutLinks said={said} /> })}</span> : null;
}

/** What a statement is about as a fact of its page; none where nobody said so. */
export const aboutFacts = (label: string, said: About) =>
  isTied(said) ? [{ label, value: <AboutLinks said={said} /> }] : [];
