'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picker } from '@/components/ui/picker';
import { type Country, countriesCalled, countryOf } from './find-country';

type Props = {
  id: string;
  label: string;
  note?: string;
  error?: string;
  /** The code of a country, or what was typed and names none. */
  value: string;
  countries: readonly Country[];
  placeholder?: string;
  readOnly?: boolean;
  onChange: (value: string) => void;
  /** Said when one has gone on, with the value that stands there. */
  onLeave?: () => void;
};

/** Picks a country by any of its names: "USA", "Turkey". What was typed and names none stays in the field. */
export function CountryField({ value, countries, placeholder, readOnly, onChange, onLeave, ...about }: Props) {
  const t = useTranslations('form');
  const [typed, setTyped] = useState<string | null>(null);
  // What the list is of; null while nobody looks at it.
  const [asked, setAsked] = useState<string | null>(null);
  const called = countries.find((country) => country.value === value)?.label;
  const meant = (text: string) => countryOf(text, countries) ?? text;
  const options = asked === null ? [] : countriesCalled(asked, countries);
  return (
    <Picker
      {...about}
      text={typed !== null && meant(typed) === value ? typed : (called ?? value)}
      placeholder={placeholder ?? t('notReported')}
      readOnly={readOnly}
      options={options.map(({ value: id, label, by }) => ({
        id,
        label,
        note: by === undefined ? undefined : t('matchedBy', { name: by }),
      }))}
      status={t('nothingFound')}
      onOpen={() => setAsked(called ? '' : value)}
      onText={(text) => {
        setTyped(text);
        setAsked(text);
        onChange(meant(text));
      }}
      onPick={(option) => {
        setTyped(null);
        onChange(option.id);
      }}
      onLeave={() => {
        setTyped(null);
        setAsked(null);
        onLeave?.();
      }}
    />
  );
}
