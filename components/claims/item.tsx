import { useTranslations } from 'next-intl';
import { AboutLine } from '@/components/record/about-links';
import { Attribution } from '@/components/record/attribution';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { Said } from '@/components/record/said';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import type { ClaimBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { AsOfDate } from './figure';
import { Standing } from './standing';

type Props = { claim: ClaimBrief; numbers: SourceNumbers; on?: string | null };

/** One claim in a list: what is asserted, how it stands, who asserts it, as of when. */
export function ClaimItem({ claim, numbers, on }: Props) {
  const t = useTranslations('record');
  return (
    <li id={`claim-${claim.id}`}>
      <Row citations={claim.citations} said={[claim.text]} numbers={numbers}>
        <Said citations={claim.citations} lang={claim.language}>
          {claim.text}
        </Said>
        <Meta>
          <Standing standing={claim.standing} />
          <AboutLine said={claim} />
          <Attribution noun="claim" said={claim} on={on} />
          {claim.asOf ? <AsOfDate date={claim.asOf} /> : null}
          <Link href={paths.claim(claim.id)}>{t('permalink')}</Link>
        </Meta>
      </Row>
    </li>
  );
}
