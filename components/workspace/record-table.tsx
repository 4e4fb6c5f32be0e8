'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { BulkReport } from '@/components/opening/bulk-report';
import { type Report, useBulk } from '@/components/opening/use-bulk';
import { StatusTag } from '@/components/record/status-tag';
import { useKeyGroup } from '@/components/ui/key-register';
import { Link } from '@/components/ui/link';
import table from '@/components/ui/table.module.css';
import { Tag } from '@/components/ui/tag';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import type { ListAct } from '@/lib/workflows/bulk';
import type { Sort } from '@/lib/workspace/lists';
import { BulkBar } from './bulk-bar';
import type { ListRow } from './list-row';
import styles from './record-table.module.css';
import { type Choice, choose, nothingChosen } from './selection';

type Column = { sort: Sort; href: string; order: 'asc' | 'desc' | null };
type Props = {
  noun: NounName;
  caption: string;
  columns: readonly Column[];
  rows: readonly ListRow[];
  /** What may be done to several rows at once; rows can be chosen where there is anything. */
  acts: readonly ListAct[];
};

const KEYS: Record<string, (id: string) => Choice> = {
  x: (id) => ({ do: 'toggle', id }),
  j: () => ({ do: 'step', by: 1, stretch: false }),
  k: () => ({ do: 'step', by: -1, stretch: false }),
};

/** The same as the help tells them. */
const HELP = [
  { keys: ['↓', '↑'], does: 'step' },
  { keys: ['x'], does: 'choose' },
  { keys: ['Shift', '↓'], does: 'stretch' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['Esc'], does: 'none' },
] as const;

/** The rows of a list. With the keyboard in it: arrows step, Shift lengthens the choice, x chooses, Enter opens. */
export function RecordTable({ noun, caption, columns, rows, acts }: Props) {
  const t = useTranslations('list');
  const captionId = useId();
  const [selection, setSelection] = useState(nothingChosen);
  const bulk = useBulk();
  const [report, setReport] = useState<Report | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const ids = rows.map(({ id }) => id);
  const { chosen, active } = selection;
  const choosable = acts.length > 0;
  const column = (sort: Sort) => columns.find((one) => one.sort === sort);
  const group = useMemo(
    () => ({ title: t('keys.title'), keys: HELP.map(({ keys, does }) => ({ keys, says: t(`keys.${does}`) })) }),
    [t],
  );
  useKeyGroup(choosable ? group : null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = chosen.size > 0 && chosen.size < rows.length;
  });

  function act(choice: Choice) {
    const next = choose(ids, selection, choice);
    setSelection(next);
    const target = next.active && choosable ? `[id="choose-${next.active}"]` : null;
    if (target && choice.do !== 'all' && choice.do !== 'none')
      body.current?.querySelector<HTMLElement>(target)?.focus();
  }
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !choosable) return;
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const single = active !== null || event.key !== 'x' ? KEYS[event.key] : undefined;
    const onBox = event.target instanceof HTMLInputElement;
    if (arrow) act({ do: 'step', by: arrow, stretch: event.shiftKey });
    else if (single) act(single(active ?? ''));
    else if (event.key === 'Escape' && chosen.size > 0) act({ do: 'none' });
    else if (event.key === 'Enter' && onBox && active)
      body.current?.querySelector<HTMLElement>(`[id="open-${active}"]`)?.click();
    else return;
    event.preventDefault();
  }
  const head = (sort: Sort) => {
    const one = column(sort);
    if (!one) return null;
    return (
      <th scope="col" aria-sort={one.order === null ? undefined : one.order === 'asc' ? 'ascending' : 'descending'}>
        <Link href={one.href} className={styles.sort} data-order={one.order ?? undefined}>
          {t(`columns.${sort}`)}
        </Link>
      </th>
    );
  };
  return (
    <>
      {report ? <BulkReport report={report} bulk={bulk} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={table.scroll} tabIndex={0} aria-labelledby={captionId}>
        <table className={`${table.table} ${styles.table}`} data-keys="list">
          <caption id={captionId} className={table.hidden}>
            {caption}
          </caption>
          <thead>
            <tr>
              {choosable ? (
                <th scope="col" className={styles.box}>
                  <input
                    ref={all}
                    type="checkbox"
                    aria-label={t('chooseAll')}
                    checked={chosen.size === rows.length}
                    onChange={() => act({ do: chosen.size === rows.length ? 'none' : 'all' })}
                  />
                </th>
              ) : null}
              {head('name')}
              <th scope="col">{t('columns.status')}</th>
              {head('date')}
              {head('changed')}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={press}>
            {rows.map((row) => (
              <tr key={row.id} data-chosen={chosen.has(row.id) || undefined}>
                {choosable ? (
                  <td className={styles.box}>
                    <input
                      id={`choose-${row.id}`}
                      type="checkbox"
                      aria-label={t('choose', { title: row.title || t('untitled') })}
                      tabIndex={row.id === (active ?? ids[0]) ? 0 : -1}
                      checked={chosen.has(row.id)}
                      onFocus={() => setSelection((now) => (now.active === row.id ? now : { ...now, active: row.id }))}
                      onClick={(event) => event.shiftKey && act({ do: 'stretch', id: row.id })}
                      onChange={(event) =>
                        !(event.nativeEvent as MouseEvent).shiftKey && act({ do: 'toggle', id: row.id })
                      }
                    />
                  </td>
                ) : null}
                <th scope="row" className={styles.title}>
                  <Link id={`open-${row.id}`} href={paths.record(noun, row.id)}>
                    {row.title || t('untitled')}
                  </Link>
                  {row.note ? <p>{row.note}</p> : null}
                  {row.unsourced ? (
                    <Tag shape="triangle" tone="caveat">
                      {t('noSource')}
                    </Tag>
                  ) : null}
                </th>
                <td className={styles.status}>
                  <StatusTag status={row.status} />
                  {row.visibility === 'restricted' ? <p>{t('restricted')}</p> : null}
                </td>
                {row.date === null ? null : (
                  <td className={styles.when} data-label={t('columns.date')}>
                    {row.date || t('noDate')}
                  </td>
                )}
                <td className={styles.when} data-label={t('columns.changed')}>
                  {row.changed}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {chosen.size > 0 ? (
        <BulkBar
          bulk={bulk}
          noun={noun}
          acts={acts}
          rows={rows.filter(({ id }) => chosen.has(id))}
          onDone={(done) => {
            setReport(done);
            setSelection({ ...nothingChosen, chosen: new Set(done?.not.map(({ id }) => id)) });
          }}
        />
      ) : null}
    </>
  );
}
