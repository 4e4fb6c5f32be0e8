'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { besideName } from '@/components/record/beside';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { MOST_QUOTED, type PastedCitation, readPasted, wordsIn } from '@/lib/parts/pasted';
import { localZone, today } from '@/lib/time';
import { findSourcesAction } from '@/lib/workflows/actions';
import type { Reference } from '@/lib/workspace/search';
import styles from './cite-paste.module.css';
import { controlId, useForm } from './form-context';
import type { FormItem } from './values';

const LONGEST = 2000;

/** What came of the text in the box; while something is left to do, the text stays in it. */
type Answer =
  | { kind: 'idle' | 'looking' | 'failed' | 'nothing' | 'too_long' | 'quoted' }
  | { kind: 'cited'; id: string }
  | { kind: 'too_many_words'; count: number }
  | { kind: 'found'; pasted: PastedCitation; sources: Reference[] };

type Props = {
  /** Adds a citation; without a source it asks for one. */
  onCite: (citation: FormItem) => void;
};

/** One box for whatever one has at hand of a source: address, symbol, quote, place. It cites what the record knows and offers to add the rest. */
export function CitePaste({ onCite }: Props) {
  const t = useTranslations('form.cite');
  const locale = useLocale();
  const form = useForm();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>({ kind: 'idle' });
  const id = controlId(form.prefix, 'citations.paste');
  // The list may have been worked on while an answer was awaited.
  const add = useRef(onCite);
  add.current = onCite;

  function cite(pasted: PastedCitation, source: { id: string; title: string } | null) {
    const { quote, locator } = pasted;
    add.current({
      ...(source ? { sourceId: source.id } : {}),
      ...(quote ? { quote } : {}),
      ...(locator ? { locator } : {}),
    });
    if (source?.title) form.learnName(source.id, source.title);
    // Of several addresses each is a citation of its own.
    setText(pasted.more.join(' '));
    setAnswer(source ? { kind: 'cited', id: source.id } : { kind: 'quoted' });
    void consider(pasted.more.join(' '));
  }
  async function consider(given: string) {
    if (given.trim() === '') return;
    if (given.length > LONGEST) return setAnswer({ kind: 'too_long' });
    const pasted = readPasted(given);
    const { url, symbol, quote, locator } = pasted;
    const count = wordsIn(quote ?? '');
    if (count > MOST_QUOTED) return setAnswer({ kind: 'too_many_words', count });
    if (!url && !symbol) return quote || locator ? cite(pasted, null) : setAnswer({ kind: 'nothing' });
    setAnswer({ kind: 'looking' });
    const sought = { ...(url ? { url } : {}), ...(symbol ? { symbol } : {}) };
    const outcome = await findSourcesAction(sought).catch(() => null);
    if (!outcome?.ok) return setAnswer({ kind: 'failed' });
    const [first, second] = outcome.value;
    if (first && !second) return cite(pasted, first);
    setAnswer({ kind: 'found', pasted, sources: outcome.value });
  }
  function onPaste(event: ClipboardEvent) {
    if (text !== '') return;
    event.preventDefault();
    const given = event.clipboardData.getData('text').replace(/\s+/gu, ' ').trim();
    setText(given);
    void consider(given);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void consider(text);
  }
  function create(pasted: PastedCitation) {
    const known = pasted.url ? { url: pasted.url, kind: 'web_page', accessedOn: today(localZone()) } : {};
    form.createHere?.('source', pasted.title ?? '', (source) => cite(pasted, { id: source, title: '' }), {
      ...known,
      ...(pasted.symbol ? { symbol: pasted.symbol } : {}),
    });
  }
  const problem = {
    too_long: t('tooLong'),
    failed: t('failed'),
    nothing: t('nothing'),
  }[answer.kind as string];
  return (
    <div className={styles.paste}>
      <TextField
        id={id}
        label={t('label')}
        hint={t('hint')}
        error={
          answer.kind === 'too_many_words' ? t('tooManyWords', { count: answer.count, max: MOST_QUOTED }) : problem
        }
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setAnswer({ kind: 'idle' });
        }}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.news}>
        {answer.kind === 'looking' ? t('looking') : null}
        {answer.kind === 'quoted' ? t('quoted') : null}
        {answer.kind === 'cited' ? t('cited', { title: form.nameOf(answer.id) ?? '' }) : null}
        {answer.kind === 'found' && answer.sources.length > 0 ? t('several') : null}
        {answer.kind === 'found' && answer.sources.length === 0
          ? `${t('notThere', { what: answer.pasted.url ? 'address' : 'symbol' })} ${answer.pasted.url ? t('notOpened') : ''}`
          : null}
      </p>
      {answer.kind === 'found' ? (
        <p className={styles.choices}>
          {answer.sources.map((source) => (
            <Button key={source.id} size="small" onClick={() => cite(answer.pasted, source)}>
              {[source.title, besideName(source, locale)].filter(Boolean).join(' · ')}
            </Button>
          ))}
          {answer.sources.length === 0 && form.createHere ? (
            <Button size="small" onClick={() => create(answer.pasted)}>
              {t('create')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
