import { useLocale, useTranslations } from 'next-intl';
import { Entries, type Entry } from '@/components/record/entries';
import { InlineProse } from '@/components/ui/prose';
import { listOf } from '@/lib/names';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';
import type { CorrectionRow } from '@/lib/workflows/corrections';

/** The record that a note is about: its title, and where it is read. */
function subjectOf(row: CorrectionRow): { title: string; href: string } | undefined {
  const { meeting, session, model, pillar, condition, programme, presentation, takeaway, claim } = row;
  const { evidenceItem, commitment, source, organization, person } = row;
  if (meeting) return { title: meeting.title, href: paths.meeting(meeting.slug) };
  if (session) return { title: session.title, href: paths.session(session.meeting.slug, session.id) };
  if (model) return { title: model.name, href: paths.model(model.slug) };
  if (pillar) return { title: pillar.name, href: paths.model(pillar.model.slug) };
  if (condition) return { title: condition.text, href: paths.model(condition.model.slug) };
  if (programme) return { title: programme.name, href: paths.programme(programme.slug) };
  if (presentation) return { title: presentation.model.name, href: paths.meeting(presentation.meeting.slug) };
  if (takeaway) return { title: takeaway.headline, href: paths.takeaway(takeaway.id) };
  if (claim) return { title: claim.text, href: paths.claim(claim.id) };
  if (evidenceItem) return { title: evidenceItem.title, href: paths.permalink(evidenceItem.id) };
  if (commitment) {
    return { title: commitment.deliverable, href: paths.commitment(commitment.meeting.slug, commitment.id) };
  }
  if (source) return { title: source.title, href: paths.source(source.id) };
  if (organization) return { title: organization.name, href: paths.organization(organization.slug) };
  return person ? { title: person.name, href: paths.person(person.slug) } : undefined;
}

/** Public notes that records were changed, each with the record, the day, and what changed. */
export function CorrectionList({ corrections }: { corrections: readonly CorrectionRow[] }) {
  const t = useTranslations('corrections');
  const record = useTranslations('record');
  const locale = useLocale();
  const entries: Entry[] = corrections.flatMap((row) => {
    const subject = subjectOf(row);
    if (!subject) return [];
    const note = row.note ?? record('correctionFields', { fields: listOf(row.fields, locale) });
    return [
      {
        key: row.id,
        title: <InlineProse>{subject.title}</InlineProse>,
        href: subject.href,
        when: formatDay(row.at, locale),
        about: [note, t('version', { version: row.version })],
      },
    ];
  });
  return <Entries entries={entries} />;
}
