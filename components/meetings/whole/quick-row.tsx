'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { forgetText, keptTextKey } from '@/components/form/kept-text-store';
import { useRecord } from '@/components/form/use-record';
import { useFieldWords } from '@/components/record/field-words';
import { Kbd } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import { Cell } from './quick-cell';
import styles from './quick-row.module.css';
import { QuickTime } from './quick-time';
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
      if (isMade.current) forgetText(keptTextKey(memberId, noun, place));
    },
    [],
  );
  const { form, state, issues, refusal } = record;
  const typed = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  // Under this name the screen knows how the row fares, and finds it.
  const row = `quick-${id}`;
  useEffect(() => acts.rows.report(row, record));
  useEffect(() => () => acts.rows.drop(row), []);
  const issueOf = (...names: string[]) => {
    const issue = issues.find(({ path }) => names.includes(path));
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
    if (!record.dirty) return;
    record.save();
    // Without its name it comes back: whoever typed a time stays here.
    if (said.trim() !== '') onSent();
  }
  if (state === 'saving' || state === 'waiting' || state === 'failing')
    return (
      <p className={styles.sent} role="status">
        <Spinner /> {said} {state === 'saving' ? null : t(`waiting.${state}`)}
      </p>
    );
  const shown = [main, beside, 'scheduledStart', 'scheduledEnd'];
  const other = issues.find(({ path }) => !shown.includes(path));
  const error = refusal
    ? t('quickUnsent')
    : other &&
      (words.knows(noun, other.path) ? `${words.label(noun, other.path)}: ${words.issue(other)}` : words.issue(other));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape are the keys of the fields within
    <div id={row} className={styles.row} data-noun={noun} onKeyDown={onKeyDown}>
      {noun === 'session' ? (
        <QuickTime record={record} pieces={pieces} error={issueOf('scheduledStart', 'scheduledEnd')} />
      ) : null}
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
