'use client';

import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Select, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useScripts } from '@/components/ui/script-gate';
import type { FormAction, FormState } from '@/lib/form-action';
import { CopyField } from './copy-field';
import styles from './form.module.css';

export interface FieldSpec {
  id: string;
  label: string;
  type: 'text' | 'email' | 'password' | 'select' | 'hidden';
  hint?: string;
  value?: string;
  autoComplete?: string;
  options?: { value: string; label: string }[];
  readOnly?: boolean;
}

type Props = {
  action: FormAction;
  fields: readonly FieldSpec[];
  submit: string;
  /** Tells the ids of one form's fields from another's on the same page. */
  prefix?: string;
  texts: { errorTitle: string; show?: string; copy?: string; copied?: string };
  variant?: 'primary' | 'secondary' | 'danger';
  layout?: 'stack' | 'line';
};

const idle: FormState = { errors: [], given: {} };

/** A short form of the account pages: posts as a plain form until its script is there, and says beside each field what is wrong. */
export function ActionForm(props: Props) {
  const { action, fields, submit, prefix = '', texts, variant = 'primary', layout = 'stack' } = props;
  const [state, send, pending] = useActionState(action, idle);
  const [shown, setShown] = useState(false);
  const hasScript = useScripts();
  const idOf = (field: string) => (prefix ? `${prefix}-${field}` : field);
  const errorOf = (field: string) => state.errors.find(({ id }) => id === field)?.message;
  const labelOf = (field: string) => fields.find(({ id }) => id === field)?.label;
  const summary = state.errors.map(({ id, message }) => ({
    id: idOf(id),
    message: (
      <>
        <b>{labelOf(id)}</b> {message}
      </>
    ),
  }));
  const ofForm = state.errors.filter(({ id }) => !fields.some((field) => field.id === id && field.type !== 'hidden'));

  return (
    <form action={send} className={styles[layout]} noValidate>
      {ofForm.length > 0 ? (
        <Notice tone="danger" role="alert" title={ofForm.map(({ message }) => message).join(' ')} />
      ) : summary.length > 0 ? (
        <ErrorSummary title={texts.errorTitle} errors={summary} />
      ) : null}
      {fields.map(({ id, type, value, options, ...about }) => {
        const given = state.given[id] ?? value;
        const shared = { ...about, id: idOf(id), name: id, defaultValue: given, error: errorOf(id) };
        if (type === 'hidden') return <input key={id} type="hidden" name={id} value={value} />;
        if (type === 'select') return <Select key={`${id} ${given}`} {...shared} options={options ?? []} />;
        const safe = type === 'password' ? { ...shared, defaultValue: undefined } : shared;
        return (
          <TextField
            key={id}
            {...safe}
            type={type === 'password' && shown ? 'text' : type}
            spellCheck={false}
            required
          />
        );
      })}
      {texts.show && hasScript ? (
        <Checkbox
          id={idOf('show')}
          name=""
          label={texts.show}
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
      ) : null}
      <div className={styles.foot}>
        <Button type="submit" variant={variant} size={layout === 'line' ? 'small' : 'normal'} busy={pending}>
          {submit}
        </Button>
      </div>
      {state.notice ? (
        <Notice tone="done" role="status" title={state.notice.title}>
          {state.notice.text ? <p>{state.notice.text}</p> : null}
          {state.notice.copy ? (
            <CopyField value={state.notice.copy} label={texts.copy ?? ''} done={texts.copied ?? ''} />
          ) : null}
        </Notice>
      ) : null}
    </form>
  );
}
