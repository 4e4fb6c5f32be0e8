import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AbsentSource } from '@/components/record/absent-source';
import { GoneLink } from '@/components/record/gone';
import { BodyLink } from '@/components/record/who';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { ComparedModel } from '@/lib/models/queries/compare';
import { isAbsent } from '@/lib/parts/queries';
import { type Gone, goneFrom } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { EvidenceWord } from '../evidence-word';
import styles from './cells.module.css';

type Props = { model: ComparedModel };
type Statement = { id: string; citations: readonly object[] };

/** Several answers of one model. A statement without a source says so here too; its passages stand on the model's own page. */
function Items<Item extends Statement>({
  all,
  gone = [],
  say,
  none,
}: {
  all: readonly Item[];
  gone?: readonly Gone[];
  say: (item: Item) => ReactNode;
  none: string;
}) {
  const t = useTranslations('record');
  if (all.length + gone.length === 0) return <Unknown>{none}</Unknown>;
  return (
    <ul className={styles.items}>
      {all.map((item) => (
        <li key={item.id}>
          {say(item)}
          {item.citations.length === 0 ? <small className={styles.unsourced}>{t('noSource')}</small> : null}
          {item.citations.filter(isAbsent).map((cited) => (
            <small key={cited.id} className={styles.unsourced}>
              <AbsentSource absent={cited} />
            </small>
          ))}
        </li>
      ))}
      {gone.map((one) => (
        <li key={one.id}>
          <GoneLink {...one} />
        </li>
      ))}
    </ul>
  );
}

/** A model's pillars of one kind. */
export function Pillars({ model, kind }: Props & { kind: ComparedModel['pillars'][number]['kind'] }) {
  const t = useTranslations('record');
  const own = model.pillars.filter((pillar) => pillar.kind === kind);
  return (
    <div className={own.length > 0 ? styles.pillars : undefined}>
      <Items all={own} say={({ name }) => <bdi>{name}</bdi>} none={t('notReported')} />
    </div>
  );
}

export function Institutions({ model }: Props) {
  const t = useTranslations('record');
  const gone = goneFrom(model, 'institutions');
  return (
    <Items
      gone={gone}
      all={model.institutions}
      say={({ organization, role }) => (
        <>
          <BodyLink organization={organization} />
          {role ? (
            <small>
              <bdi>{role}</bdi>
            </small>
          ) : null}
        </>
      )}
      none={t('notReported')}
    />
  );
}

/** The schemes within a model, each with the evidence that it has of its own. */
export function Programmes({ model }: Props) {
  const t = useTranslations('compare');
  const record = useTranslations('record');
  if (model.programmes.length === 0) return <Unknown>{record('notReported')}</Unknown>;
  return (
    <ul className={styles.items}>
      {model.programmes.map(({ slug, name, evidence }) => (
        <li key={slug}>
          <Link href={paths.programme(slug)}>{name}</Link>
          <small>{t.rich('ownEvidence', { word: () => <EvidenceWord evidence={evidence} /> })}</small>
        </li>
      ))}
    </ul>
  );
}

export function Evidence({ model }: Props) {
  const t = useTranslations('models');
  const options = useTranslations('options.independence');
  return (
    <Items
      all={model.evidence}
      say={({ title, design, independence }) => (
        <>
          <Link href={paths.modelEvidence(model.slug)}>{title}</Link>
          <small>
            {[independence ? options(independence) : t('evidenceUnknown'), design].filter(Boolean).join(' · ')}
          </small>
        </>
      )}
      none={t('evidenceNone')}
    />
  );
}

/** How many claims are made about a model, by their standing: how often a thing is said is no evidence either. */
export function Claims({ model }: Props) {
  const t = useTranslations('compare');
  const record = useTranslations('record');
  const { corroborated, slug, claims } = model;
  if (claims === 0) return <Unknown>{record('notReported')}</Unknown>;
  return <Link href={paths.modelClaims(slug)}>{t('claims', { count: claims, corroborated })}</Link>;
}

export function Conditions({ model }: Props) {
  const t = useTranslations('models');
  return (
    <Items all={model.conditions} say={({ text }) => <Prose size="small">{text}</Prose>} none={t('conditionsNone')} />
  );
}
