'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { draftKey, forgetDraft } from '@/components/record/form/draft-store';
import { useFieldWords } from '@/components/record/form/field-words';
import { useRecord } from '@/components/record/form/use-record';
import { Kbd } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formatSpan, parseWallClock, readTimes, toWallClock } from '@/lib/time';
import type { WholePiece } from '@/lib/workflows/whole';
import type { Acts } from './acts';
import styles from './quick-row.module.css';
import { ADD_KEYS, addId, type SectionNoun } from './sections';
import { useDescription, useSetting } from './setting';

type Noun = Exclude<SectionNoun, 'presentation'>;
type Props = {
  noun: Noun;
  place: string;
  position: number;
  isLast: boolean;
  pieces: readonly WholePiece[];
  acts: Acts;
  onSent: () => void;
  onMade: () => void;
};

/** The field that is typed in a line, and the one beside it that may stay empty. */
const FIELDS: Record<Noun, { main: string; beside?: string }> = {
  takeaway: { main: 'headline', beside: 'text' },
  claim: { main: 'text' },
  commitment: { main: 'deliverable' },
  session: { main: 'title' },
};

/** A piece in one line: Enter adds it. A takeaway without a text of its own says what its headline says. */
export function QuickRow({ noun, place, position, isLast, pieces, acts, onSent, onMade }: Props) {
  const t = useTranslations('whole');
  const words = useFieldWords();
  const setting = useSetting();
  const { fields } = useDescription(noun);
  const { meetingId, memberId, zone, names } = setting;
  const id = useId();
  const { main, beside } = FIELDS[noun];
  const isMade = useRef(false);
  const record = useRecord({
    noun,
    fields,
    saved: null,
    values: { meetingId, position },
    zone,
    keep: { memberId, place },
    onSaved(state) {
      isMade.current = true;
      acts.saved(noun, state, (other) => names[other]);
      onMade();
    },
  });
  // What is kept of a row goes when the row is gone: sooner, a write that is still due would bring it back, in the next row here.
  useEffect(
    () => () => {
      if (isMade.current) forgetDraft(draftKey(memberId, noun, place));
    },
    [],
  );
  const { form, state, issues, refusal } = record;
  const typed = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  const issueOf = (name: string) => {
    const issue = issues.find(({ path }) => path === name);
    return issue && words.issue(issue);
  };
  const said = typed(main);
  const echoed = beside !== undefined && typed(beside) === said;

  function write(value: string) {
    if (beside && (echoed || typed(beside) === '')) record.change(beside, value);
    record.change(main, value);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') document.getElementById(addId(noun))?.blur();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (said.trim() === '') return;
    record.save();
    onSent();
  }
  if (state === 'saving' || state === 'waiting' || state === 'failing')
    return (
      <p className={styles.sent} role="status">
        <Spinner /> {said} {state === 'saving' ? null : t(`waiting.${state}`)}
      </p>
    );
  const error = refusal ? t('quickUnsent') : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape are the keys of the fields within
    <div className={styles.row} data-noun={noun} onKeyDown={onKeyDown}>
      {noun === 'session' ? <Time record={record} pieces={pieces} error={issueOf('scheduledStart')} /> : null}
      <Cell
        id={isLast ? addId(noun) : `${id}-main`}
        label={words.noun(noun, 'new')}
        placeholder={words.label(noun, main)}
        value={said}
        error={issueOf(main) ?? error}
        onText={write}
      />
      {beside ? (
        <Cell
          id={`${id}-beside`}
          label={words.label(noun, beside)}
          placeholder={t('quickBeside', { field: words.label(noun, beside) })}
          value={echoed ? '' : typed(beside)}
          error={issueOf(beside)}
          onText={(value) => record.change(beside, value === '' ? said : value)}
        />
      ) : null}
      <span className={styles.keys}>
        <Kbd>{ADD_KEYS[noun].toUpperCase()}</Kbd> <Kbd>{t('enter')}</Kbd>
      </span>
    </div>
  );
}

type CellProps = {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  error?: string;
  onText: (text: string) => void;
};

function Cell({ id, label, placeholder, value, error, onText }: CellProps) {
  return (
    <div className={styles.cell}>
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

type TimeProps = { record: ReturnType<typeof useRecord>; pieces: readonly WholePiece[]; error?: string };

/** When a session was: "14:30", "14:30–15:15", or with its day; a time alone is of the day of the session before. */
function Time({ record, pieces, error }: TimeProps) {
  const t = useTranslations('whole');
  const locale = useLocale();
  const id = useId();
  const { zone, day: firstDay } = useSetting();
  const [text, setText] = useState(() => String(record.form.scheduledStart ?? ''));
  const last = pieces.map(({ values }) => values.scheduledStart).findLast((start) => typeof start === 'string');
  const day = typeof last === 'string' ? toWallClock(last, zone).slice(0, 10) : firstDay;
  const span = readTimes(text, day);
  const understood =
    span && formatSpan(parseWallClock(span.start, zone), span.end && parseWallClock(span.end, zone), locale, zone);
  function write(value: string) {
    setText(value);
    const read = readTimes(value, day);
    record.change('scheduledStart', read?.start ?? value);
    record.change('scheduledEnd', read?.end ?? '');
  }
  return (
    <div>
      <Cell id={id} label={t('quickTime')} placeholder={t('quickTimeSuch')} value={text} error={error} onText={write} />
      <p className={styles.understood} aria-live="polite">
        {understood ?? (text.trim() === '' ? '' : t(day ? 'quickTimeUnread' : 'quickDayMissing'))}
      </p>
    </div>
  );
}
