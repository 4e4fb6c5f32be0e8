import { getLocale, getTranslations } from 'next-intl/server';
import { Pager } from '@/components/ui/pager';
import type { NounName } from '@/lib/field';
import type { FieldViews } from '@/lib/history/describe';
import { listRevisions } from '@/lib/history/queries/states';
import { storeOf } from '@/lib/nouns';
import { paths, type SearchParams } from '@/lib/paths';
import { can, editOf } from '@/lib/policy';
import { formatInstant } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { Comparison } from './comparison';
import { RestorePreview } from './restore-preview';
import { RevisionList } from './revision-list';

type Props = { viewer: Member; noun: NounName; id: string; fields: FieldViews; asked: SearchParams };

const numberIn = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** All saved states of a record, what changed between any two of them, and what bringing one back would change. */
export async function Versions({ viewer, noun, id, fields, asked }: Props) {
  const before = numberIn(asked.before);
  const listed = await listRevisions(viewer, storeOf(noun), id, before);
  if (!listed.ok) return null;
  const { record, revisions, more } = listed.value;
  const [t, locale] = await Promise.all([getTranslations('history'), getLocale()]);
  const latest = record.state.version;
  const [from, to, restored] = [numberIn(asked.from), numberIn(asked.to), numberIn(asked.restore)];
  const pair = [from ?? Math.max(1, latest - 1), to ?? latest].sort((a, b) => a - b) as [number, number];
  const last = revisions.at(-1)?.version;
  return (
    <>
      {restored !== undefined ? (
        <RestorePreview viewer={viewer} noun={noun} id={id} version={restored} fields={fields} />
      ) : pair[0] === pair[1] && from === undefined ? null : (
        <Comparison viewer={viewer} noun={noun} id={id} pair={pair} fields={fields} />
      )}
      <RevisionList
        noun={noun}
        id={id}
        pair={pair}
        latest={latest}
        before={before}
        mayRestore={can(viewer, editOf(record.state), record.state)}
        revisions={revisions.map((revision) => ({ ...revision, when: formatInstant(revision.at, locale) }))}
      />
      <Pager
        label={t('pages')}
        newer={before === undefined ? undefined : paths.recordHistory(noun, id, { view: 'versions', from, to })}
        newerLabel={t('newest')}
        older={more && last ? paths.recordHistory(noun, id, { view: 'versions', before: last, from, to }) : undefined}
        olderLabel={t('older')}
      />
    </>
  );
}
