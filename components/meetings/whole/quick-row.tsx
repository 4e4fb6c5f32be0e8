'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { forgetText, keptTextKey } from '@/components/form/kept-text-store';
import { useRecord } from '@/components/form/use-record';
import { type FormItem, itemsOf } from '@/components/form/values';
import { useFieldWords } from '@/components/record/field-words';
import { Kbd } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import { Cell } from './quick-cell';
import { QuickChoices } from './quick-choices';
import { isBlank, QUICK, type QuickNoun } from './quick-fields';
import styles from './quick-row.module.css';
import { QuickSpeaker } from './quick-speaker';
import { QuickTime } from './quick-time';
import { ADD_KEYS, addId } from './sections';
import { useDescription, useSetting } from './setting';

type Props = {
  noun: QuickNoun;
  place: string;
  position: number;
  /** The session of the row before: what is written one after the other was mostly said in one. */
  sessionId: string;
  isLast: boolean;
  pieces: readonly WholePiece[];
  acts: Acts;
  onSent: (sessionId: string) => void;
  onMade: () => void;
};

/** A piece in one line: Enter adds it. A takeaway without a text of its own says what its headline says. */
export function QuickRow({ noun, place, position, sessionId, isLast, pieces, acts, onSent, onMade }: Props) {
  const t = useTranslations('whole');
  const words = useFieldWords();
  const setting = useSetting();
  const { fields } = useDescription(noun);
  const { meetingId, memberId, zone, names, sessions } = setting;
  const id = useId();
  const { main, beside, choices, said: isSaid } = QUICK[noun];
  const [learnt, setLearnt] = useState<Record<string, string>>({});
  const nameOf = (other: string) => learnt[other] ?? names[other];
  // What is chosen before anything is written is taken along with the first word: by itself it is nothing to keep or to warn of.
  const [held, setHeld] = useState<FormItem>(() => {
    const isThere = sessions.some((one) => one.id === sessionId);
    return isThere && choices.includes('sessionId') ? { sessionId } : ({} as FormItem);
  });
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
      acts.saved(noun, state, nameOf);
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
  const blank = isBlank(noun, form);
  useEffect(() => acts.rows.report(row, blank && state === 'unsaved' ? { ...record, state: 'new' } : record));
  useEffect(() => () => acts.rows.drop(row), []);
  const issueOf = (...names: string[]) => {
    const issue = issues.find(({ path }) => names.includes(path));
    return issue && words.issue(issue);
  };
  const said = typed(main);
  const echoed = beside !== undefined && typed(beside) === said;
  const chosen = (name: string) => (blank ? held[name] : undefined) ?? typed(name);

  function write(name: string, value: unknown) {
    if (blank) for (const one of choices) if (one in held) record.change(one, held[one]);
    record.change(name, value);
  }
  function writeMain(value: string) {
    if (beside && typed(beside) === '') record.change(beside, value);
    write(main, value);
  }
  function choose(name: string, value: string) {
    if (blank) setHeld((before) => ({ ...before, [name]: value }));
    else record.change(name, value);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') document.getElementById(addId(noun))?.blur();
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (blank) return;
    record.save();
    // Without its name it comes back: whoever typed a time stays here.
    if (said.trim() !== '') onSent(chosen('sessionId'));
  }
  if (state === 'saving' || state === 'waiting' || state === 'failing')
    return (
      <p className={styles.sent} role="status">
        <Spinner /> {said} {state === 'saving' ? null : t(`waiting.${state}`)}
      </p>
    );
  const shown = [main, beside, 'scheduledStart', 'scheduledEnd', ...choices];
  const other = issues.find(({ path }) => !shown.includes(path));
  const error = refusal
    ? t('quickUnsent')
    : other &&
      (words.knows(noun, other.path) ? `${words.label(noun, other.path)}: ${words.issue(other)}` : words.issue(other));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape are the keys of the fields within
    <div id={row} className={styles.row} data-noun={noun} onKeyDown={onKeyDown}>
      {noun === 'session' ? (
        <QuickTime record={{ form, change: write }} pieces={pieces} error={issueOf('scheduledStart', 'scheduledEnd')} />
      ) : null}
      <Cell
        id={isLast ? addId(noun) : `${id}-main`}
        label={words.noun(noun, 'new')}
        placeholder={words.label(noun, main)}
        value={said}
        error={issueOf(main) ?? error}
        onText={writeMain}
      />
      {beside ? (
        <Cell
          id={`${id}-beside`}
          label={words.label(noun, beside)}
          placeholder={t('quickBeside', { field: words.label(noun, beside) })}
          value={echoed ? '' : typed(beside)}
          error={issueOf(beside)}
          onText={(value) => write(beside, value === '' ? said : value)}
        />
      ) : null}
      <span className={styles.keys}>
        <Kbd>{ADD_KEYS[noun].toUpperCase()}</Kbd> <Kbd>{t('enter')}</Kbd>
      </span>
      <div className={styles.also}>
        <QuickChoices noun={noun} prefix={id} chosen={chosen} errorOf={issueOf} onChoose={choose} />
        {isSaid ? (
          <QuickSpeaker
            id={`${id}-speaker`}
            label={words.label(noun, 'attributions')}
            fields={fields.attributions?.item ?? {}}
            item={itemsOf(form.attributions)[0]}
            nameOf={nameOf}
            onItems={(items) => write('attributions', items)}
            onName={(other, name) => setLearnt((before) => ({ ...before, [other]: name }))}
          />
        ) : null}
      </div>
    </div>
  );
}
