'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import { OrderList } from '@/components/record/order-list';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import { Piece } from './piece';
import { PieceForm } from './piece-form';
import { QuickRows } from './quick-rows';
import { titleOf } from './reading';
import styles from './section.module.css';
import { ADD_KEYS, addId, newKey, type SectionNoun } from './sections';
import { useSetting } from './setting';
import type { useForms } from './use-forms';

type Props = {
  noun: SectionNoun;
  pieces: readonly WholePiece[];
  forms: ReturnType<typeof useForms>['forms'];
  reports: ReturnType<typeof useForms>['reports'];
  acts: Acts;
  mayAdd: boolean;
};

/** All pieces of one kind: to read, to edit where they stand, to put in order, to add to. */
export function WholeSection({ noun, pieces, forms, reports, acts, mayAdd }: Props) {
  const t = useTranslations('whole');
  const words = useFieldWords();
  const { names } = useSetting();
  const [ordering, setOrdering] = useState(false);
  const title = words.noun(noun, 'many');
  const added = newKey(noun);
  const isAdding = forms.get(added)?.shown ?? false;
  const standing = pieces.filter(({ status }) => status !== 'withdrawn');
  const movable = standing.length > 1 && standing.some(({ editable }) => editable);
  return (
    <section id={`${noun}s`} aria-labelledby={`${noun}s-title`} className={styles.section}>
      <div className={styles.head}>
        <h2 id={`${noun}s-title`}>
          {title} <span className={styles.count}>{standing.length}</span>
        </h2>
        {movable ? (
          <Button variant="quiet" size="small" aria-pressed={ordering} onClick={() => setOrdering(!ordering)}>
            {ordering ? t('ordered') : t('order')}
          </Button>
        ) : null}
      </div>
      {ordering ? (
        <OrderList
          label={t('orderOf', { list: title })}
          items={standing.map((piece) => ({ id: piece.id, title: titleOf(piece, names) }))}
          onMove={(id, after) => acts.move(noun, id, after)}
        />
      ) : (
        <ol className={styles.pieces}>
          {pieces.map((piece) => (
            <Piece
              key={piece.id}
              piece={piece}
              number={standing.indexOf(piece) + 1}
              form={forms.get(piece.id)}
              report={reports.get(piece.id)}
              acts={acts}
            />
          ))}
        </ol>
      )}
      {standing.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      {mayAdd && noun !== 'presentation' ? <QuickRows noun={noun} pieces={pieces} acts={acts} /> : null}
      {mayAdd && noun === 'presentation' ? (
        <>
          <p className={styles.add}>
            <Button
              id={addId(noun)}
              size="small"
              aria-expanded={isAdding}
              onClick={() => (isAdding ? acts.leave(added, 'keep') : acts.open(added))}
            >
              <span aria-hidden="true">{isAdding ? '−' : '+'}</span>
              {words.noun(noun, 'new')}
            </Button>
            <Kbd>{ADD_KEYS[noun].toUpperCase()}</Kbd>
          </p>
          {forms.has(added) ? <NewPiece formKey={added} noun={noun} shown={isAdding} acts={acts} /> : null}
        </>
      ) : null}
    </section>
  );
}

/** The whole form of a piece that is not there yet. */
function NewPiece({ noun, ...rest }: { formKey: string; noun: SectionNoun; shown: boolean; acts: Acts }) {
  const { meetingId } = useSetting();
  const [values] = useState(() => ({ meetingId, position: rest.acts.nextPlace(noun) }));
  return <PieceForm noun={noun} values={values} {...rest} />;
}
