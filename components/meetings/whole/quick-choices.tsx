'use client';

import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Select } from '@/components/ui/field';
import type { QuickNoun } from './quick-fields';
import { QUICK } from './quick-fields';
import { useDescription, useSetting } from './setting';

type Props = {
  noun: QuickNoun;
  prefix: string;
  chosen: (name: string) => string;
  errorOf: (name: string) => string | undefined;
  onChoose: (name: string, value: string) => void;
};

/** What a row is chosen to be: its kind, and the session that it belongs to. */
export function QuickChoices({ noun, prefix, chosen, errorOf, onChoose }: Props) {
  const t = useTranslations('whole');
  const words = useFieldWords();
  const { sessions } = useSetting();
  const { fields } = useDescription(noun);
  const optionsOf = (name: string) =>
    name === 'sessionId'
      ? [
          { value: '', label: t('quickNoSession') },
          ...sessions.map(({ id, title, at }) => ({ value: id, label: at ? `${at.slice(11, 16)} ${title}` : title })),
        ]
      : (fields[name]?.options ?? []).map((key) => ({
          value: key,
          label: words.option(fields[name]?.list ?? '', key),
        }));
  return QUICK[noun].choices
    .filter((name) => name !== 'sessionId' || sessions.length > 0)
    .map((name) => (
      <Select
        key={name}
        id={`${prefix}-${name}`}
        label={words.label(noun, name)}
        error={errorOf(name)}
        options={optionsOf(name)}
        value={chosen(name)}
        onChange={(event) => onChoose(name, event.target.value)}
      />
    ));
}
