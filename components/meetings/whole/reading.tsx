'use client';

import { useTranslations } from 'next-intl';
import { Standing } from '@/components/claims/standing';
import { useFieldWords } from '@/components/record/field-words';
import { Meta } from '@/components/record/meta';
import { StatusTag } from '@/components/record/status-tag';
import { Kind } from '@/components/takeaways/kind';
import { Prose } from '@/components/ui/prose';
import type { Values } from '@/lib/field';
import { textOf } from '@/lib/history/describe';
import type { WholePiece } from '@/lib/workspace/whole';
import type { ClaimStatus, TakeawayKind } from '@/prisma/generated/enums';
import { Times } from '../times';
import styles from './reading.module.css';
import { useDescription, useSetting, useWords } from './setting';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const items = (value: unknown): Values[] => (Array.isArray(value) ? value : []);

/** What a piece says, in the shape that it has on the public page. */
function Body({ piece: { noun, values } }: { piece: WholePiece }) {
  const words = useWords();
  switch (noun) {
    case 'takeaway':
      return (
        <>
          <h3>{text(values.headline)}</h3>
          {values.text === values.headline ? null : <Prose>{text(values.text)}</Prose>}
        </>
      );
    case 'session':
      return (
        <>
          <h3>{text(values.title)}</h3>
          {values.summary ? <Prose>{text(values.summary)}</Prose> : null}
        </>
      );
    case 'presentation':
      return (
        <>
          <h3>{words.name(text(values.modelId))}</h3>
          {values.emphasis ? <Prose>{text(values.emphasis)}</Prose> : null}
        </>
      );
    case 'commitment':
      return <Prose>{[text(values.verb), text(values.deliverable)].filter(Boolean).join(' ')}</Prose>;
    default:
      return <Prose>{text(values.text)}</Prose>;
  }
}

/** What a piece is called where it is spoken of. */
export function titleOf({ noun, values }: WholePiece, names: Record<string, string>): string {
  const title = { takeaway: 'headline', session: 'title', presentation: 'modelId', commitment: 'deliverable' }[
    noun as string
  ];
  const said = text(values[title ?? 'text']);
  return noun === 'presentation' ? (names[said] ?? '') : said;
}

/** A session's times among its values. */
const timesOf = (values: Values) => ({
  scheduledStart: text(values.scheduledStart) || null,
  scheduledEnd: text(values.scheduledEnd) || null,
  actualStart: text(values.actualStart) || null,
  actualEnd: text(values.actualEnd) || null,
});

/** The small line under a piece: how it stands, what kind it is, when, who. */
function Details({ piece: { noun, status, rule, values } }: { piece: WholePiece }) {
  const words = useWords();
  const { option } = useFieldWords();
  const t = useTranslations('whole');
  const setting = useSetting();
  const { fields } = useDescription(noun);
  const said = (name: string) => {
    const field = fields[name];
    const read = field ? textOf(field, values[name], words).replaceAll('\n', '; ') : '';
    return read === '' ? null : <span>{read}</span>;
  };
  const figure = [text(values.hedge), text(values.figure), text(values.unit)].filter(Boolean).join(' ');
  return (
    <Meta>
      <StatusTag status={status} />
      {noun === 'takeaway' ? <Kind kind={values.kind as TakeawayKind} /> : null}
      {noun === 'claim' ? <Standing standing={values.standing as ClaimStatus} /> : null}
      {noun === 'session' ? <Times session={timesOf(values)} zone={setting.zone} /> : null}
      {noun === 'session' && values.type !== 'other' ? said('type') : null}
      {said('room')}
      {figure ? <span>{figure}</span> : null}
      {values.asOf ? <span>{t('asOf', { date: words.date(text(values.asOf)) })}</span> : null}
      {values.dueOn ? <span>{t('due', { date: words.date(text(values.dueOn)) })}</span> : null}
      {said('sessionId')}
      {said('about')}
      {said('attributions')}
      {noun === 'session' ? said('participations') : null}
      {said('topics')}
      {rule === setting.rule ? null : <span className={styles.rule}>{option('attributionRule', rule)}</span>}
    </Meta>
  );
}

/** A piece as it reads. */
export function Reading({ piece }: { piece: WholePiece }) {
  return (
    <div className={styles.text}>
      <Body piece={piece} />
      <Details piece={piece} />
    </div>
  );
}

/** The passages that a piece rests on. */
export const citationsOf = ({ values }: WholePiece): Values[] => items(values.citations);
