import type { GoneWords } from '@/components/record/gone';
import { citedWorks, goneIn, meetingOf, placed, plainly, sayersOf, subjectsIn } from '@/components/record/linked-data';
import type { PublicClaim } from '@/lib/claims/queries/page';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';

/** A claim as schema.org's Claim: who asserts it and where it stands written, and nothing that would rate it. */
export function claimOf(claim: PublicClaim, site: string, words: GoneWords): Thing {
  const { model, programme, meeting } = claim;
  const sayers = [...sayersOf(claim.attributions, site), ...goneIn(claim, ['attributions'], site, words)];
  const about = [
    ...subjectsIn([{ model, programme }, ...claim.about], site),
    ...goneIn(claim, ['model', 'about'], site, words),
  ];
  return {
    '@type': 'Claim',
    ...placed(site, claim.id, paths.claim(claim.id)),
    text: plainly(claim.text),
    inLanguage: claim.language ?? undefined,
    author: sayers.length > 0 ? sayers : undefined,
    about: about.length > 0 ? about : undefined,
    temporalCoverage: claim.asOf ?? undefined,
    recordedAt: meeting ? meetingOf(meeting, site) : undefined,
    appearance: citedWorks(claim.citations, site, words),
    datePublished: claim.publishedAt?.toISOString().slice(0, 10),
  };
}
