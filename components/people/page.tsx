import { useTranslations } from 'next-intl';
import { AttributedList, citationsOfAttributed, heldOfAttributed } from '@/components/actors/attributed';
import { heldOfMeetings, Meetings } from '@/components/actors/took-part';
import { isBorderless } from '@/components/organizations/kind';
import { Colophon } from '@/components/record/colophon';
import { Head } from '@/components/record/head';
import { InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { bodyOf, placed } from '@/components/record/linked-data';
import { Row } from '@/components/record/row';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { BodyLink, CountryLink } from '@/components/record/who';
import { Ledger } from '@/components/ui/ledger';
import { Prose } from '@/components/ui/prose';
import { paths } from '@/lib/paths';
import type { PersonPage } from '@/lib/people/queries/page';
import styles from './page.module.css';

/** Somebody with a public role, as anyone may read it: that role, where they took part and what they said. */
export function PersonView({ person, origin }: { person: PersonPage; origin: string }) {
  const t = useTranslations('person');
  const actor = useTranslations('actor');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const { organization, participations, attributions, counts } = person;
  const numbers = numberSources([...person.citations, ...citationsOfAttributed(attributions)]);
  const held = [...heldOfMeetings(counts), ...heldOfAttributed(counts)];
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'Person',
          ...placed(origin, person.id, paths.person(person.slug)),
          name: person.name,
          alternateName: person.aliases.map(({ name }) => name),
          jobTitle: person.publicRole,
          affiliation: organization ? bodyOf(organization, origin) : undefined,
        }}
      />
      <Head
        parent={{ href: paths.search(), label: search('title') }}
        kind={t('over')}
        title={person.name}
        aliases={person.aliases}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          { label: t('body'), value: organization ? <BodyLink organization={organization} /> : undefined },
          ...(person.countryCode || !organization || !isBorderless(organization.kind)
            ? [
                {
                  label: actor('country'),
                  value: person.countryCode ? <CountryLink code={person.countryCode} /> : undefined,
                },
              ]
            : []),
          { label: actor('inRecord'), value: <InRecord held={held} /> },
        ]}
      />
      <Row citations={person.citations} numbers={numbers}>
        <Prose size="lede">{person.publicRole}</Prose>
        <p className={styles.note}>{t('roleNote')}</p>
      </Row>
      <Meetings participations={participations} counts={counts} href={paths.list('person', person.slug, 'meetings')} />
      <AttributedList
        attributions={attributions}
        counts={counts}
        numbers={numbers}
        href={paths.list('person', person.slug, 'statements')}
      />
      <SourceList numbers={numbers} beyond={person.beyond} />
      <Colophon noun="person" {...person} title={person.name} site={origin} />
    </article>
  );
}
