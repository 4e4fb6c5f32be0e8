import { getTranslations } from 'next-intl/server';
import type { Failure, Outcome } from './errors';

/** What a form shows after it was sent. Sentences are ready to show, so that it works without script and ships no catalogue. */
export interface FormState {
  /** `id` is that of the field; empty for the whole form. */
  errors: { id: string; message: string }[];
  /** What had been typed, secrets aside. */
  given: Record<string, string>;
  notice?: { title: string; text?: string; copy?: string };
}
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const SECRET = /^(current|password)$/;

async function sentences(failure: Failure): Promise<FormState['errors']> {
  const t = await getTranslations('errors');
  if (failure.kind === 'unavailable') return [{ id: '', message: t('unavailable', { code: failure.code }) }];
  if (failure.kind !== 'invalid') return [{ id: '', message: t(failure.kind) }];
  return failure.issues.map(({ path, code, params }) => {
    const key = `issue.${code}` as Parameters<typeof t>[0];
    return { id: path, message: t.has(key) ? t(key, params ?? {}) : t('issue.invalid') };
  });
}

/** An action in the shape of React's `useActionState`; `notice` says what was done. */
export function formAction<T>(
  action: (form: FormData) => Promise<Outcome<T>>,
  notice?: (value: T) => Promise<FormState['notice']>,
): FormAction {
  return async (_previous, form) => {
    const outcome = await action(form);
    if (outcome.ok) return { errors: [], given: {}, notice: await notice?.(outcome.value) };
    // Whoever calls the action without a form may send anything in its place.
    const entries = form instanceof FormData ? [...form] : [];
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const given = Object.fromEntries(texts.filter(([name]) => !SECRET.test(name) && !name.startsWith('$')));
    return { errors: await sentences(outcome.failure), given };
  };
}
