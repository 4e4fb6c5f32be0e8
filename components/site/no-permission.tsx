import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { noteForbidden } from '@/lib/audit';
import { currentViewer } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { answerForbidden } from '@/lib/response';
import type { Role } from '@/lib/viewer';
import styles from './missing.module.css';

/** What a member sees whose role does not reach here. Return it from the page: it answers 403. */
export async function NoPermission({ needs }: { needs: Role }) {
  answerForbidden();
  const viewer = await currentViewer();
  if (viewer.kind === 'member') await noteForbidden(viewer.id);
  const t = await getTranslations('noPermission');
  return (
    <article className={styles.missing}>
      <h1>{t('title')}</h1>
      <p>{t('text', { role: needs })}</p>
      <p>{t('next')}</p>
      <ul>
        <li>
          <Link href={paths.workspace()}>{t('start')}</Link>
        </li>
        <li>
          <Link href={paths.profile()}>{t('profile')}</Link>
        </li>
      </ul>
    </article>
  );
}
