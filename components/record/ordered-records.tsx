'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { moveAction } from '@/lib/workflows/actions';
import { newActKey } from './act-key';
import { useFieldWords } from './field-words';
import { OrderList } from './order-list';
import styles from './ordered-records.module.css';

type Item = { id: string; title: string };
type Props = {
  noun: NounName;
  items: readonly Item[];
  /** Where another one is added. */
  addHref: string;
  mayMove: boolean;
};

function moved(items: readonly Item[], id: string, after: string | null): Item[] {
  const one = items.find((item) => item.id === id);
  const rest = items.filter((item) => item.id !== id);
  if (one) rest.splice(after === null ? 0 : rest.findIndex((item) => item.id === after) + 1, 0, one);
  return rest;
}

/** The records that belong to this one, in the order in which its page shows them: to open, to add to, to put in order. */
export function OrderedRecords({ noun, items: given, addHref, mayMove }: Props) {
  const t = useTranslations('order');
  const words = useFieldWords();
  const [items, setItems] = useState(given);
  const [ordering, setOrdering] = useState(false);
  const [refusal, setRefusal] = useState<'forbidden' | 'failed' | null>(null);
  const turn = useRef(Promise.resolve());
  const title = words.noun(noun, 'many');

  function move(id: string, after: string | null) {
    setRefusal(null);
    setItems((before) => moved(before, id, after));
    const key = newActKey();
    turn.current = turn.current.then(async () => {
      const outcome = await moveAction({ key, noun, id, after }).catch(() => null);
      if (outcome?.ok) return;
      setItems(given);
      setRefusal(outcome?.failure.kind === 'forbidden' ? 'forbidden' : 'failed');
    });
  }
  return (
    <section className={styles.records} aria-labelledby={`list-${noun}`}>
      <h2 id={`list-${noun}`}>{title}</h2>
      {refusal ? <Notice tone="danger" role="alert" title={t(refusal)} /> : null}
      {items.length === 0 ? <p>{t('none')}</p> : null}
      {ordering ? (
        <OrderList label={title} items={items} onMove={move} hrefOf={(id) => paths.record(noun, id)} />
      ) : (
        <ol>
          {items.map((item) => (
            <li key={item.id}>
              <Link href={paths.record(noun, item.id)}>{item.title}</Link>
            </li>
          ))}
        </ol>
      )}
      {mayMove ? (
        <p className={styles.acts}>
          <LinkButton size="small" href={addHref}>
            {words.noun(noun, 'new')}
          </LinkButton>
          {items.length > 1 ? (
            <Button variant="quiet" size="small" aria-pressed={ordering} onClick={() => setOrdering(!ordering)}>
              {ordering ? t('done') : t('start')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
