import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import type { FieldViews } from '@/lib/history/describe';
import { can, editOf } from '@/lib/policy';
import type { Member } from '@/lib/viewer';
import { previewRestore } from '@/lib/workflows/history/restore';
import { ChangedField } from './changed-field';
import styles from './comparison.module.css';
import { LeftOut } from './left-out';
import { RestoreForm } from './restore-form';
import { stateWords } from './words';

type Props = { viewer: Member; noun: NounName; id: string; version: number; fields: FieldViews };

/** What bringing back a version would change, from now to then, and the step that does it. */
export async function RestorePreview({ viewer, noun, id, version, fields }: Props) {
  const preview = await previewRestore(viewer, noun, { id, version });
  if (!preview.ok) return null;
  const { now, values, changed, leftOut } = preview.value;
  const [t, text] = await Promise.all([getTranslations('history'), stateWords(viewer, fields, [now.values, values])]);
  const may = can(viewer, editOf(now.state), now.state);
  return (
    <section className={styles.comparison} aria-labelledby="restored">
      <h2 id="restored">{t('restoreTitle', { version })}</h2>
      {changed.length === 0 ? (
        <Notice title={t('restoreSame', { version })} />
      ) : (
        <p className={styles.note}>
          {t('restoreLead')} {t('restoreToday')}
        </p>
      )}
      {leftOut.length > 0 ? <LeftOut noun={noun} names={leftOut} version={version} /> : null}
      {changed.map((name) => (
        <ChangedField key={name} noun={noun} name={name} before={text(now.values, name)} after={text(values, name)} />
      ))}
      {may ? null : <Notice title={t('restoreRefused')} />}
      {may && changed.length > 0 ? (
        <RestoreForm
          noun={noun}
          id={id}
          version={version}
          baseVersion={now.state.version}
          isPublic={now.state.status === 'published'}
        />
      ) : null}
    </section>
  );
}
