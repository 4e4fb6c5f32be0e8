import { useLocale, useTranslations } from 'next-intl';
import { Meta } from '@/components/record/meta';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Section, Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { BodyLink } from '@/components/record/who';
import { eachOnce } from '@/components/schedule/in-time';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { ModelPage } from '@/lib/models/queries/page';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { PathLine, Stop } from './path';
import { PresentedYears } from './presented-years';

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

type Props = { model: ModelPage; numbers: SourceNumbers };

/** The pillars of a model, as the sources name them; the kind of one that is named after it is not said twice. */
export function Pillars({ model, numbers }: Props) {
  const t = useTranslations('models');
  const options = useTranslations('options.pillarKind');
  const { pillars } = model;
  if (pillars.length === 0) {
    return (
      <Section id="pillars" title={t('pillars')}>
        <Unknown>{t('pillarsNone')}</Unknown>
      </Section>
    );
  }
  return (
    <Section id="pillars" title={t('pillars')} note={t('pillarsNote', { count: model.counts.pillars })}>
      <Statements ordered>
        {pillars.map((pillar, position) => (
          <li key={position}>
            <Row citations={pillar.citations} numbers={numbers} number={position + 1}>
              <h3>
                <bdi>{pillar.name}</bdi>
              </h3>
              {pillar.description ? <Prose>{pillar.description}</Prose> : null}
              {isSame(options(pillar.kind), pillar.name) ? null : (
                <Meta>
                  <span>{options(pillar.kind)}</span>
                </Meta>
              )}
            </Row>
          </li>
        ))}
      </Statements>
      <More kind="pillars" shown={pillars.length} count={model.counts.pillars} />
    </Section>
  );
}

/** Which body does what in a model. */
export function Institutions({ model, numbers }: Props) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  if (model.institutions.length === 0) return null;
  return (
    <Section id="institutions" title={t('institutions')} note={t('institutionsNote')}>
      <Statements>
        {model.institutions.map(({ id, organization, role, citations }) => (
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
      </Statements>
      <More kind="organizations" shown={model.institutions.length} count={model.counts.institutions} />
    </Section>
  );
}

function Led({ by }: { by: { slug: string; name: string } }) {
  const t = useTranslations('models');
  return <span>{t.rich('ledBy', { who: () => <BodyLink organization={by} /> })}</span>;
}

/** The named schemes within a model. */
export function Programmes({ model, numbers }: Props) {
  const t = useTranslations('models');
  const locale = useLocale();
  if (model.programmes.length === 0) return null;
  return (
    <Section id="programmes" title={t('programmes')} note={t('programmesNote')}>
      <Statements>
        {model.programmes.map(({ id, slug, name, leadOrganization, sinceOn, citations }) => (
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
      <More kind="programmes" shown={model.programmes.length} count={model.counts.programmes} />
    </Section>
  );
}

/** The meetings at which a model was presented, each beside the passages that say so. */
export function Presentations({ model, numbers }: Props) {
  const t = useTranslations('models');
  const presented = eachOnce(model.presentations);
  return (
    <Section id="presented" title={t('presentedTitle')} note={t('presentedNote')}>
      {presented.length === 0 ? <Unknown>{t('presentedNone')}</Unknown> : null}
      {model.years.length > 0 ? (
        <PresentedYears years={model.years} />
      ) : (
        <PathLine meetings={presented.map(({ meeting }) => meeting)} />
      )}
      <Statements>
        {presented.map(({ meeting, citations }, position) => (
          <li key={position}>
            <Row citations={citations} numbers={numbers}>
              <Stop meeting={meeting} />
            </Row>
          </li>
        ))}
      </Statements>
      <More
        kind="meetings"
        shown={presented.length}
        count={model.presentedAt}
        href={paths.modelPresentations(model.slug)}
      />
    </Section>
  );
}

/** What a model depended on where it worked. */
export function Conditions({ model, numbers }: Props) {
  const t = useTranslations('models');
  return (
    <Section id="conditions" title={t('conditions')} note={t('conditionsNote')}>
      {model.conditions.length === 0 ? (
        <Unknown>{t('conditionsNone')}</Unknown>
      ) : (
        <Statements>
          {model.conditions.map(({ id, text, citations }) => (
            <li key={id}>
              <Row citations={citations} numbers={numbers}>
                <Prose>{text}</Prose>
              </Row>
            </li>
          ))}
        </Statements>
      )}
      <More kind="conditions" shown={model.conditions.length} count={model.counts.conditions} />
    </Section>
  );
}
