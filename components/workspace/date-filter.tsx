'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { understand } from '@/components/form/typed';
import { Understood } from '@/components/form/understood';
import { TextField } from '@/components/ui/field';

type Props = { id: string; name: string; label: string; value: string; period: boolean };

/** A date to filter by, typed as in any form. The list is not asked for while nobody can tell which date is meant. */
export function DateFilter({ id, name, label, value, period }: Props) {
  const t = useTranslations('list');
  const [text, setText] = useState(value);
  const { is } = understand('date', text, null);
  const isClear = text.trim() === '' || is === 'value' || (period && is === 'period');
  useEffect(() => {
    const control = document.getElementById(id);
    if (control instanceof HTMLInputElement) control.setCustomValidity(isClear ? '' : t('dateUnclear'));
  }, [id, isClear, t]);
  return (
    <div>
      <TextField
        id={id}
        name={name}
        label={label}
        value={text}
        placeholder={t('datePlaceholder')}
        autoComplete="off"
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
      />
      <Understood id={id} kind="date" text={text} period={period} onChoose={setText} />
    </div>
  );
}
