import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { FilterLinks } from '@/components/site/filter-links';
import { Pager } from '@/components/ui/pager';
import { type Paged, paths } from '@/lib/paths';
import { Head } from './head';
import { type ContentsKind, useHeld } from './in-record';
import { Listing } from './section';

type Props = {
  noun: Paged;
  /** What the list is of: its slug, id or code, what it is called, and where it stands if it has no page of its own. */
  of: { handle: string; name: string; lang?: string; href?: string };
  list: string;
  title: string;
  kind: ContentsKind;
  /** What it rests on. */
  note?: ReactNode;
  /** What it holds: there it can be narrowed and is shown on a time line and a map. */
  filtered?: ComponentProps<typeof FilterLinks>;
  page: { count: number; before?: string; after?: string };
  children: ReactNode;
};

/** One list of a record, all of it, page by page: whose list it is, how long it is, its rows and the ways on. */
export function WholeList({ noun, of, list, title, kind, note, filtered, page, children }: Props) {
  const record = useTranslations('record');
  const held = useHeld()(kind, page.count);
  const at = (place: { after?: string; before?: string }) => paths.list(noun, of.handle, list, place);
  return (
    <>
      <Head parent={{ href: of.href ?? paths.page(noun, of.handle), label: of.name }} kind={held} title={title} />
      {note}
      {filtered ? <FilterLinks {...filtered} /> : null}
      <Listing title={held}>{children}</Listing>
      <Pager
        label={record('pages')}
        newer={page.before && at({ before: page.before })}
        older={page.after && at({ after: page.after })}
        newerLabel={record('before')}
        olderLabel={record('after')}
      />
    </>
  );
}
