import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import type { ListQuery, Sort } from '@/lib/workspace/lists';

/** What a list is asked for, as far as its address says it. */
export type ListAddress = Pick<ListQuery, 'filtering' | 'sort' | 'order'>;

/** The order that a sort begins with: the latest first, names from A. */
export const firstOrder = (sort: Sort): ListQuery['order'] => (sort === 'name' ? 'asc' : 'desc');

/** The address of a list; what goes without saying is left out. A change of filter or sort begins at the first page. */
export function addressOf(
  noun: NounName,
  { filtering, sort, order }: ListAddress,
  place: { after?: string; before?: string } = {},
): string {
  return paths.records(noun, {
    ...Object.fromEntries(filtering),
    sort: sort === 'changed' ? undefined : sort,
    order: order === firstOrder(sort) ? undefined : order,
    ...place,
  });
}

/** The same list without one of its filters. */
export const without = (asked: ListAddress, name: string): ListAddress => ({
  ...asked,
  filtering: new Map([...asked.filtering].filter(([other]) => other !== name)),
});

/** The same list sorted by `sort`; asked for a second time, the other way round. */
export const sortedBy = (asked: ListAddress, sort: Sort): ListAddress => {
  const order = asked.sort !== sort ? firstOrder(sort) : asked.order === 'asc' ? 'desc' : 'asc';
  return { ...asked, sort, order };
};
