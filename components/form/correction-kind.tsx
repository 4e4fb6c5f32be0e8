import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/field';
import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/history/correction';

interface Props {
  id: string;
  value: CorrectionKind | undefined;
  onChoose: (kind: CorrectionKind | undefined) => void;
}

/** What a correction concerns: the public can narrow the list of all corrections by it. */
export function CorrectionKindField({ id, value, onChoose }: Props) {
  const t = useTranslations('form');
  const options = useTranslations('options.correctionKind');
  return (
    <Select
      id={id}
      label={t('correctionKind')}
      value={value ?? ''}
      onChange={(event) => onChoose(CORRECTION_KINDS.find((kind) => kind === event.target.value))}
      options={[
        { value: '', label: t('correctionKindNone') },
        ...CORRECTION_KINDS.map((kind) => ({ value: kind, label: options(kind) })),
      ]}
    />
  );
}
