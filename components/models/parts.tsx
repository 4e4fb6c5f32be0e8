import { useTranslations } from 'next-intl';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { Section, Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { BodyLink } from '@/components/record/who';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { ModelPage } from '@/lib/models/queries/page';

type Props = { model: ModelPage; numbers: SourceNumbers };

/** The strands of a model, as the sources name them. */
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
    <Section id="pillars" title={t('pillars')} note={t('pillarsNote', { count: pillars.length })}>
      <Statements ordered>
        {pillars.map((pillar, position) => (
          <li key={pillar.id}>
            <Row citations={pillar.citations} numbers={numbers} number={position + 1}>
              <h3>
                <bdi>{pillar.name}</bdi>
              </h3>
              {pillar.description ? <Prose>{pillar.description}</Prose> : null}
              <Meta>
                <span>{options(pillar.kind)}</span>
              </Meta>
            </Row>
          </li>
        ))}
      </Statements>
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
    </Section>
  );
}
