'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormDescription } from '@/components/form/description';
import type { Country } from '@/components/form/find-country';
import { useFieldWords } from '@/components/record/field-words';
import { StatusTag } from '@/components/record/status-tag';
import { LinkButton } from '@/components/ui/button';
import { useKeyGroup } from '@/components/ui/key-register';
import { Notice } from '@/components/ui/notice';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import type { WholeMeeting } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import { OwnFacts, People } from './own';
import { titleOf } from './reading';
import { rowReports } from './row-reports';
import { WholeSection } from './section';
import { ADD_KEYS, addId, openId, SECTIONS } from './sections';
import { SettingContext } from './setting';
import { StatusLine } from './status-line';
import { useForms } from './use-forms';
import { usePieces } from './use-pieces';
import styles from './whole.module.css';

type Props = {
  whole: WholeMeeting;
  forms: readonly FormDescription[];
  creatable: readonly FormDescription[];
  countries: readonly Country[];
  memberId: string;
  mayAdd: boolean;
};

/** A whole meeting on one screen: it reads like its public page, and each piece is edited where it stands. */
export function Whole({ whole, forms: descriptions, creatable, countries, memberId, mayAdd }: Props) {
  const t = useTranslations('whole');
  const words = useFieldWords();
  const pieces = usePieces(whole);
  const forms = useForms([whole.meeting, ...whole.pieces], memberId);
  const [rows] = useState(rowReports);
  const [news, setNews] = useState('');
  const { meeting, listOf } = pieces;
  // Told apart by what they say: whatever else is saved must not draw every piece anew.
  const said = JSON.stringify(
    listOf('session')
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ id, values: { title, scheduledStart } }) => ({ id, title, at: scheduledStart })),
  );
  const sessions = useMemo(() => JSON.parse(said) as { id: string; title: string; at: string | null }[], [said]);
  const names = useMemo(
    () => ({ ...pieces.names, ...Object.fromEntries(sessions.map(({ id, title }) => [id, title])) }),
    [pieces.names, sessions],
  );
  const { values } = meeting;
  const zone = typeof values.timeZone === 'string' ? values.timeZone : null;
  const day = typeof values.startOn === 'string' && values.startOn.length === 10 ? values.startOn : null;
  const setting = useMemo(
    () => ({
      meetingId: meeting.id,
      rule: meeting.rule,
      zone,
      day,
      countries,
      names,
      sessions,
      forms: descriptions,
      creatable,
      memberId,
    }),
    [meeting.id, meeting.rule, zone, day, countries, names, sessions, descriptions, creatable, memberId],
  );

  function move(noun: NounName, id: string, after: string | null) {
    const list = listOf(noun);
    const piece = list.find((one) => one.id === id);
    const number = list.filter((one) => one.id !== id).findIndex((one) => one.id === after) + 2;
    if (piece) setNews(t('moved', { title: titleOf(piece, names), number, count: list.length }));
    pieces.move(noun, id, after);
  }
  /** Leads to a form, or to a row that stands on the screen already. */
  function show(key: string) {
    const row = document.getElementById(key);
    if (!row) return forms.open(key);
    (row.querySelector<HTMLElement>('[aria-invalid]') ?? row.querySelector('input'))?.focus();
  }
  const latest = useRef<Acts>(null);
  latest.current = {
    open: forms.open,
    leave: forms.leave,
    report: forms.report,
    rows,
    nextPlace: pieces.nextPlace,
    move,
    step(noun, id, by) {
      const list = listOf(noun).map((piece) => piece.id);
      const to = list.indexOf(id) + by;
      if (to < 0 || to >= list.length) return;
      forms.focusOn(openId(id));
      move(noun, id, list.filter((other) => other !== id)[to - 1] ?? null);
    },
    remove(piece) {
      setNews(t('removed', { title: titleOf(piece, names) }));
      forms.focusOn(openId(piece.id));
      pieces.remove(piece);
    },
    putBack(piece) {
      setNews(t('restored', { title: titleOf(piece, names) }));
      forms.focusOn(openId(piece.id));
      pieces.putBack(piece);
    },
    saved(noun, state, nameOf, made) {
      pieces.saved(noun, descriptions.find((form) => form.noun === noun)?.fields ?? {}, state, nameOf);
      if (made === undefined) return;
      forms.focusOn(addId(noun));
      forms.drop(made);
    },
  };
  const acts = useMemo<Acts>(() => {
    const now = () => {
      if (!latest.current) throw new Error('The screen is not drawn yet.');
      return latest.current;
    };
    return {
      open: (key) => now().open(key),
      leave: (key, how) => now().leave(key, how),
      report: (...told) => now().report(...told),
      rows,
      nextPlace: (noun) => now().nextPlace(noun),
      move: (...asked) => now().move(...asked),
      step: (...asked) => now().step(...asked),
      remove: (piece) => now().remove(piece),
      putBack: (piece) => now().putBack(piece),
      saved: (...told) => now().saved(...told),
    };
  }, []);

  const screen = useRef<HTMLDivElement>(null);
  const keys = useMemo(
    () => ({
      title: t('keyHelp.title'),
      keys: [
        { keys: ['↓', '↑'], says: t('keyHelp.step') },
        { keys: ['Enter'], says: t('keyHelp.open') },
        { keys: ['Alt', '↓'], says: t('keyHelp.move') },
        { keys: ['Delete'], says: t('keyHelp.remove') },
        ...(mayAdd ? SECTIONS : []).map((noun) => ({
          keys: [ADD_KEYS[noun].toUpperCase()],
          says: words.noun(noun, 'new'),
        })),
      ],
    }),
    [t, words, mayAdd],
  );
  useKeyGroup(keys);
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  /** Keys of the pieces: heard within the screen, and where nothing on the page has the focus yet. */
  function press(event: KeyboardEvent) {
    const at = event.target;
    if (!(at instanceof HTMLElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const isNowhere = at === document.body || at.id === 'content';
    if (!screen.current || !(isNowhere || screen.current.contains(at))) return;
    if (at.closest('input, textarea, select, [role="grid"], [role="dialog"]')) return;
    const noun = SECTIONS.find((name) => ADD_KEYS[name] === event.key.toLowerCase());
    const add = noun && document.getElementById(addId(noun));
    if (add) {
      event.preventDefault();
      if (add instanceof HTMLButtonElement) add.click();
      else add.focus();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const all = [...screen.current.querySelectorAll<HTMLElement>('[data-piece]')];
    const next =
      isNowhere && event.key === 'ArrowDown' ? all[0] : all[all.indexOf(at) + (event.key === 'ArrowUp' ? -1 : 1)];
    if (!(isNowhere || all.includes(at)) || !next) return;
    event.preventDefault();
    next.focus();
  }
  const { refusal } = pieces;
  const own = { meeting, forms: forms.forms, reports: forms.reports, acts };
  return (
    <SettingContext value={setting}>
      <div ref={screen} className={styles.whole}>
        <header className={styles.head}>
          <p className={styles.over}>
            <span>{words.noun('meeting')}</span>
            <StatusTag status={meeting.status} />
          </p>
          <h1>{String(values.title)}</h1>
          <nav className={styles.acts} aria-label={t('name')}>
            <LinkButton size="small" href={paths.record('meeting', meeting.id)}>
              {t('ownPage')}
            </LinkButton>
            <LinkButton size="small" href={paths.meetingDraft(meeting.id)}>
              {t('draft')}
            </LinkButton>
            {meeting.status === 'published' ? (
              <LinkButton size="small" href={paths.permalink(meeting.id)}>
                {t('public')}
              </LinkButton>
            ) : null}
          </nav>
          <p className={styles.keys}>{t('keys')}</p>
        </header>
        <StatusLine reports={forms.reports} rows={rows} open={show} saveAll={forms.saveAll} isBusy={pieces.isBusy} />
        {refusal ? (
          <Notice
            tone="danger"
            role="alert"
            title={t(`refused.${refusal === 'forbidden' || refusal === 'unreachable' ? refusal : 'other'}`)}
          />
        ) : null}
        <VisuallyHidden>
          <span aria-live="polite">{news}</span>
        </VisuallyHidden>
        <OwnFacts {...own} />
        {SECTIONS.map((noun) => (
          <WholeSection
            key={noun}
            noun={noun}
            pieces={listOf(noun)}
            forms={forms.forms}
            reports={forms.reports}
            acts={acts}
            mayAdd={mayAdd}
          />
        ))}
        <People {...own} />
      </div>
    </SettingContext>
  );
}
