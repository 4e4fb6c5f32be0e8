'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { takesLetters } from '@/components/ui/key-register';
import { useScripts } from '@/components/ui/script-gate';
import type { NounName, Values } from '@/lib/field';
import type { SavedState } from '@/lib/workflows/actions';
import { Alike, tellingText } from './alike';
import { ConflictView } from './conflict-view';
import type { FormDescription } from './description';
import styles from './editor.module.css';
import { Fields } from './fields';
import { controlId, FormContext, type FormShared } from './form-context';
import { MeanwhileNotice } from './meanwhile';
import { RefusedSave } from './refused-save';
import { Restored } from './restored';
import { SaveBar } from './save-bar';
import { useFormKeys } from './use-form-keys';
import { type RecordOptions, useRecord } from './use-record';
import { periodsIn } from './values';

/** What a form takes from the page that it stands on. */
export interface EditorPlace {
  countries: FormShared['countries'];
  zone: string | null;
  within?: string;
  /** Names of the records that the values point to, by id. */
  names: Record<string, string>;
}
/** What a short form over this one is given. */
export interface CreateProps {
  description: FormDescription;
  /** What was typed in the field that it was opened from. */
  name: string;
  /** What else is known of the record. */
  given?: Values;
  place: EditorPlace;
  onClose: () => void;
  onCreated: (state: SavedState, name: string) => void;
  /** One that is there already is taken instead. */
  onTaken: (id: string, name: string) => void;
}
type Props = {
  description: FormDescription;
  /** Forms for what can be added from within; none in a form that is itself such a one. */
  creatable?: readonly FormDescription[];
  createDialog?: (props: CreateProps) => ReactNode;
  place: EditorPlace;
  saved: SavedState | null;
  values: Values;
  keep: RecordOptions['keep'];
  proposing?: RecordOptions['proposing'];
  /** Another way to send what is typed, beside the button that saves. */
  instead?: ReactNode;
  readOnly?: boolean;
  /** The fields to be seen, in their order; without it all are. What is not seen is saved as it is. */
  show?: readonly string[];
  submit?: string;
  onSaved?: (state: SavedState) => void;
  /** Takes a record that is there already in place of the one that the form would make. */
  onTake?: (id: string, title: string) => void;
  /** What stands above the fields and knows how the record fares. */
  head?: (record: ReturnType<typeof useRecord>, nameOf: (id: string) => string | undefined) => ReactNode;
};

interface NewRecord {
  noun: NounName;
  name: string;
  given?: Values;
  done: (id: string) => void;
}

