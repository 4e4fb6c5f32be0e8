import { useTranslations } from 'next-intl';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Names } from '@/components/record/who';
import { WithdrawnSource } from '@/components/record/withdrawn-source';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { Table } from '@/components/ui/table';
import { Unknown } from '@/components/ui/unknown';
import { type ClaimBrief, isWithdrawn } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { AsOf, Figure } from './figure';
import styles from './side-by-side.module.css';
import { Standing } from './standing';

type Props = { measure: string; claims: readonly ClaimBrief[]; numbers: SourceNumbers };

/** Figures for one measure beside each other, each with who gives it and as of when. None is preferred. */
export function SideBySide({ measure, claims, numbers }: Props) {
  const t = useTranslations('claim');
  const record = useTranslations('record');
  return (
    <Table
      caption={<bdi>{measure}</bdi>}
      columns={[t('columnFigure'), t('columnAsOf'), t('columnWho'), t('columnStanding'), t('columnSource')]}
      rows={claims.map((claim) => ({
        key: claim.id,
        cells: [
          <div key="figure" className={styles.figure}>
            <Link href={paths.claim(claim.id)}>
              <Figure claim={claim} />
            </Link>
            <p>
              <InlineProse>{claim.text}</InlineProse>
            </p>
          </div>,
          <AsOf key="date" date={claim.asOf} />,
          claim.attributions.length > 0 ? (
            <Names key="who" all={claim.attributions} />
          ) : (
            <Unknown key="who">{record('notReported')}</Unknown>
          ),
          <Standing key="standing" standing={claim.standing} />,
          claim.citations.length === 0
            ? record('noSource')
            : claim.citations.map((cited) =>
                isWithdrawn(cited) ? (
                  <WithdrawnSource key={cited.id} withdrawn={cited.withdrawn} />
                ) : (
                  <span key={cited.id}>
                    <a href={`#source-${cited.source.id}`}>
                      {record('numberedSource')} {numbers.get(cited.source.id)?.number}
                    </a>
                    {cited.locator ? ', ' : ' '}
                    {cited.locator ? <bdi>{cited.locator}</bdi> : null}
                  </span>
                ),
              ),
        ],
      }))}
    />
  );
}
