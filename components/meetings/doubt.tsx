import { useLocale, useTranslations } from 'next-intl';
import type { PageParts } from '@/components/record/article';
import { Notice } from '@/components/ui/notice';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import { listOf } from '@/lib/names';

const OUTCOMES = new Set(['outcome_document', 'communique', 'chairs_summary', 'resolution', 'minutes']);

type Finding = 'doubtNone' | 'doubtWithdrawn' | 'doubtPressOne' | 'doubtOne' | 'doubtPress';

/** How thin the ground is, from the documents that the page rests on; undefined where there is no need to warn. */
function findingOf(kinds: readonly string[], withdrawn: boolean): Finding | undefined {
  if (kinds.length === 0) return withdrawn ? 'doubtWithdrawn' : 'doubtNone';
  const press = kinds.every((kind) => kind === 'press');
  if (kinds.length === 1) return press ? 'doubtPressOne' : 'doubtOne';
  return press ? 'doubtPress' : undefined;
}

/** Says plainly, from the data alone, when a meeting is known from little: which documents there are, and which are missing. */
export function Doubt({ meeting, page }: { meeting: PublicMeeting; page: PageParts }) {
  const t = useTranslations('meeting');
  const locale = useLocale();
  // A long meeting rests on more documents than its page shows.
  const kinds = [
    ...page.withheld.map(({ kind }) => kind),
    ...[...page.numbers.values()].map(({ source }) => source.kind),
    ...meeting.beyond.kinds.flatMap(({ kind, count }) => Array.from({ length: Math.min(count, 2) }, () => kind)),
  ];
  const finding = findingOf(kinds, page.hasWithdrawn);
  // Where not all statements were looked at, others may rest on more.
  if (!finding || meeting.beyond.isCut) return null;
  // What the rule keeps back is not missing.
  const listed =
    meeting.effectiveRule !== 'on_the_record' || meeting.participations.some(({ role }) => role !== 'mentioned');
  const missing = [
    kinds.some((kind) => OUTCOMES.has(kind)) ? '' : t('missingOutcome'),
    listed ? '' : t('missingParticipants'),
    meeting.startOn ? '' : t('missingDate'),
  ].filter(Boolean);
  const { claims } = meeting;
  const asserted = claims.length > 0 && claims.every(({ standing }) => standing === 'asserted');
  const judged = kinds.length === 0 ? t('doubtUnsourced') : asserted ? t('doubtAsserted') : '';
  const said = [missing.length > 0 ? t('doubtMissing', { what: listOf(missing, locale, 'or') }) : '', judged].filter(
    Boolean,
  );
  return (
    <Notice tone="doubt" title={t(finding)}>
      {said.length > 0 ? <p>{said.join(' ')}</p> : null}
    </Notice>
  );
}
