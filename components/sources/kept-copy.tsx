import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { isUuid } from '@/lib/names';
import { paths } from '@/lib/paths';
import { can } from '@/lib/policy';
import { formatInstant } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { type CitationsOfCopy, citationsOfCopy, type LatestCopy, latestCopy } from '@/lib/workspace/copies';
import { openRecord } from '@/lib/workspace/record';
import { KeepCopyForm } from './keep-copy-form';
import styles from './kept-copy.module.css';
import { KeptText } from './kept-text';

/** Beneath a source's form, for members: the kept copy of its text, and what is found in it of the passages that cite the source. */
export async function KeptCopy({ viewer, id }: { viewer: Member; id: string }) {
  const opened = isUuid(id) ? await openRecord(viewer, 'source', id) : null;
  if (!opened?.ok) return null;
  const [copy, citations] = await Promise.all([latestCopy(viewer, id), citationsOfCopy(viewer, id)]);
  return <Section id={id} copy={copy} citations={citations} mayKeep={can(viewer, 'keep_copy', opened.value.state)} />;
}

type Props = { id: string; copy: LatestCopy | null; citations: CitationsOfCopy; mayKeep: boolean };

function Section({ id, copy, citations, mayKeep }: Props) {
  const t = useTranslations('copies');
  return (
    <section className={styles.copy} aria-labelledby="kept-copy">
      <h2 id="kept-copy">{t('title')}</h2>
      <p className={styles.lead}>{t('lead')}</p>
      {copy ? <Copy copy={copy} /> : <p>{t('none')}</p>}
      {mayKeep ? (
        <details className={styles.unfold} open={copy === null || undefined}>
          <summary>{t(copy ? 'replace' : 'keep')}</summary>
          <KeepCopyForm key={copy?.id ?? 'none'} sourceId={id} />
        </details>
      ) : null}
      {citations.all > 0 ? <Citations citations={citations} hasCopy={copy !== null} /> : null}
    </section>
  );
}

function Copy({ copy }: { copy: LatestCopy }) {
  const t = useTranslations('copies');
  const locale = useLocale();
  const digest = (text: string) => <code className={styles.digest}>{text}</code>;
  return (
    <>
      <Facts
        unknown={t('unknown')}
        facts={[
          { label: t('keptAt'), value: formatInstant(copy.keptAt, locale) },
          { label: t('keptBy'), value: copy.keptBy },
          { label: t('length'), value: t('characters', { count: copy.characters }) },
          { label: t('digest'), value: digest(copy.digest) },
          ...(copy.fileName ? [{ label: t('file'), value: copy.fileName }] : []),
          ...(copy.fileDigest ? [{ label: t('fileDigest'), value: digest(copy.fileDigest) }] : []),
          ...(copy.earlier > 0 ? [{ label: t('earlier'), value: t('earlierCount', { count: copy.earlier }) }] : []),
        ]}
      />
      <details className={styles.unfold}>
        <summary>{t('text')}</summary>
        <KeptText key={copy.id} id={copy.id} beginning={copy.beginning} characters={copy.characters} />
      </details>
    </>
  );
}

const SHAPES = { found: 'tick', not_found: 'cross', no_quote: 'ring', no_copy: 'ring' } as const;
const TONES = { found: 'good', not_found: 'danger', no_quote: 'plain', no_copy: 'plain' } as const;
const COUNTED = ['not_found', 'no_quote', 'found'] as const;

function Citations({ citations, hasCopy }: { citations: CitationsOfCopy; hasCopy: boolean }) {
  const t = useTranslations('copies');
  const { shown, counts, looked, all } = citations;
  return (
    <>
      <h3>{t('citations')}</h3>
      {hasCopy ? <p>{COUNTED.map((state) => t(`count.${state}`, { count: counts[state] })).join(' · ')}</p> : null}
      {looked < all ? <p className={styles.lead}>{t('lookedAt', { looked, all })}</p> : null}
      {shown.length < looked ? <p className={styles.lead}>{t('shown', { shown: shown.length })}</p> : null}
      <ul className={styles.citations}>
        {shown.map(({ id, quote, locator, state, statement }) => (
          <li key={id}>
            <Tag shape={SHAPES[state]} tone={TONES[state]}>
              {t(`state.${state}`)}
            </Tag>
            <div>
              {quote ? (
                <p>
                  <q dir="auto">{quote}</q>
                </p>
              ) : null}
              <p className={styles.lead}>
                <Link href={paths.record(statement.noun, statement.id)}>{statement.title}</Link>
                {locator ? <span> · {locator}</span> : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
