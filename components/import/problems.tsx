'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Failure, Issue } from '@/lib/errors';
import styles from './finish.module.css';
import { useReview } from './review-context';

/** Why the draft cannot be written, at its candidate where there is one. */
export interface Trouble {
  key: string | null;
  field: string | null;
  message: string;
}

/** Failures and issues as sentences; the path of an issue is `KEY/FIELD`. */
export function useTroubles(): (what: Failure | Issue[] | null) => Trouble[] {
  const t = useTranslations('import');
  const errors = useTranslations('errors');
  const { titles } = useReview();
  return (what) => {
    if (what === null) return [{ key: null, field: null, message: t('problem.network') }];
    if (!Array.isArray(what) && what.kind !== 'invalid') {
      const message = what.kind === 'unavailable' ? errors('unavailable', { code: what.code }) : errors(what.kind);
      return [{ key: null, field: null, message }];
    }
    return (Array.isArray(what) ? what : what.issues).map(({ path, code, params }) => {
      const at = path.lastIndexOf('/');
      const key = at > 0 ? path.slice(0, at) : null;
      const field = at > 0 ? path.slice(at + 1) : null;
      const own = `problem.${code}` as 'problem.required';
      const shared = `issue.${code}` as 'issue.required';
      const rule = t.has(own) ? t(own) : errors.has(shared) ? errors(shared, params ?? {}) : errors('issue.invalid');
      const label = `field.${field}` as 'field.title';
      const named = field && t.has(label) ? t('problem.ofField', { field: t(label), rule }) : rule;
      const title = key ? (titles.get(key) ?? t('untitled')) : null;
      return {
        key: key && titles.has(key) ? key : null,
        field,
        message: title ? t('problem.ofCandidate', { title, rule: named }) : named,
      };
    });
  };
}

/** What stands in the way; each line opens its candidate. */
export function Problems({
  troubles,
  onOpenCandidate,
}: {
  troubles: readonly Trouble[];
  onOpenCandidate: (key: string) => void;
}) {
  const t = useTranslations('import');
  return (
    <Notice tone="danger" role="alert" title={t('problem.title')}>
      <ul className={styles.troubles}>
        {troubles.slice(0, 12).map(({ key, message }) => (
          <li key={message}>
            {key ? (
              <button type="button" onClick={() => onOpenCandidate(key)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      {troubles.length > 12 ? <p>{t('problem.more', { count: troubles.length - 12 })}</p> : null}
    </Notice>
  );
}
