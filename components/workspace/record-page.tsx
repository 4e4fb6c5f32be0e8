'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Merged, type RecordMerge } from '@/components/duplicates/merged';
import { CreateDialog } from '@/components/form/create-dialog';
import type { FormDescription } from '@/components/form/description';
import { Editor, type EditorPlace } from '@/components/form/editor';
import { PublishButton } from '@/components/form/publish-button';
import type { useRecord } from '@/components/form/use-record';
import { BringBack } from '@/components/lifecycle/bring-back';
import { TakeOut, type VersionAndStatus } from '@/components/lifecycle/take-out';
import { Presence } from '@/components/presence/presence';
import { ProposeNotice } from '@/components/proposals/propose-notice';
import { useProposing } from '@/components/proposals/use-proposing';
import { useFieldWords } from '@/components/record/field-words';
import { StatusTag } from '@/components/record/status-tag';
import { Button, LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Values } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import type { SavedState } from '@/lib/workflows/actions';
import type { Reason } from '@/lib/workspace/duplicates/likeness';
import type { PublicNote } from '@/lib/workspace/note';
import type { OwnProposal } from '@/lib/workspace/proposal';
import styles from './record-page.module.css';

type Props = {
  description: FormDescription;
  creatable: readonly FormDescription[];
  place: EditorPlace;
  saved: SavedState | null;
  values: Values;
  memberId: string;
  may: {
    edit: boolean;
    editPublished: boolean;
    publish: boolean;
    discard: boolean;
    withdraw: boolean;
    restore: boolean;
    merge: boolean;
  };
  /** Null where a change cannot be proposed. */
  proposal: OwnProposal | null;
  /** The record into which this one was merged. */
  merged: RecordMerge | null;
  /** What the public reads where it was withdrawn, for whoever may change that. */
  note: PublicNote | null;
  /** A record that this one looks like. */
  alike: { id: string; title: string; why: Reason } | null;
};

/** One record of any noun on its page: what it is, how it stands, where its history lies, and its form. */
export function RecordPage({ description, creatable, place, saved, values, memberId, proposal, ...rest }: Props) {
  const { may } = rest;
  const t = useTranslations('form.propose');
  const locale = useLocale();
  const [on, setOn] = useState(proposal?.on ?? false);
  const [status, setStatus] = useState(saved?.status ?? 'draft');
  const isPublic = status === 'published' || status === 'withdrawn';
  const { noun } = description;
  const own = useProposing(noun, saved?.id, proposal);
  // Whoever may save as well can have a colleague look at it first, as long as nothing of theirs waits already.
  const choice = own && may.editPublished && !own.waiting;

  function onSaved(state: SavedState) {
    setStatus(state.status);
    const path = localPath(paths.record(noun, state.id), locale);
    // The address of the record from now on, so that a reload finds it; the form stays as it is.
    if (!saved && window.location.pathname !== path) window.history.replaceState(null, '', path);
  }
  return (
    <div className={styles.page}>
      <Editor
        description={description}
        creatable={creatable}
        createDialog={CreateDialog}
        place={place}
        saved={saved}
        values={values}
        keep={{ memberId, place: ['new', place.within].filter(Boolean).join('.') }}
        proposing={on ? own?.proposing : undefined}
        instead={
          choice ? (
            <Button variant="quiet" onClick={() => setOn(!on)}>
              {on ? t('saveInstead') : t('instead')}
            </Button>
          ) : null
        }
        readOnly={isPublic ? !may.editPublished && !on : !may.edit}
        onSaved={onSaved}
        head={(record, nameOf) => (
          <Head record={record} nameOf={nameOf} description={description} place={place} isPublic={isPublic} {...rest}>
            {saved && own && (on || own.waiting) ? (
              <ProposeNotice noun={noun} id={saved.id} on={on} waiting={own.waiting} again={Boolean(proposal?.again)} />
            ) : null}
            {on ? null : <Presence noun={noun} record={record} memberId={memberId} />}
          </Head>
        )}
      />
    </div>
  );
}

