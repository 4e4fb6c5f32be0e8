'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { formatClock, localZone } from '@/lib/time';
import { openAction, type SavedState } from '@/lib/workflows/actions';
import type { LastSave, OtherMember } from '@/lib/workflows/presence';
import styles from './presence.module.css';
import { usePresence } from './use-presence';

/** What this needs to know of the form, and how it hands over what somebody else saved. */
interface OpenRecord {
  saved: SavedState | null;
  dirty: boolean;
  state: string;
  adopt: (state: SavedState) => void;
}
type Props = { noun: NounName; record: OpenRecord; memberId: string };

/** Names beyond these are counted. */
const MOST_NAMES = 6;
const JUST_NOW = 2 * 60_000;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/**
 * Who else has the record open, and who saved it a moment ago. Where nothing is unsaved here, the form takes in what was saved;
 * otherwise typed text stays as it is.
 */
export function Presence({ noun, record, memberId }: Props) {
  const { others, last } = usePresence(noun, record.saved?.id, record.dirty);
  const taken = useTakenIn(noun, record, last);
  const isBehind = last !== null && record.saved !== null && last.version > record.saved.version;
  const pending = isBehind && record.dirty && record.state !== 'saving' ? last : null;
  if (others.length === 0 && !pending && !taken) return null;
  return (
    <div className={styles.presence}>
      {others.length > 0 ? <Here others={others} memberId={memberId} /> : null}
      {pending && record.saved ? (
        <News noun={noun} save={pending} saved={record.saved} from={record.saved.version} memberId={memberId} isKept />
      ) : taken && record.saved ? (
        <News noun={noun} save={taken.save} saved={record.saved} from={taken.from} memberId={memberId} />
      ) : null}
    </div>
  );
}

/** Takes in a newer version while nothing is unsaved here; tells which, until the next one of one's own. */
function useTakenIn(noun: NounName, record: OpenRecord, last: LastSave | null) {
  const [taken, setTaken] = useState<{ save: LastSave; from: number } | null>(null);
  const { id, version } = record.saved ?? {};
  const isIdle = !record.dirty && record.state === 'saved';
  /** An answer may come when something has been typed since. */
  const takeIn = useEffectEvent((state: SavedState, news: { save: LastSave; from: number }) => {
    if (record.dirty) return;
    record.adopt(state);
    setTaken(news);
  });
  useEffect(() => {
    if (!id || !version || !last || last.version <= version || !isIdle) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = async (pause: number) => {
      const outcome = await openAction({ noun, id }).catch(() => null);
      if (isOver) return;
      // Nobody tells of this save a second time: a server that is away is asked again.
      if (!outcome || (!outcome.ok && outcome.failure.kind === 'unavailable')) {
        timer = setTimeout(() => void take(Math.min(2 * pause, LONGEST_PAUSE)), pause);
        return;
      }
      if (outcome.ok) takeIn(outcome.value, { save: last, from: version });
    };
    void take(FIRST_PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [noun, id, version, last, isIdle]);
  return taken && taken.save.version === version ? taken : null;
}

function Here({ others, memberId }: { others: readonly OtherMember[]; memberId: string }) {
  const t = useTranslations('presence');
  const locale = useLocale();
  const shown = others.slice(0, MOST_NAMES);
  return (
    <section className={styles.here} aria-label={t('label')}>
      <span className={styles.label}>{t('also')}</span>
      <ul>
        {shown.map((other) => (
          <li key={other.memberId} data-editing={other.editing || undefined}>
            <span className={styles.name}>{other.memberId === memberId ? t('self') : other.name}</span>{' '}
            {other.editing ? t('editing') : t('since', { time: formatClock(other.since, locale, localZone()) })}
          </li>
        ))}
      </ul>
      {others.length > shown.length ? <span>{t('more', { count: others.length - shown.length })}</span> : null}
    </section>
  );
}

type NewsProps = {
  noun: NounName;
  save: LastSave;
  saved: SavedState;
  /** The version that the form stood on before. */
  from: number;
  memberId: string;
  isKept?: boolean;
};

function News({ noun, save, saved, from, memberId, isKept = false }: NewsProps) {
  const t = useTranslations('presence');
  const locale = useLocale();
  const isNew = Date.now() - Date.parse(save.at) < JUST_NOW;
  const who = save.memberId === memberId ? t('you') : (save.name ?? t('program'));
  const what = { who, version: save.version };
  const compare = paths.recordHistory(noun, saved.id, { from, to: save.version });
  return (
    <Notice
      role="status"
      title={isNew ? t('savedNow', what) : t('savedAt', { ...what, time: formatClock(save.at, locale, localZone()) })}
    >
      <p>{isKept ? t('kept') : t('taken')}</p>
      <p>
        <LinkButton size="small" href={compare} target="_blank">
          {t('compare')}
        </LinkButton>
      </p>
    </Notice>
  );
}
