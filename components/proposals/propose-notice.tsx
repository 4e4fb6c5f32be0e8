import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';

type Props = {
  noun: NounName;
  id: string;
  /** Whether the form proposes, or saves. */
  on: boolean;
  waiting: { id: string } | null;
  again: boolean;
};

/** Above a published record: what becomes of what is typed here, and which proposal of one's own waits. */
export function ProposeNotice({ noun, id, on, waiting, again }: Props) {
  const t = useTranslations('form.propose');
  if (!waiting) return <Notice title={again ? t('again') : t('note')} />;
  return (
    <Notice title={on ? t('waiting') : t('yours')}>
      <p>
        <Link href={paths.proposal(waiting.id)}>{t('see')}</Link>
        {on ? null : (
          <>
            {' · '}
            <Link href={paths.proposeChange(noun, id)}>{t('goOn')}</Link>
          </>
        )}
      </p>
    </Notice>
  );
}
