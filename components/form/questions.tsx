'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import type { Issue } from '@/lib/errors';
import { controlId } from './form-context';

type Props = {
  prefix: string;
  issues: readonly Issue[];
  answered: readonly string[];
  onAnswer: (key: string, on: boolean) => void;
};

/** Names that may be somebody whom a rule protects: whoever knows that they are not says so here, and what was refused is sent again. */
export function Questions({ prefix, issues, answered, onAnswer }: Props) {
  const t = useTranslations('form');
  const asked = new Map(issues.flatMap(({ params }) => (params?.key ? [[String(params.key), params] as const] : [])));
  return [...asked].map(([key, { name, title, phrase }], place) => (
    <Checkbox
      key={key}
      id={controlId(prefix, `answer.${place}`)}
      label={t('nobodyMeant', { name: String(name), where: String(phrase || title) })}
      checked={answered.includes(key)}
      onChange={(event) => onAnswer(key, event.target.checked)}
    />
  ));
}
