import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import type { EvidenceBrief } from '@/lib/parts/queries';
import { formatDate } from '@/lib/time';
import { goneAt } from './gone';
import { Row } from './row';
import { Said, SaidLine } from './said';
import { Statements } from './section';
import type { SourceNumbers } from './sources-of-page';
import { BodyLink } from './who';

type Props = { evidence: readonly EvidenceBrief[]; numbers: SourceNumbers };

/** Evaluations and studies, each with its design, who made it, how independent they were, what it found and its limits. */
export function EvidenceList({ evidence, numbers }: Props) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const options = useTranslations('options.independence');
  const locale = useLocale();
  return (
    <Statements>
      {evidence.map((item, position) => (
        <li key={position}>
          <Row citations={item.citations} said={[item.title, item.finding, item.limits]} numbers={numbers}>
            <h3>
              <SaidLine citations={item.citations} lang={item.language}>
                {item.title}
              </SaidLine>
            </h3>
            <Facts
              unknown={record('notReported')}
              facts={[
                {
                  label: t('finding'),
                  value: item.finding && (
                    <Said citations={item.citations} lang={item.language} size="small">
                      {item.finding}
                    </Said>
                  ),
                },
                { label: t('design'), value: item.design ?? undefined },
                {
                  label: t('evaluator'),
                  value: item.evaluator ? <BodyLink organization={item.evaluator} /> : goneAt(item, 'evaluator'),
                },
                { label: t('independence'), value: item.independence ? options(item.independence) : undefined },
                {
                  label: t('limits'),
                  value: item.limits && (
                    <Said citations={item.citations} lang={item.language} size="small">
                      {item.limits}
                    </Said>
                  ),
                },
                { label: t('issued'), value: item.issuedOn ? formatDate(item.issuedOn, locale) : undefined },
              ]}
            />
          </Row>
        </li>
      ))}
    </Statements>
  );
}
