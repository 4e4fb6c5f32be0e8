'use client';

import { useLocale, useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { City } from '@/lib/cities';
import { countryName } from '@/lib/names';
import { citiesAction } from '@/lib/workflows/actions';
import { controlId, useForm } from './form-context';
import styles from './place-finder.module.css';
import { useReferences } from './use-references';

// The map and its projection are of no use until somebody looks.
const PlaceMap = lazy(() => import('./place-map').then(({ PlaceMap: map }) => ({ default: map })));

type Props = { city: string; countryCode: string; latitude: string; longitude: string };

const SEPARATOR = '|';

/** Finds where a meeting was held: from its city as one types it, or by a press on a map. Degrees that a person wrote stay. */
export function PlaceFinder({ city, countryCode, latitude, longitude }: Props) {
  const t = useTranslations('form.place');
  const locale = useLocale();
  const form = useForm();
  const [looking, setLooking] = useState(false);
  // What stands in the field of the country may be half a name.
  const asked = [city.trim(), countryCode.length === 2 ? countryCode : ''].join(SEPARATOR);
  // What a record was opened with is asked only once somebody changes it: opening a form changes nothing.
  const opened = useRef(asked);
  const own = useRef<Pick<City, 'latitude' | 'longitude'> | null>(null);
  const { found, state, search } = useReferences<City>((query) => {
    const [name = '', country = ''] = query.split(SEPARATOR);
    return name === '' ? Promise.resolve({ ok: true, value: [] }) : citiesAction({ name, countryCode: country });
  });
  useEffect(() => {
    search(asked, asked === opened.current ? 0 : 400);
  }, [asked]);
  const isAt = (place: Pick<City, 'latitude' | 'longitude'> | null | undefined) =>
    place !== null &&
    place !== undefined &&
    Number(latitude) === place.latitude &&
    Number(longitude) === place.longitude;
  const isFree = (latitude.trim() === '' && longitude.trim() === '') || isAt(own.current);
  const [only, another] = found;

  function put(place: Pick<City, 'latitude' | 'longitude'> | null) {
    form.change('latitude', place ? String(place.latitude) : '');
    form.change('longitude', place ? String(place.longitude) : '');
  }
  useEffect(() => {
    if (state !== 'idle' || asked === opened.current || !isFree) return;
    opened.current = asked;
    const next = only && !another ? only : null;
    if (next === null && own.current === null) return;
    own.current = next;
    put(next);
  }, [found, state]);

  function choose(one: City) {
    own.current = one;
    put(one);
    if (countryCode === '') form.change('countryCode', one.countryCode);
    // The choices go; the city that they were asked for stays.
    document.getElementById(controlId(form.prefix, 'city'))?.focus();
  }
  const named = ({ name, province, countryCode: code }: City) =>
    [name, province === name ? '' : province, countryName(code, locale)].filter(Boolean).join(', ');
  const here = found.find(isAt);
  const others = found.filter((one) => !isAt(one));
  return (
    <div className={styles.finder}>
      <p className={styles.news} aria-live="polite">
        {here
          ? t('fromCity', { city: named(here) })
          : found.length > 1
            ? t('which')
            : found.length === 1
              ? t('other')
              : city.trim() !== '' && state === 'idle'
                ? t('unknown')
                : ''}
      </p>
      {!here && others.length > 0 ? (
        <p className={styles.choices}>
          {others.map((one) => (
            <Button key={`${one.latitude} ${one.longitude}`} size="small" onClick={() => choose(one)}>
              {named(one)}
            </Button>
          ))}
        </p>
      ) : null}
      <details className={styles.map} onToggle={(event) => setLooking(event.currentTarget.open)}>
        <summary>{t('map')}</summary>
        {looking ? (
          <Suspense fallback={null}>
            <PlaceMap
              latitude={latitude}
              longitude={longitude}
              onPlace={(place) => {
                own.current = null;
                put(place);
              }}
            />
          </Suspense>
        ) : null}
      </details>
    </div>
  );
}
