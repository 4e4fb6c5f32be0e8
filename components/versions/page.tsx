import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Diff } from '@/components/record/diff';
import { useFieldWords } from '@/components/record/field-words';
import { Head } from '@/components/record/head';
import { Section } from '@/components/record/section';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { isolated, own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { InlineProse } from '@/components/ui/prose';
import { calledText, isCalledInMarkdown } from '@/lib/called';
import { textOf, viewOf } from '@/lib/history/describe';
import { changedFields } from '@/lib/history/revision';
import { localPath } from '@/lib/local-path';
import { plainText } from '@/lib/markdown';
import { storeOf } from '@/lib/nouns';
import { paths } from '@/lib/paths';
import type { Past, PublicVersion, State } from '@/lib/public/past';
import { formatDay, today } from '@/lib/time';
import { FieldValue, useStateWords } from './field-value';
import styles from './versions.module.css';

/** Why the record is not read any more, as its tombstone says it. */
export interface Withdrawal {
  reason: string;
  withdrawnAt: Date;
}
type Props = { past: Past; withdrawn: Withdrawal | null; site: string };

/** A record as it was public once: a banner that says how it stands today, its words then, what has changed since, and its other versions. */
export function PastView({ past, withdrawn, site }: Props) {
  const { noun, state, before, present, parts, called } = past;
  const t = useTranslations('versions');
  const words = useFieldWords();
  const title = useTitle(past);
  const shown = state?.readable ? state : null;
  return (
    <article>
      <Head
        parent={past.path ? { href: past.path, label: t('now') } : undefined}
        kind={shown ? t('over', { noun: words.noun(noun), version: shown.version }) : words.noun(noun)}
        title={title}
        statement={isCalledInMarkdown(noun)}
      />
      <div className={styles.banner}>
        <Banner past={past} withdrawn={withdrawn} />
      </div>
      {shown ? (
        <>
          <Said state={shown} called={called} />
          {parts.length > 0 ? <PartsThen parts={parts} called={called} /> : null}
          {before ? (
            <Section id="changed" title={t('changed')} note={t('changedNote', { version: before.version })}>
              <Differences before={before} after={shown} called={called} none={t('sinceNone')} />
            </Section>
          ) : null}
          {present && present.version !== shown.version ? (
            <Since before={shown} after={present} called={called} />
          ) : null}
        </>
      ) : null}
      <Versions past={past} />
      {shown ? (
        <Section id="cite" title={t('cite')}>
          <p className={styles.note}>{t('citeHint')}</p>
          <p>
            <bdi>{`${site}${paths.versionOf(paths.permalink(past.recordId), shown.version)}`}</bdi>
          </p>
          <p data-screen-only>
            <Link href={paths.versionOf(paths.twin(paths.permalink(past.recordId), 'json'), shown.version)}>
              {t('asData')}
            </Link>
          </p>
        </Section>
      ) : null}
    </article>
  );
}

/** What the record was called then; where that is not told, its kind alone. */
function useTitle({ noun, state, present, called }: Past): ReactNode {
  const words = useFieldWords();
  const told = state?.readable ? state : present;
  const name = told?.values[storeOf(noun).noun.title];
  if (typeof name !== 'string') return words.noun(noun);
  return isCalledInMarkdown(noun) ? <InlineProse>{name}</InlineProse> : (called.get(name)?.title ?? name);
}

/** Which state this is, and what has become of the record since. */
function Banner({ past: { state, present, path }, withdrawn }: Pick<Props, 'past' | 'withdrawn'>) {
  const t = useTranslations('versions');
  const locale = useLocale();
  if (!state)
    return (
      <Notice tone="doubt" title={t('none')}>
        <p>{t('noneText')}</p>
      </Notice>
    );
  const period = {
    version: state.version,
    from: formatDay(state.from, locale),
    until: state.until ? formatDay(state.until, locale) : '',
  };
  if (!state.readable)
    return (
      <Notice tone="doubt" title={t('withheld', period)}>
        <p>{t('withheldText')}</p>
      </Notice>
    );
  if (!state.until) return <Notice title={t('current', period)} />;
  const day = withdrawn && formatDay(withdrawn.withdrawnAt, locale);
  return (
    <Notice tone="doubt" title={t('was', period)}>
      {present ? (
        <p>
          {present.version === state.version ? t('changedAround') : t('corrected', { version: present.version })}{' '}
          {path ? <Link href={path}>{t('toNow')}</Link> : null}
        </p>
      ) : null}
      {withdrawn && day ? <p>{t('withdrawn', { day })}</p> : null}
      {withdrawn?.reason ? <p>{t.rich('withdrawnReason', { reason: withdrawn.reason, ...isolated })}</p> : null}
      {present || withdrawn ? null : <p>{t('joined')}</p>}
    </Notice>
  );
}

/** Fields that the head of the page shows, or that say nothing to a reader. */
const inHead = (noun: State['noun'], name: string): boolean =>
  name === storeOf(noun).noun.title || name === 'slug' || name === 'language';

/** All that the record said then, field by field. */
function Said({ state: { noun, values }, called }: { state: State } & Pick<Past, 'called'>) {
  const t = useTranslations('versions');
  const labels = useFieldWords();
  const words = useStateWords(called);
  const fields = Object.entries(viewOf(storeOf(noun).noun.fields)).filter(
    ([name, { echoes }]) =>
      values[name] !== undefined && !inHead(noun, name) && !(echoes && values[name] === values[echoes]),
  );
  if (fields.length === 0) return null;
  return (
    <Section id="said" title={t('said')}>
      {fields.map(([name, field]) => (
        <div key={name} className={styles.field}>
          <h3>{labels.label(noun, name)}</h3>
          <FieldValue field={field} value={values[name]} words={words} called={called} />
        </div>
      ))}
    </Section>
  );
}

/** What stood on the record's page then, each with the address of its version. */
function PartsThen({ parts, called }: Pick<Past, 'parts' | 'called'>) {
  const t = useTranslations('versions');
  const labels = useFieldWords();
  const words = useStateWords(called);
  const nouns = [...new Set(parts.map(({ noun }) => noun))];
  return (
    <Section id="parts" title={t('parts')} note={t('partsNote')}>
      {nouns.map((noun) => (
        <div key={noun} className={styles.parts}>
          <h3>{labels.noun(noun, 'many')}</h3>
          <ul>
            {parts
              .filter((part) => part.noun === noun)
              .map(({ recordId, version, values }) => {
                const { title, fields } = storeOf(noun).noun;
                const name = String(values[title] ?? '');
                return (
                  <li key={recordId}>
                    <Link href={paths.versionOf(paths.permalink(recordId), version)}>
                      {fields[title]?.noun ? words.name(name) : calledText(noun, name)}
                    </Link>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** What has changed since, word by word. */
function Since({ before, after, called }: { before: State; after: State } & Pick<Past, 'called'>) {
  const t = useTranslations('versions');
  return (
    <Section id="since" title={t('since')} note={t('sinceNote', { version: after.version })}>
      <Differences before={before} after={after} called={called} none={t('sinceNone')} />
    </Section>
  );
}

/** The fields in which two states of a record differ, word by word; `none` where they say the same. */
export function Differences({
  before,
  after,
  called,
  none,
}: { before: State; after: State; none: string } & Pick<Past, 'called'>) {
  const t = useTranslations('record');
  const labels = useFieldWords();
  const words = useStateWords(called);
  const { noun } = after;
  const fields = viewOf(storeOf(noun).noun.fields);
  const changed = changedFields(before.values, after.values).filter((name) => fields[name]);
  if (changed.length === 0) return <p className={styles.note}>{none}</p>;
  return changed.map((name) => {
    const field = fields[name];
    const written = (state: State) => (field ? textOf(field, state.values[name], words) : '');
    const plain = (state: State) => plainText(written(state));
    // Read plain, as the page set it; where only marks have changed, they are what there is to see.
    const text = field?.kind === 'markdown' && plain(before) !== plain(after) ? plain : written;
    return (
      <div key={name} className={styles.field}>
        <h3>{labels.label(noun, name)}</h3>
        <Diff before={text(before)} after={text(after)} empty={t('notReported')} />
      </div>
    );
  });
}

/** Every version that the public could read, latest first. */
function Versions({ past: { recordId, state, versions } }: Pick<Props, 'past'>) {
  const t = useTranslations('versions');
  const locale = useLocale();
  const period = ({ from, until }: PublicVersion) =>
    until
      ? t('period', { from: formatDay(from, locale), until: formatDay(until, locale) })
      : t('periodOpen', { from: formatDay(from, locale) });
  return (
    <Section id="versions" title={t('versions')} note={t('versionsNote')}>
      <ol className={styles.versions} reversed>
        {versions.map((version) => {
          const name = t('version', { version: version.version });
          const isHere = version.version === state?.version;
          return (
            <li key={version.version} value={version.version} aria-current={isHere || undefined}>
              {version.readable && !isHere ? (
                <Link href={paths.versionOf(paths.permalink(recordId), version.version)}>{name}</Link>
              ) : (
                own(name)
              )}{' '}
              <span className={styles.when}>
                {period(version)}
                {version.readable ? null : ` · ${t('isWithheld')}`}
              </span>
            </li>
          );
        })}
      </ol>
      <form className={styles.day} action={localPath(paths.permalink(recordId), locale)} data-screen-only>
        <TextField id="on" label={t('day')} hint={t('dayHint')} type="date" max={today()} required />
        <Button type="submit">{t('dayShow')}</Button>
      </form>
    </Section>
  );
}
