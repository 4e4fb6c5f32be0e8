import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { subjectOf as aboutOf, type Belonging, saidAt } from '@/components/record/belonging';
import { useCorrectionWords } from '@/components/record/correction-words';
import { Entries, type Entry } from '@/components/record/entries';
import { useFieldWords } from '@/components/record/form/field-words';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';
import type { CorrectionRow } from '@/lib/workflows/corrections';

interface Subject {
  noun: NounName;
  title: ReactNode;
  href: string;
  /** What a claim is about, else where it was made: its words alone may be a bare figure. */
  home?: Belonging;
}

/** The record that a note is about: what it is, its title, and where it is read. */
function subjectOf(row: CorrectionRow): Subject | undefined {
  const { meeting, session, model, pillar, condition, programme, presentation, takeaway, claim } = row;
  const { evidenceItem, commitment, source, organization, person, series, topic } = row;
  const of = (noun: NounName, title: ReactNode, href: string) => ({ noun, title, href });
  const set = (text: string) => <InlineProse>{text}</InlineProse>;
  if (meeting) return of('meeting', meeting.title, paths.meeting(meeting.slug));
  if (session) return of('session', session.title, paths.session(session.meeting.slug, session.id));
  if (model) return of('model', model.name, paths.model(model.slug));
  if (pillar) return of('pillar', pillar.name, paths.model(pillar.model.slug));
  if (condition) return of('condition', set(condition.text), paths.model(condition.model.slug));
  if (programme) return of('programme', programme.name, paths.programme(programme.slug));
  if (presentation) return of('presentation', presentation.model.name, paths.meeting(presentation.meeting.slug));
  if (takeaway) return of('takeaway', takeaway.headline, paths.takeaway(takeaway.id));
  if (claim) {
    const home = aboutOf(claim) ?? (claim.meeting ? saidAt(claim.meeting) : undefined);
    return { ...of('claim', set(claim.text), paths.claim(claim.id)), home };
  }
  if (evidenceItem) return of('evidence', evidenceItem.title, paths.permalink(evidenceItem.id));
  if (commitment) {
    return of('commitment', set(commitment.deliverable), paths.commitment(commitment.meeting.slug, commitment.id));
  }
  if (source) return of('source', source.title, paths.source(source.id));
  if (organization) return of('organization', organization.name, paths.organization(organization.slug));
  if (person) return of('person', person.name, paths.person(person.slug));
  if (series) return of('series', series.name, paths.series(series.slug));
  return topic ? of('topic', topic.name, paths.topic(topic.slug)) : undefined;
}

/** Public notes that records were changed, each with the record, the day, and what changed. */
export function CorrectionList({ corrections }: { corrections: readonly CorrectionRow[] }) {
  const t = useTranslations('corrections');
  const say = useCorrectionWords();
  const words = useFieldWords();
  const locale = useLocale();
  const entries: Entry[] = corrections.flatMap((row) => {
    const subject = subjectOf(row);
    if (!subject) return [];
    return [
      {
        key: row.id,
        title: subject.title,
        href: subject.href,
        when: formatDay(row.at, locale),
        about: [
          words.noun(subject.noun),
          subject.home ? (
            <Link key="home" href={subject.home.href}>
              {subject.home.title}
            </Link>
          ) : null,
          say(subject.noun, row),
          t('version', { version: row.version }),
        ],
      },
    ];
  });
  return <Entries entries={entries} />;
}
