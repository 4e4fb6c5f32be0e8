import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { type AttributedTo, type Cited, MOST } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { Cut } from './entries';
import { Meta } from './meta';
import { Row } from './row';
import { Section, Statements } from './section';
import type { SourceNumbers } from './sources-of-page';

type Said = {
  kind: 'ofTakeaway' | 'ofClaim' | 'ofPresentation' | 'ofCommitment';
  href: string;
  title: string;
  from?: { href: string; title: string };
  citations: readonly Cited[];
};

const meetingOf = ({ slug, title }: { slug: string; title: string }) => ({ href: paths.meeting(slug), title });

function saidOf({ takeaway, claim, presentation, commitment }: AttributedTo): Said | undefined {
  if (takeaway) {
    const { id, headline, meeting, citations } = takeaway;
    return { kind: 'ofTakeaway', href: paths.takeaway(id), title: headline, from: meetingOf(meeting), citations };
  }
  if (claim) {
    const { id, text, meeting, model, programme, citations } = claim;
    const from = meeting
      ? meetingOf(meeting)
      : programme
        ? { href: paths.programme(programme.slug), title: programme.name }
        : model
          ? { href: paths.model(model.slug), title: model.name }
          : undefined;
    return { kind: 'ofClaim', href: paths.claim(id), title: text, from, citations };
  }
  if (presentation) {
    const { model, meeting, citations } = presentation;
    return {
      kind: 'ofPresentation',
      href: paths.model(model.slug),
      title: model.name,
      from: meetingOf(meeting),
      citations,
    };
  }
  if (!commitment) return undefined;
  const { id, deliverable, meeting, citations } = commitment;
  const href = paths.commitment(meeting.slug, id);
  return { kind: 'ofCommitment', href, title: deliverable, from: meetingOf(meeting), citations };
}

/** Every citation behind what is attributed to somebody, in the order of the page. */
export const citationsOfAttributed = (attributions: readonly AttributedTo[]): Cited[] =>
  attributions.flatMap((attribution) => saidOf(attribution)?.citations ?? []);

type Props = { attributions: readonly AttributedTo[]; numbers: SourceNumbers };

/** What somebody said, presented or promised, each with its kind, where, and the passage that says so. */
export function AttributedList({ attributions, numbers }: Props) {
  const t = useTranslations('actor');
  const kinds = useTranslations('source');
  return (
    <Section id="attributed" title={t('attributed')} note={t('attributedNote')}>
      {attributions.length === 0 ? <Unknown>{t('attributedNone')}</Unknown> : null}
      <Statements>
        {attributions.map((attribution) => {
          const said = saidOf(attribution);
          return said ? (
            <li key={attribution.id}>
              <Row citations={said.citations} numbers={numbers}>
                <h3>
                  <Link href={said.href}>
                    <InlineProse>{said.title}</InlineProse>
                  </Link>
                </h3>
                <Meta>
                  <span>{kinds(said.kind)}</span>
                  {attribution.capacity ? <bdi>{attribution.capacity}</bdi> : null}
                  {said.from ? <Link href={said.from.href}>{said.from.title}</Link> : null}
                </Meta>
              </Row>
            </li>
          ) : null;
        })}
      </Statements>
      <Cut count={attributions.length} most={MOST} />
    </Section>
  );
}
