'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useReferences } from '@/components/form/use-references';
import { besideName } from '@/components/record/beside';
import { localPath } from '@/lib/local-path';
import { nameKey } from '@/lib/names';
import { paths } from '@/lib/paths';
import { signOut } from '@/lib/users/actions';
import { searchEverythingAction, titlesAction } from '@/lib/workflows/actions';
import styles from './palette.module.css';
import type { Place } from './place-links';
import { type RecentRecord, recentOf } from './recent';

type Props = {
  memberId: string;
  /** The record that the page behind shows. */
  here: RecentRecord | null;
  places: readonly Place[];
  news: readonly Place[];
  onClose: () => void;
  onKeys: () => void;
};
interface Entry {
  id: string;
  label: string;
  note?: string;
  act: () => unknown;
}
interface Group {
  title: string;
  entries: Entry[];
}

/** One field that finds every record by any of its names and every place and act by its words. Arrows choose, Enter goes. */
export function Palette({ memberId, here, places, news, onClose, onKeys }: Props) {
  const t = useTranslations('palette');
  const nouns = useTranslations('nouns');
  const statuses = useTranslations('status');
  const locale = useLocale();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState<Entry[]>([]);
  const { found, state, search } = useReferences((asked) => searchEverythingAction({ query: asked }));

  const go = (href: string) => () => router.push(localPath(href, locale));
  const record = ({ noun, id }: RecentRecord, label: string, note: string): Entry => ({
    id,
    label,
    note,
    act: go(paths.record(noun, id)),
  });
  useEffect(() => {
    const opened = recentOf(memberId).filter(({ id }) => id !== here?.id);
    if (opened.length === 0) return;
    void titlesAction({ pointers: opened })
      .then((named) => {
        if (!named.ok) return;
        setRecent(
          opened.flatMap((one) => {
            const title = named.value[one.id];
            return title === undefined ? [] : [record(one, title || t('untitled'), nouns(`${one.noun}.one`))];
          }),
        );
      })
      .catch(() => undefined);
  }, []);

  const words = nameKey(query).split(' ').filter(Boolean);
  const fits = ({ label }: { label: string }) => {
    const key = ` ${nameKey(label)}`;
    return words.every((word) => key.includes(` ${word}`));
  };
  const links = (list: readonly Place[]) => list.map(({ href, label }) => ({ id: href, label, act: go(href) }));
  const onRecord: Entry[] = here
    ? [
        { id: 'edit', label: t('acts.edit'), act: go(paths.record(here.noun, here.id)) },
        { id: 'history', label: t('acts.history'), act: go(paths.recordHistory(here.noun, here.id)) },
        ...(here.noun === 'meeting'
          ? [{ id: 'draft', label: t('acts.draft'), act: go(paths.meetingDraft(here.id)) }]
          : []),
        { id: 'public', label: t('acts.public'), act: go(paths.permalink(here.id)) },
      ]
    : [];
  const records = found.map(({ noun, id, title, note, on, status, matched }) =>
    record(
      { noun, id },
      title || t('untitled'),
      [
        nouns(`${noun}.one`),
        matched && !note?.includes(matched) ? t('matched', { name: matched }) : '',
        besideName({ note, on }, locale),
        status === 'published' ? '' : statuses(status),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  // Names that only resemble what was typed come after acts that say it.
  const isNear = found.some(({ near }) => near);
  const asked = words.length > 0 ? records : [];
  const groups: Group[] = [
    { title: t('groups.records'), entries: isNear ? [] : asked },
    { title: t('groups.recent'), entries: words.length > 0 ? [] : recent },
    { title: t('groups.here'), entries: onRecord.filter(fits) },
    { title: t('groups.new'), entries: links(news).filter(fits) },
    {
      title: t('groups.places'),
      entries: [
        ...links(places),
        { id: 'keys', label: t('acts.keys'), act: onKeys },
        { id: 'sign-out', label: t('acts.signOut'), act: () => signOut() },
      ].filter(fits),
    },
    { title: t('groups.near'), entries: isNear ? asked : [] },
  ].filter(({ entries }) => entries.length > 0);

  function act(id: string) {
    const entry = groups.flatMap(({ entries }) => entries).find((one) => one.id === id);
    if (!entry) return;
    onClose();
    void entry.act();
  }
  return (
    <ModalOverlay isDismissable isOpen onOpenChange={(open) => !open && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('open')}>
          <Autocomplete
            inputValue={query}
            onInputChange={(typed) => {
              setQuery(typed);
              search(typed, 60);
            }}
          >
            <SearchField autoFocus aria-label={t('label')} className={styles.field ?? ''}>
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="menu"
                className={styles.input ?? ''}
                placeholder={t('label')}
                maxLength={200}
              />
            </SearchField>
            <Menu aria-label={t('open')} className={styles.menu ?? ''} onAction={(id) => act(String(id))}>
              {groups.map(({ title, entries }) => (
                <MenuSection key={title} id={title}>
                  <Header className={styles.group ?? ''}>{title}</Header>
                  {entries.map(({ id, label, note }) => (
                    <MenuItem key={id} id={id} textValue={label} className={styles.item ?? ''}>
                      <span>{label}</span>
                      {note ? <span className={styles.note}>{note}</span> : null}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <p className={styles.state} role="status">
            {words.length === 0
              ? ''
              : state === 'failed'
                ? t('failed')
                : state === 'searching'
                  ? t('searching')
                  : t('found', { count: found.length })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
