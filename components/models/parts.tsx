import { useLocale, useTranslations } from 'next-intl';
import type { PagePart } from '@/components/record/article';
import { GoneLink } from '@/components/record/gone';
import { Meta } from '@/components/record/meta';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Said } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import { BodyLink } from '@/components/record/who';
import { eachOnce } from '@/components/schedule/in-time';
import { FilterLinks } from '@/components/site/filter-links';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import { plainText } from '@/lib/markdown';
import type { PublicModel } from '@/lib/models/queries/page';
import { goneFrom } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { PathLine, Stop } from './path';
import { PresentedYears } from './presented-years';

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The pillars of a model, as the sources name them; the kind of one that is named after it is not said twice. */
export function usePillars({ pillars, counts }: PublicModel): PagePart {
  const t = useTranslations('models');
  const options = useTranslations('options.pillarKind');
  return {
    id: 'pillars',
    title: t('pillars'),
    note: pillars.length > 0 ? t('pillarsNote', { count: counts.pillars }) : undefined,
    held: [{ kind: 'pillars', count: counts.pillars }],
    citations: pillars.flatMap(({ citations }) => citations),
    corrected: pillars.map(({ id, name, corrections }) => ({ noun: 'pillar', id, title: name, corrections })),
    content: ({ numbers }) => (
      <>
        {pillars.length === 0 ? <Unknown>{t('pillarsNone')}</Unknown> : null}
        <Statements ordered>
          {pillars.map((pillar, position) => (
            <li key={pillar.id}>
              <Row citations={pillar.citations} said={[pillar.description]} numbers={numbers} number={position + 1}>
                <h3>
                  <bdi>{pillar.name}</bdi>
                </h3>
                {pillar.description ? <Said citations={pillar.citations}>{pillar.description}</Said> : null}
                {isSame(options(pillar.kind), pillar.name) ? null : (
                  <Meta>
                    <span>{options(pillar.kind)}</span>
                  </Meta>
                )}
              </Row>
            </li>
          ))}
        </Statements>
        <More kind="pillars" shown={pillars.length} count={counts.pillars} />
      </>
    ),
  };
}

/** Which body does what in a model. */
export function useInstitutions(model: PublicModel): PagePart | false {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const { institutions, counts } = model;
  const gone = goneFrom(model, 'institutions');
  return (
    institutions.length + gone.length > 0 && {
      id: 'institutions',
      title: t('institutions'),
      note: t('institutionsNote'),
      held: [{ kind: 'organizations', count: counts.institutions }],
      citations: institutions.flatMap(({ citations }) => citations),
      content: ({ numbers }) => (
        <>
          <Statements>
            {institutions.map(({ id, organization, role, citations }) => (
              <li key={id}>
                <Row citations={citations} numbers={numbers}>
                  <h3>
                    <BodyLink organization={organization} />
                  </h3>
                  {role ? (
                    <p>
                      <bdi>{role}</bdi>
                    </p>
                  ) : (
                    <Unknown>{record('notReported')}</Unknown>
                  )}
                </Row>
              </li>
            ))}
            {gone.map((one) => (
              <li key={one.id}>
                <GoneLink {...one} />
              </li>
            ))}
          </Statements>
          <More kind="organizations" shown={institutions.length} count={counts.institutions} />
        </>
      ),
    }
  );
}

function Led({ by }: { by: { slug: string; name: string } }) {
  const t = useTranslations('models');
  return <span>{t.rich('ledBy', { who: () => <BodyLink organization={by} /> })}</span>;
}

/** The named schemes within a model. */
export function useProgrammes({ programmes, counts }: PublicModel): PagePart | false {
  const t = useTranslations('models');
  const locale = useLocale();
  return (
    programmes.length > 0 && {
      id: 'programmes',
      title: t('programmes'),
      note: t('programmesNote'),
      held: [{ kind: 'programmes', count: counts.programmes }],
      citations: programmes.flatMap(({ citations }) => citations),
      content: ({ numbers }) => (
        <>
          <Statements>
            {programmes.map(({ id, slug, name, leadOrganization, sinceOn, citations }) => (
              <li key={id}>
                <Row citations={citations} numbers={numbers}>
                  <h3>
                    <Link href={paths.programme(slug)}>{name}</Link>
                  </h3>
                  <Meta>
                    {leadOrganization ? <Led by={leadOrganization} /> : null}
                    {sinceOn ? <span>{t('since', { date: formatDate(sinceOn, locale) })}</span> : null}
                  </Meta>
                </Row>
              </li>
            ))}
          </Statements>
          <More kind="programmes" shown={programmes.length} count={counts.programmes} />
        </>
      ),
    }
  );
}

/** The meetings at which a model was presented, each beside the passages that say so. */
export function usePresentations({ id, slug, presentations, presentedAt, years }: PublicModel): PagePart {
  const t = useTranslations('models');
  const presented = eachOnce(presentations);
  return {
    id: 'presented',
    title: t('presentedTitle'),
    note: t('presentedNote'),
    held: [{ kind: 'meetings', count: presentedAt }],
    citations: presented.flatMap(({ citations }) => citations),
    content: ({ numbers }) => (
      <>
        {presented.length === 0 ? <Unknown>{t('presentedNone')}</Unknown> : null}
        {years.length > 0 ? (
          <PresentedYears years={years} />
        ) : (
          <PathLine meetings={presented.map(({ meeting }) => meeting)} />
        )}
        <Statements>
          {presented.map(({ meeting, citations }) => (
            <li key={meeting.id}>
              <Row citations={citations} numbers={numbers}>
                <Stop meeting={meeting} />
              </Row>
            </li>
          ))}
        </Statements>
        {presented.length > 0 ? <FilterLinks noun="presentation" of={{ model: id }} /> : null}
        <More kind="meetings" shown={presented.length} count={presentedAt} href={paths.modelPresentations(slug)} />
      </>
    ),
  };
}

/** What a model depended on where it worked. */
export function useConditions({ conditions, counts }: PublicModel): PagePart {
  const t = useTranslations('models');
  return {
    id: 'conditions',
    title: t('conditions'),
    note: t('conditionsNote'),
    held: [{ kind: 'conditions', count: counts.conditions }],
    citations: conditions.flatMap(({ citations }) => citations),
    corrected: conditions.map(({ id, text, corrections }) => ({
      noun: 'condition',
      id,
      title: plainText(text),
      corrections,
    })),
    content: ({ numbers }) => (
      <>
        {conditions.length === 0 ? <Unknown>{t('conditionsNone')}</Unknown> : null}
        <Statements>
          {conditions.map(({ id, text, language, citations }) => (
            <li key={id}>
              <Row citations={citations} said={[text]} numbers={numbers}>
                <Said citations={citations} lang={language}>
                  {text}
                </Said>
              </Row>
            </li>
          ))}
        </Statements>
        <More kind="conditions" shown={conditions.length} count={counts.conditions} />
      </>
    ),
  };
}
