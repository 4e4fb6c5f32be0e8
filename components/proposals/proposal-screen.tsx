import { getLocale, getTranslations } from 'next-intl/server';
import { stateWords } from '@/components/history/words';
import { Diff } from '@/components/record/diff';
import { Missing } from '@/components/site/missing';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { isUuid } from '@/lib/names';
import { paths } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';
import { formatInstant } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { type ProposalPage, readProposal } from '@/lib/workspace/proposal';
import { Outcome } from './outcome';
import styles from './proposal-screen.module.css';
import { ProposedFields } from './proposed-fields';
import type { ReviewedField } from './review-field';
import { ReviewForm } from './review-form';
import { Standing } from './standing';
import { ProposalStateTag } from './state-tag';
import { Withdraw } from './withdraw';

/** One proposal: what would change, why, and what came of it; for a reviewer, the way to publish or return it. */
export async function ProposalScreen({ viewer, id }: { viewer: Member; id: string }) {
  const read = isUuid(id) ? await readProposal(viewer, id) : null;
  if (!read?.ok) {
    answerNotFound();
    return <Missing />;
  }
  const page = read.value;
  const { proposal, title, record, may } = page;
  const [t, nouns, locale, fields] = [
    await getTranslations('proposals'),
    await getTranslations('nouns'),
    await getLocale(),
    await fieldsOf(viewer, page),
  ];
  const own = proposal.authorId === viewer.id;
  return (
    <article className={styles.screen}>
      <header className={styles.head}>
        <p>
          <Link href={paths.proposals()}>{t('back')}</Link>
        </p>
        <p className={styles.over}>
          <span>{nouns(`${proposal.noun}.one`)}</span>
          <ProposalStateTag
            state={proposal.state}
            all={Object.keys(proposal.fields).length}
            taken={proposal.taken.length}
          />
        </p>
        <h1>{t('heading', { title: title || t('untitled') })}</h1>
        <p className={styles.by}>
          {t('by', { name: proposal.author, when: formatInstant(proposal.updatedAt, locale) })}{' '}
          {t('from', { version: proposal.baseVersion })}
        </p>
        <p className={styles.links}>
          <LinkButton size="small" href={paths.record(proposal.noun, proposal.recordId)}>
            {t('openRecord')}
          </LinkButton>
          {may.revise ? (
            <LinkButton size="small" href={paths.proposeChange(proposal.noun, proposal.recordId)}>
              {t('goOn')}
            </LinkButton>
          ) : null}
          {may.withdraw ? <Withdraw id={proposal.id} version={proposal.version} /> : null}
        </p>
      </header>
      <Outcome proposal={proposal} own={own} mayPropose={may.propose} />
      {proposal.reason ? (
        <figure className={styles.reason}>
          <figcaption>{t('reason')}</figcaption>
          <blockquote>{proposal.reason}</blockquote>
        </figure>
      ) : null}
      {proposal.state === 'open' ? <Standing page={page} own={own} /> : null}
      {may.settle ? (
        <ReviewForm
          key={`${proposal.version}.${record.version}`}
          noun={proposal.noun}
          at={{ id: proposal.id, version: proposal.version }}
          recordVersion={record.version}
          publishable={record.status === 'published'}
          author={own ? null : proposal.author}
          fields={fields}
        />
      ) : (
        <ProposedFields
          noun={proposal.noun}
          fields={fields}
          taken={proposal.state === 'published' ? proposal.taken : null}
        />
      )}
    </article>
  );
}

/** The proposed fields in the order of the form. What the record became since is told only while that matters. */
async function fieldsOf(
  viewer: Member,
  { proposal, record, fields, standings, wanted }: ProposalPage,
): Promise<ReviewedField[]> {
  const text = await stateWords(viewer, fields, [proposal.base, proposal.fields, record.values]);
  const t = await getTranslations('proposals');
  const empty = t('notReported');
  const open = proposal.state === 'open';
  return Object.keys(fields)
    .filter((name) => name in proposal.fields)
    .map((name) => {
      const standing = open ? (standings[name] ?? 'clear') : 'clear';
      // What goes together with the record as it is shows on top of that; what collides, or is settled, on what it was written on.
      const [before, after] = open && standing === 'clear' ? [record.values, wanted] : [proposal.base, proposal.fields];
      return {
        name,
        standing,
        base: text(proposal.base, name) || empty,
        proposed: <Diff before={text(before, name)} after={text(after, name)} empty={empty} />,
        now:
          standing === 'moved' ? (
            <Diff before={text(proposal.base, name)} after={text(record.values, name)} empty={empty} />
          ) : null,
      };
    });
}
