import { createTranslator } from 'next-intl';
import type { Failure } from '@/lib/errors';
import messages from '@/messages/en.json';

/** The sentences of the command line. */
export const words = createTranslator({ locale: 'en', messages, namespace: 'import' });
const errors = createTranslator({ locale: 'en', messages, namespace: 'errors' });

/** A failure in sentences, one a line; the path of an issue names its candidate and field. */
export function failureLines(failure: Failure): string[] {
  if (failure.kind === 'unavailable') return [errors('unavailable', { code: failure.code })];
  if (failure.kind !== 'invalid') return [errors(failure.kind)];
  return failure.issues.map(({ path, code, params }) => {
    const own = `problem.${code}` as 'problem.required';
    const shared = `issue.${code}` as 'issue.required';
    const rule = words.has(own)
      ? words(own)
      : errors.has(shared)
        ? errors(shared, params ?? {})
        : errors('issue.invalid');
    return `${path}: ${rule}`;
  });
}
