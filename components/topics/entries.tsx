import { useLocale, useTranslations } from 'next-intl';
import { AsOfDate } from '@/components/claims/figure';
import { earliestFirst } from '@/components/claims/in-order';
import { Standing } from '@/components/claims/standing';
import { type Belonging, byHome, saidAt, subjectOf } from '@/components/record/belonging';
import { Entries, type Entry } from '@/components/record/entries';
import { MeetingEntries } from '@/components/schedule/entries';
import { Kind } from '@/components/takeaways/kind';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import type { Assignment, TopicList } from '@/lib/topics/queries/parts';

const leadsTo = ({ href, title }: Belonging) => <Link href={href}>{title}</Link>;

const from = (meeting: { slug: string; title: string }) => leadsTo(saidAt(meeting));

function statementOf({ id, takeaway, claim, commitment, session }: Assignment): Entry | undefined {
  if (takeaway) {
    const about = [<Kind key="kind" kind={takeaway.kind} />, from(takeaway.meeting)];
    return { key: id, title: takeaway.headline, href: paths.takeaway(takeaway.id), about };
  }
  if (claim) {
    const subject = subjectOf(claim);
    const about = [
      <Standing key="standing" standing={claim.standing} />,
      claim.asOf ? <AsOfDate key="date" date={claim.asOf} /> : null,
      subject ? leadsTo(subject) : null,
      claim.meeting ? from(claim.meeting) : null,
    ];
    return { key: id, title: <InlineProse>{claim.text}</InlineProse>, href: paths.claim(claim.id), about };
  }
  if (commitment) {
    return {
      key: id,
      title: <InlineProse>{commitment.deliverable}</InlineProse>,
      href: paths.permalink(commitment.id),
      about: [from(commitment.meeting)],
    };
  }
  if (!session) return undefined;
  return { key: id, title: session.title, href: paths.permalink(session.id), about: [from(session.meeting)] };
}

/** What is about one model stands together and by date, so that its figures can be read as one row. */
const inRows = (assignments: readonly Assignment[]) =>
  byHome(
    assignments.flatMap(({ claim, ...rest }) => (claim ? [{ ...rest, claim, asOf: claim.asOf }] : [])),
    ({ claim }) => subjectOf(claim),
  ).flatMap(({ things }) => earliestFirst(things));

/** What stands under a topic, of one list. */
export function TopicEntries({ list, assignments }: { list: TopicList; assignments: readonly Assignment[] }) {
  const kinds = useTranslations('options.sourceKind');
  const locale = useLocale();
  if (list === 'meetings') {
    const meetings = assignments
      .flatMap(({ id, meeting }) => (meeting ? [{ key: id, meeting }] : []))
      .sort((a, b) => (b.meeting.startOn ?? '').localeCompare(a.meeting.startOn ?? ''));
    return <MeetingEntries meetings={meetings} />;
  }
  const entryOf = (assignment: Assignment): Entry | undefined => {
    const { id, model, programme, source } = assignment;
    if (model) {
      const about = [model.countryCode ? countryName(model.countryCode, locale) : null];
      return { key: id, title: model.name, href: paths.model(model.slug), about };
    }
    if (programme) return { key: id, title: programme.name, href: paths.programme(programme.slug) };
    if (source) return { key: id, title: source.title, href: paths.source(source.id), about: [kinds(source.kind)] };
    return statementOf(assignment);
  };
  const rows = list === 'claims' ? inRows(assignments) : assignments;
  return <Entries entries={rows.map(entryOf).filter((entry) => entry !== undefined)} />;
}
