import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/errors';

/** Why a text could not be read or asked about, in a sentence; of null, that nothing came back. */
export function useFailureWords(): (failure: Failure | null) => string {
  const t = useTranslations('import');
  const errors = useTranslations('errors');
  return (failure) => {
    if (!failure) return t('problem.network');
    if (failure.kind === 'unavailable') return errors('unavailable', { code: failure.code });
    if (failure.kind !== 'invalid') return errors(failure.kind);
    const [issue] = failure.issues;
    const key = `input.${issue?.code}` as 'input.input_empty';
    return t.has(key) ? t(key, issue?.params) : errors('issue.invalid');
  };
}
