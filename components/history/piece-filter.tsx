import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { NOUN_NAMES, type NounName } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import styles from './meeting-acts.module.css';

type Props = {
  meetingId: string;
  pieces: readonly { noun: NounName; id: string; title: string }[];
  piece: string | undefined;
};

/** Narrows a meeting's history to one of its pieces. */
export function PieceFilter({ meetingId, pieces, piece }: Props) {
  const t = useTranslations('history');
  const words = useFieldWords();
  const sorted = [...pieces].sort((a, b) => NOUN_NAMES.indexOf(a.noun) - NOUN_NAMES.indexOf(b.noun));
  return (
    <form action={localPath(paths.recordHistory('meeting', meetingId), useLocale())} className={styles.filter}>
      <input type="hidden" name="view" value="meeting" />
      <Select
        id="piece"
        label={t('piece')}
        defaultValue={piece ?? ''}
        options={[
          { value: '', label: t('pieceAll') },
          ...sorted.map(({ noun, id, title }) => ({ value: id, label: `${words.noun(noun)}: ${title.slice(0, 90)}` })),
        ]}
      />
      <Button type="submit">{t('pieceShow')}</Button>
    </form>
  );
}
