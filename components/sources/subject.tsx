import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { paths } from '@/lib/paths';
import type { Passage } from '@/lib/sources/queries/parts';
import styles from './subject.module.css';

type Subject = { kind: Kind; title: ReactNode; note?: ReactNode; href: string | undefined };
type Kind =
  | 'ofTakeaway'
  | 'ofClaim'
  | 'ofSession'
  | 'ofMeeting'
  | 'ofAttendance'
  | 'ofPresentation'
  | 'ofPillar'
  | 'ofCondition'
  | 'ofInstitution'
  | 'ofModel'
  | 'ofProgramme'
  | 'ofEvidence'
  | 'ofCommitment'
  | 'ofOrganization'
  | 'ofPerson';

const meetingLink = (kind: Kind, meeting: { slug: string; title: string }): Subject => ({
  kind,
  title: meeting.title,
  href: paths.meeting(meeting.slug),
});

/** What a citation supports; undefined where that has no public page yet. */
function subjectOf(citation: Passage): Subject | undefined {
  const { takeaway, claim, session, meeting, model, programme, pillar, condition, institution, evidenceItem } =
    citation;
  if (takeaway) return { kind: 'ofTakeaway', title: takeaway.headline, href: paths.takeaway(takeaway.id) };
  if (claim) return { kind: 'ofClaim', title: <InlineProse>{claim.text}</InlineProse>, href: paths.claim(claim.id) };
  if (session) return { kind: 'ofSession', title: session.title, href: paths.permalink(session.id) };
  if (meeting) return meetingLink('ofMeeting', meeting);
  const attended = citation.participantCount ?? citation.participation;
  if (attended) return meetingLink('ofAttendance', attended.meeting);
  if (citation.presentation) {
    const { model, meeting } = citation.presentation;
    return { kind: 'ofPresentation', title: model.name, note: meeting.title, href: paths.meeting(meeting.slug) };
  }
  if (pillar) return { kind: 'ofPillar', title: pillar.name, href: paths.model(pillar.model.slug) };
  if (condition) {
    const title = <InlineProse>{condition.text}</InlineProse>;
    return { kind: 'ofCondition', title, href: paths.model(condition.model.slug) };
  }
  if (institution) {
    const href = paths.model(institution.model.slug);
    return { kind: 'ofInstitution', title: institution.organization.name, href };
  }
  if (model) return { kind: 'ofModel', title: model.name, href: paths.model(model.slug) };
  if (programme) return { kind: 'ofProgramme', title: programme.name, href: paths.programme(programme.slug) };
  const { organization, person, commitment } = citation;
  if (organization)
    return { kind: 'ofOrganization', title: organization.name, href: paths.organization(organization.slug) };
  if (person) return { kind: 'ofPerson', title: person.name, href: paths.person(person.slug) };
  if (commitment) {
    const href = paths.permalink(commitment.id);
    return { kind: 'ofCommitment', title: <InlineProse>{commitment.deliverable}</InlineProse>, href };
  }
  if (!evidenceItem) return undefined;
  const of = evidenceItem.model ?? evidenceItem.programme;
  const href = evidenceItem.model ? paths.model(evidenceItem.model.slug) : of ? paths.programme(of.slug) : undefined;
  return { kind: 'ofEvidence', title: evidenceItem.title, href };
}

/** Says what kind of statement rests on a passage, then which, and leads there. */
export function CitedBy({ citation }: { citation: Passage }) {
  const t = useTranslations('source');
  const subject = subjectOf(citation);
  if (!subject) return null;
  return (
    <>
      <p className={styles.kind}>{t(subject.kind)}</p>
      <p className={styles.title}>
        {subject.href ? <Link href={subject.href}>{subject.title}</Link> : own(subject.title)}
        {subject.note ? <small className={styles.note}>{own(subject.note)}</small> : null}
      </p>
    </>
  );
}
