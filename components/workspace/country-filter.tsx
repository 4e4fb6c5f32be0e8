'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CountryField } from '@/components/form/country-field';
import type { Country } from '@/components/form/find-country';

type Props = { id: string; name: string; label: string; value: string; countries: readonly Country[] };

/** Picks the country by which a list is filtered; its code is sent under `name`. */
export function CountryFilter({ id, name, label, value, countries }: Props) {
  const t = useTranslations('list');
  const [chosen, setChosen] = useState(value);
  const isCountry = countries.some((country) => country.value === chosen);
  return (
    <>
      <CountryField
        id={id}
        label={label}
        value={chosen}
        countries={countries}
        placeholder={t('any')}
        onChange={setChosen}
      />
      <input type="hidden" name={name} value={isCountry ? chosen : ''} />
    </>
  );
}