type HeadProps = Pick<Props, 'description' | 'place' | 'may' | 'merged' | 'alike' | 'note'> & {
  record: ReturnType<typeof useRecord>;
  nameOf: (id: string) => string | undefined;
  isPublic: boolean;
  /** What stands in place of the notice on published records. */
  children: ReactNode;
};

function Head({ record, nameOf, description, place, may, isPublic, merged, alike, note, children }: HeadProps) {
  const { noun, title, fields } = description;
  const t = useTranslations('form');
  const duplicates = useTranslations('duplicates');
  const words = useFieldWords();
  const { saved } = record;
  const titled = String(saved?.values[title] ?? '');
  const name = (fields[title]?.kind === 'reference' ? nameOf(titled) : titled) || words.noun(noun, 'new');
  const meeting = noun === 'meeting' ? saved?.id : place.within;
  const isOut = saved?.status === 'withdrawn';
  const mayPublish = saved !== null && !isPublic && may.publish;
  const publishesMeeting = mayPublish && noun === 'meeting';
  const moved = (to: VersionAndStatus) => saved && record.adopt({ ...saved, ...to });
  return (
    <header className={styles.head}>
      <p className={styles.over}>
        <span>{words.noun(noun)}</span>
        {saved ? <StatusTag status={saved.status} /> : null}
      </p>
      <h1 data-long={name.length > 90 || undefined}>{name.length > 180 ? `${name.slice(0, 170)}…` : name}</h1>
      <div className={styles.acts}>
        {meeting ? (
          <LinkButton size="small" href={paths.meetingWhole(meeting)}>
            {t('openWhole')}
          </LinkButton>
        ) : null}
        {meeting ? (
          <LinkButton
            size="small"
            variant={publishesMeeting ? 'primary' : undefined}
            href={paths.meetingDraft(meeting)}
          >
            {t(publishesMeeting ? 'publishMeeting' : 'openDraft')}
          </LinkButton>
        ) : null}
        {saved ? (
          <LinkButton size="small" href={paths.recordHistory(noun, saved.id)}>
            {t('history')}
          </LinkButton>
        ) : null}
        {saved ? (
          <LinkButton size="small" href={paths.recordHistory(noun, saved.id, { view: 'fields' })}>
            {t('writers')}
          </LinkButton>
        ) : null}
        {saved?.status === 'published' ? (
          <LinkButton size="small" href={paths.permalink(saved.id)}>
            {t('openPublic')}
          </LinkButton>
        ) : null}
        {mayPublish && !publishesMeeting ? <PublishButton noun={noun} record={record} meeting={meeting} /> : null}
        {saved && (isPublic ? may.withdraw : may.discard) && !isOut ? (
          <TakeOut
            noun={noun}
            saved={saved}
            nameable={fields[title]?.kind === 'line'}
            dirty={record.dirty}
            onDone={moved}
          />
        ) : null}
      </div>
      {saved && isOut && merged ? (
        <Merged noun={noun} merge={merged} may={may.merge} />
      ) : saved && isOut ? (
        <BringBack
          noun={noun}
          saved={saved}
          note={note}
          nameable={fields[title]?.kind === 'line'}
          may={may.restore}
          onDone={moved}
        />
      ) : (
        (children ??
        (isPublic ? (
          <Notice title={may.editPublished ? t('publishedNote') : t('readOnlyPublished')} />
        ) : may.edit ? null : (
          <Notice title={t('readOnlyReader')} />
        )))
      )}
      {saved && alike ? (
        <p className={styles.alike}>
          {duplicates('looksLike', { title: alike.title, why: duplicates(`why.${alike.why}`) })}{' '}
          <Link href={paths.compare(noun, saved.id, alike.id)}>{duplicates('compare')}</Link>
        </p>
      ) : null}
    </header>
  );
}
