import { useTranslations } from 'next-intl';
import { Sayers } from '@/components/record/attribution';
import { SaidLine } from '@/components/record/said';
import { SourceMark } from '@/components/record/source-marks';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { type ClaimBrief, isAbsent } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { AsOf, Figure } from './figure';
import styles from './side-by-side.module.css';
import { Standing } from './standing';

type Props = {
  measure: string;
  claims: readonly ClaimBrief[];
  numbers: SourceNumbers;
  /** The claim whose page this is: it has no link to itself. */
  here?: string;
  on?: string | null;
};

/** Figures for one measure beside each other, each with who gives it and as of when. None is preferred. */
export function SideBySide({ measure, claims, numbers, here, on }: Props) {
  const t = useTranslations('claim');
  const record = useTranslations('record');
  return (
    <div className={styles.figures}>
      <Table
        caption={<bdi>{measure}</bdi>}
        columns={[t('figure'), t('asOf'), t('who'), t('standing'), t('columnSource')]}
        rows={claims.map((claim) => ({
          key: claim.id,
          cells: [
            <div key="figure" className={styles.figure}>
              {claim.id === here ? (
                <p className={styles.here}>
                  <Figure claim={claim} /> <span>{t('here')}</span>
                </p>
              ) : (
                <Link href={paths.claim(claim.id)}>
                  <Figure claim={claim} />
                </Link>
              )}
              <p className={styles.text}>
                <SaidLine citations={claim.citations} lang={claim.language} isMarkdown>
                  {claim.text}
                </SaidLine>
              </p>
            </div>,
            <span key="date" className={styles.date}>
              <AsOf date={claim.asOf} />
            </span>,
            <Sayers key="who" said={claim} on={on} />,
            <Standing key="standing" standing={claim.standing} />,
            claim.citations.length === 0
              ? record('noSource')
              : claim.citations.map((cited, position) => (
                  <span key={position} className={styles.source}>
                    <SourceMark cited={cited} numbers={numbers} className={styles.number} />
                    {isAbsent(cited) || !cited.locator ? null : <bdi className={styles.locator}>{cited.locator}</bdi>}
                  </span>
                )),
          ],
        }))}
      />
    </div>
  );
}
