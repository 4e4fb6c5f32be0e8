'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { CreateDialog } from '@/components/form/create-dialog';
import { Editor } from '@/components/form/editor';
import type { useRecord } from '@/components/form/use-record';
import { Button } from '@/components/ui/button';
import type { NounName, Values } from '@/lib/field';
import type { SavedState } from '@/lib/workflows/actions';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import styles from './piece.module.css';
import { formId, PEOPLE, SAID } from './sections';
import { useDescription, useSetting } from './setting';

type Record = ReturnType<typeof useRecord>;
type Props = {
  /** The form's name on the screen. */
  formKey: string;
  noun: NounName;
  /** Absent for a piece that is about to be made, which begins with `values`. */
  piece?: WholePiece;
  values?: Values;
  shown: boolean;
  acts: Acts;
};

/** A piece's own form in its place. Enter in a line saves and leaves, Escape leaves and keeps what was typed. */
export function PieceForm({ formKey, noun, piece, values = {}, shown, acts }: Props) {
  const t = useTranslations('whole');
  const description = useDescription(noun);
  const setting = useSetting();
  const box = useRef<HTMLDivElement>(null);
  const record = useRef<Record | null>(null);
  const nameOf = useRef<(id: string) => string | undefined>(() => undefined);
  const { fields, title } = description;
  const show = useMemo(() => {
    if (formKey.endsWith('/people')) return PEOPLE;
    const left = formKey.endsWith('/facts') ? PEOPLE : SAID;
    // What the piece is called comes first, for that is where one begins to write.
    const names = [title, ...Object.keys(fields).filter((name) => name !== title)];
    return names.filter((name) => !left.includes(name));
  }, [formKey, fields, title]);
  // What the form begins with; later changes of the screen are not its business.
  const place = useMemo(
    () => ({
      countries: setting.countries,
      zone: setting.zone,
      within: setting.meetingId,
      names: setting.names,
    }),
    [],
  );
  const saved: SavedState | null = useMemo(
    () => (piece ? { id: piece.id, version: piece.version, status: piece.status, values: piece.values } : null),
    [],
  );
  useEffect(() => {
    if (shown) box.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button')?.focus();
  }, [shown]);

  function onKeyDown(event: KeyboardEvent) {
    // A dialog over the form is its child for React only.
    if (!(event.target instanceof HTMLElement) || !box.current?.contains(event.target)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      acts.leave(formKey, 'keep');
    }
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const { target } = event;
    const isLine =
      target instanceof HTMLInputElement && target.role !== 'combobox' && ['text', 'url'].includes(target.type);
    if (!isLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (piece) acts.leave(formKey, 'save');
    else record.current?.save();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the form within, heard where they rise to
    <div ref={box} id={formId(formKey)} className={styles.form} hidden={!shown} onKeyDown={onKeyDown}>
      <p className={styles.keys}>{t('formKeys')}</p>
      <Editor
        description={description}
        creatable={setting.creatable}
        createDialog={CreateDialog}
        place={place}
        saved={saved}
        values={values}
        show={show}
        instead={
          <Button variant="quiet" onClick={() => acts.leave(formKey, 'keep')}>
            {t('close')}
          </Button>
        }
        keep={{ memberId: setting.memberId, place: `new.${setting.meetingId}` }}
        onSaved={(state) => acts.saved(noun, state, (id) => nameOf.current(id), piece ? undefined : formKey)}
        head={(now, name) => {
          nameOf.current = name;
          return <Watch formKey={formKey} record={now} acts={acts} onRecord={record} />;
        }}
      />
    </div>
  );
}

type WatchProps = { formKey: string; record: Record; acts: Acts; onRecord: { current: Record | null } };

/** Tells the screen how the form fares. */
function Watch({ formKey, record, acts, onRecord }: WatchProps) {
  const { state, conflict } = record;
  useEffect(() => {
    onRecord.current = record;
    acts.report(formKey, record, { state, conflict: conflict !== null });
  });
  return null;
}
