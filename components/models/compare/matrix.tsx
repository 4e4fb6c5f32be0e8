import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CountryLink } from '@/components/record/who';
import { own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { ComparedModel } from '@/lib/models/queries/compare';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { Claims, Conditions, Evidence, Institutions, Pillars, Programmes } from './cells';
import { Group, Line } from './group';
import styles from './matrix.module.css';
import { PresentedOn, sharedAxis } from './presented-on';

type Props = { models: readonly ComparedModel[] };

const widths: Record<number, string | undefined> = { 2: styles.two, 3: styles.three, 4: styles.four };

/** Two to four models side by side, pillar beside pillar; attention and evidence in groups of their own. */
export function Matrix({ models }: Props) {
  const t = useTranslations('compare');
  const words = useTranslations('models');
  const record = useTranslations('record');
  const options = useTranslations('options');
  const locale = useLocale();
  const axis = sharedAxis(models);
  const kinds = [...new Set(models.flatMap(({ pillars }) => pillars.map(({ kind }) => kind)))];
  const facts: [label: string, value: (model: ComparedModel) => ReactNode][] = [
    [words('sinceLabel'), ({ sinceOn }) => sinceOn && formatDate(sinceOn, locale)],
    [words('tier'), (model) => model.preventionTier.map((tier) => options(`preventionTier.${tier}`)).join('; ')],
    [words('setting'), (model) => model.setting.map((one) => options(`setting.${one}`)).join(', ')],
    [words('target'), ({ targetGroup }) => targetGroup],
    [words('voluntariness'), (model) => model.voluntariness && options(`voluntariness.${model.voluntariness}`)],
    [words('legal'), ({ legalBasis }) => legalBasis],
    [words('safeguards'), ({ safeguards }) => safeguards && <InlineProse>{safeguards}</InlineProse>],
  ];
  const told = facts.filter(([, value]) => models.some(value));
  const untold = facts.filter((fact) => !told.includes(fact)).map(([label]) => label);
  return (
    <table className={`${styles.matrix} ${widths[models.length] ?? ''}`}>
      <caption className={styles.caption}>{t('caption', { count: models.length })}</caption>
      <thead>
        <tr>
          <td className={styles.corner} />
          {models.map((model) => (
            <th key={model.slug} scope="col">
              <Link href={paths.model(model.slug)} className={styles.name}>
                {model.name}
              </Link>
              {models.length > 2 ? (
                <Link
                  href={paths.compareModels(models.filter(({ id }) => id !== model.id).map(({ slug }) => slug))}
                  className={styles.leave}
                  data-screen-only
                >
                  {t.rich('leaveOut', { name: () => <bdi className={styles.unseen}>{model.name}</bdi> })}
                </Link>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
      <Group title={t('what')} columns={models.length}>
        <Line
          label={words('country')}
          models={models}
          cell={({ countryCode }) =>
            countryCode ? <CountryLink code={countryCode} /> : <Unknown>{record('notReported')}</Unknown>
          }
        />
        {told.map(([label, value]) => (
          <Line
            key={label}
            label={label}
            models={models}
            cell={(model) => own(value(model)) || <Unknown>{record('notReported')}</Unknown>}
          />
        ))}
        {untold.length > 0 ? (
          <tr className={styles.line}>
            <th scope="row">{t('nowhere')}</th>
            <td colSpan={models.length} className={styles.across}>
              {untold.join(' · ')}
            </td>
          </tr>
        ) : null}
      </Group>
      <Group
        title={words('pillars')}
        note={kinds.length > 0 ? t('pillarsNote') : words('pillarsNone')}
        columns={models.length}
      >
        {kinds.map((kind) => (
          <Line
            key={kind}
            label={options(`pillarKind.${kind}`)}
            models={models}
            cell={(model) => <Pillars model={model} kind={kind} />}
          />
        ))}
      </Group>
      <Group title={t('who')} columns={models.length}>
        <Line label={words('institutions')} models={models} cell={(model) => <Institutions model={model} />} />
        <Line label={words('programmes')} models={models} cell={(model) => <Programmes model={model} />} />
      </Group>
      <Group title={words('presentedTitle')} note={words('presentedNote')} columns={models.length}>
        <Line
          label={axis ? t('onOneAxis', { from: String(axis.from), to: String(axis.to) }) : words('presented')}
          models={models}
          cell={(model) => <PresentedOn model={model} axis={axis} />}
        />
      </Group>
      <Group title={words('evidenceTitle')} note={t('evidenceNote')} columns={models.length}>
        <Line label={words('evidence')} models={models} cell={(model) => <Evidence model={model} />} />
        <Line label={t('claimsLabel')} models={models} cell={(model) => <Claims model={model} />} />
      </Group>
      <Group title={words('conditions')} note={words('conditionsNote')} columns={models.length}>
        <Line label={t('conditions')} models={models} cell={(model) => <Conditions model={model} />} />
      </Group>
    </table>
  );
}
