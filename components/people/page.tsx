import { useTranslations } from 'next-intl';
import { useAttributedPart } from '@/components/actors/attributed';
import { useMeetingsParts } from '@/components/actors/took-part';
import { isBorderless } from '@/components/organizations/kind';
import { RecordArticle } from '@/components/record/article';
import { goneAt, useGoneWords } from '@/components/record/gone';
import { InRecord } from '@/components/record/in-record';
import { Row } from '@/components/record/row';
import { BodyLink, CountryLink } from '@/components/record/who';
import { Ledger } from '@/components/ui/ledger';
import { Prose } from '@/components/ui/prose';
import { paths } from '@/lib/paths';
import type { PublicPerson } from '@/lib/people/queries/page';
import { HeldRoles } from './held-roles';
import { personOf } from './linked-data';
import styles from './page.module.css';

/** Somebody with a public role, as anyone may read it: that role, where they took part and what they said. */
export function PersonView({ person, origin }: { person: PublicPerson; origin: string }) {
  const t = useTranslations('person');
  const goneWords = useGoneWords();
  const actor = useTranslations('actor');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const { organization, participations, attributions, counts } = person;
  return (
    <RecordArticle
      noun="person"
      record={person}
      title={person.name}
      site={origin}
      thing={personOf(person, origin, goneWords)}
      head={{
        parent: { href: paths.search(), label: search('title') },
        kind: t('over'),
        title: person.name,
        aliases: person.aliases,
      }}
      facts={({ held }) => (
        <Ledger
          unknown={record('notReported')}
          entries={[
            {
              label: t('body'),
              value: organization ? <BodyLink organization={organization} /> : goneAt(person, 'organization'),
            },
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
      )}
      parts={[
        {
          id: 'role',
          citations: person.citations,
          content: ({ numbers }) => (
            <Row citations={person.citations} numbers={numbers}>
              <Prose size="lede">{person.publicRole}</Prose>
              <p className={styles.note}>{t('roleNote')}</p>
            </Row>
          ),
        },
        person.roles.length > 0 && {
          id: 'roles',
          title: t('roles'),
          note: t('rolesNote'),
          citations: [],
          content: () => <HeldRoles roles={person.roles} />,
        },
        ...useMeetingsParts({ participations, counts, href: paths.list('person', person.slug, 'meetings') }),
        useAttributedPart({ attributions, counts, href: paths.list('person', person.slug, 'statements') }),
      ]}
      beyond={person.beyond}
    />
  );
}
