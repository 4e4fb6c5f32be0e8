import { useTranslations } from 'next-intl';
import { type Tone, YearBars } from '@/components/charts/year-bars';
import { decimalYear } from '@/components/charts/years';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Unknown } from '@/components/ui/unknown';
import type { YearCount } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';
import { today } from '@/lib/time';
import { MarkLegend } from './mark-legend';
import { MARKS, type Mark, markOf } from './marks';
import type { PictureLinks } from './picture-links';
import styles from './time-line.module.css';

const tones: Record<Mark, Tone> = { high: 'advice', conference: 'good', expert: 'caveat', other: 'lesson' };

interface Year {
  year: string | null;
  of: Record<Mark, number>;
}

/** The counts of each year by the groups in which the picture shows kinds. */
function byYear(counts: readonly YearCount[]): Year[] {
  const years = new Map<string | null, Year>();
  for (const { year, kind, count } of counts) {
    const known = years.get(year) ?? { year, of: { high: 0, conference: 0, expert: 0, other: 0 } };
    known.of[markOf(kind)] += count;
    years.set(year, known);
  }
  return [...years.values()];
}

const sumOf = ({ of }: Year): number => MARKS.reduce((sum, mark) => sum + of[mark], 0);

/** How many meetings began in each year, where they are too many for a mark each. Its table leads to the meetings of each year. */
export function YearsCounted({
  counts,
  ofYear = (year) => paths.calendar(year ?? 'undated'),
}: { counts: readonly YearCount[] } & Pick<PictureLinks, 'ofYear'>) {
  const t = useTranslations('home');
  const map = useTranslations('map');
  const record = useTranslations('record');
  const calendar = useTranslations('calendar');
  const years = byYear(counts);
  const dated = years.filter(({ year }) => year !== null);
  const undated = years.find(({ year }) => year === null);
  const now = Math.floor(decimalYear(today()));
  return (
    <YearBars
      bars={dated.map((one) => ({
        year: Number(one.year),
        layers: MARKS.map((mark) => ({ tone: tones[mark], count: one.of[mark] })).filter(({ count }) => count > 0),
      }))}
      until={now}
      label={record('asTable')}
      table={
        <Table
          caption={t('counted')}
          captionHidden
          columns={[t('columnDate'), map('columnCount'), ...MARKS.map((mark) => t(`group_${mark}`))]}
          rows={years.map((one) => ({
            key: one.year ?? 'undated',
            cells: [
              ofYear(one.year) ? (
                <Link key="year" href={ofYear(one.year) ?? ''}>
                  {one.year ?? calendar('undated')}
                </Link>
              ) : (
                (one.year ?? calendar('undated'))
              ),
              sumOf(one),
              ...MARKS.map((mark) => one.of[mark]),
            ],
          }))}
        />
      }
    >
      <p className={styles.said}>
        {t('counted')}
        {undated ? (
          <>
            {'. '}
            <Unknown>{`${t('undated')}: ${sumOf(undated)}`}</Unknown>
          </>
        ) : null}
      </p>
      <MarkLegend />
    </YearBars>
  );
}