const typesSave = (event: { key: string; ctrlKey: boolean; metaKey: boolean }) =>
  (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';

/** A form for any noun, drawn from its description, with everything that keeps what is typed safe. */
export function Editor({
  description,
  creatable,
  createDialog: CreateDialog,
  place,
  saved,
  values,
  keep,
  proposing,
  instead,
  readOnly = false,
  show,
  submit,
  onSaved,
  onTake,
  head,
}: Props) {
  const t = useTranslations('form');
  const words = useFieldWords();
  const { noun, fields } = description;
  const prefix = `f${useId().replace(/[^a-z0-9]/gi, '')}`;
  const record = useRecord({ noun, fields, saved, values, zone: place.zone, keep, proposing, onSaved });
  const [names, setNames] = useState(place.names);
  const [creating, setCreating] = useState<NewRecord | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const isAlive = useScripts();
  const seen = useMemo(() => {
    const named = (name: string) => (fields[name] ? [[name, fields[name]] as const] : []);
    return show ? Object.fromEntries(show.flatMap(named)) : fields;
  }, [fields, show]);
  const { issues, change } = record;
  const stableChange = useRef(change);
  stableChange.current = change;

  const learnName = useCallback((id: string, name: string) => setNames((before) => ({ ...before, [id]: name })), []);
  const nameOf = useCallback((id: string) => names[id], [names]);
  const shared = useMemo<FormShared>(
    () => ({
      ...place,
      noun,
      recordId: record.saved?.id,
      prefix,
      nameOf,
      learnName,
      createHere: creatable
        ? (target, name, done, given) => setCreating({ noun: target, name, done, given })
        : undefined,
      periodOf: (path) => periodsIn(fields).find(({ from, until }) => from === path || until === path),
      errorOf(path) {
        const issue = issues.find((one) => one.path === path);
        return issue && words.issue(issue);
      },
      change: (path, value) => stableChange.current(path, value),
      readOnly,
    }),
    [place, noun, record.saved?.id, prefix, nameOf, learnName, creatable, issues, fields, readOnly],
  );
  useFormKeys(Boolean(readOnly));
  // Ctrl-S is heard wherever the focus is, and means the short form while one lies over this one.
  const { save } = record;
  const isBehind = creating !== null;
  useEffect(() => {
    if (readOnly || isBehind) return;
    const onKey = (event: KeyboardEvent) => {
      if (!typesSave(event)) return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [readOnly, isBehind, save]);
  // A new record is begun by naming it, wherever the way here left the focus; only what takes letters already keeps it.
  useEffect(() => {
    if (!isAlive || saved || readOnly || (keep && takesLetters(document.activeElement))) return;
    document.getElementById(controlId(prefix, description.title))?.focus();
  }, [isAlive]);
  useEffect(() => {
    if (issues.length > 0) summary.current?.focus();
  }, [issues]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    save();
  }
  const errors = issues.map((issue) => ({
    id: words.knows(noun, issue.path) ? controlId(prefix, issue.path) : prefix,
    message: words.knows(noun, issue.path)
      ? `${words.label(noun, issue.path)}: ${words.issue(issue)}`
      : words.issue(issue),
  }));
  const telling = record.saved || readOnly ? null : tellingText(description, record.form);
  const target = creating && creatable?.find((form) => form.noun === creating.noun);
  return (
    <FormContext value={shared}>
      {head?.(record, nameOf)}
      <form id={prefix} className={styles.form} noValidate onSubmit={onSubmit} data-embedded={keep ? undefined : true}>
        <div ref={summary} tabIndex={-1} className={styles.summary}>
          {errors.length > 0 ? <ErrorSummary title={t('errorTitle')} errors={errors} /> : null}
          {record.refusal ? <RefusedSave refusal={record.refusal} record={record} description={description} /> : null}
        </div>
        <Restored at={record.restoredAt} onDiscard={record.discard} />
        {record.state === 'saved' || record.state === 'unsaved' ? (
          <MeanwhileNotice meanwhile={record.saved?.meanwhile} />
        ) : null}
        {record.conflict ? (
          <ConflictView
            conflict={record.conflict.conflict}
            sent={record.conflict.sent}
            fields={fields}
            mine={record.form}
            busy={record.state === 'saving'}
            onSettle={record.settle}
          />
        ) : (
          <Fields
            fields={seen}
            form={record.form}
            remark={
              telling === null
                ? undefined
                : { name: description.title, text: <Alike noun={noun} typed={telling} onTake={onTake} /> }
            }
          />
        )}
        {readOnly || record.conflict ? null : keep ? (
          <SaveBar record={record} proposing={proposing} instead={instead} />
        ) : (
          <p className={styles.foot}>
            <Button type="submit" variant="primary" busy={record.state === 'saving'}>
              {submit}
            </Button>
          </p>
        )}
      </form>
      {creating && target && CreateDialog ? (
        <CreateDialog
          description={target}
          name={creating.name}
          given={creating.given}
          place={{ ...place, names }}
          onClose={() => setCreating(null)}
          onCreated={(state, name) => {
            learnName(state.id, name);
            creating.done(state.id);
            setCreating(null);
          }}
          onTaken={(id, name) => {
            learnName(id, name);
            creating.done(id);
            setCreating(null);
          }}
        />
      ) : null}
    </FormContext>
  );
}
