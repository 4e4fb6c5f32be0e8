import { OrderedRecords } from '@/components/record/ordered-records';
import { isUuid } from '@/lib/names';
import { paths } from '@/lib/paths';
import { mayCreate } from '@/lib/policy';
import type { Member } from '@/lib/viewer';
import { readList } from '@/lib/workflows/order';
import { openRecord } from '@/lib/workspace/record';

const LISTS = ['pillar', 'condition'] as const;

/** What belongs to a model, beneath its form: its pillars and the conditions for transfer, in their order. */
export async function ModelLists({ viewer, id }: { viewer: Member; id: string }) {
  if (!isUuid(id) || !(await openRecord(viewer, 'model', id)).ok) return null;
  const lists = await Promise.all(LISTS.map((noun) => readList(viewer, noun, id)));
  return LISTS.map((noun, index) => (
    <OrderedRecords
      key={noun}
      noun={noun}
      items={(lists[index] ?? []).map(({ id: pieceId, title }) => ({ id: pieceId, title }))}
      addHref={paths.newRecord(noun, { model: id })}
      mayMove={mayCreate(viewer)}
    />
  ));
}
