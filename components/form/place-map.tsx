'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, MouseEvent } from 'react';
import { placeAt, positionOf } from '@/components/charts/projection';
import world from '@/components/charts/world.module.css';
import styles from './place-finder.module.css';

interface Place {
  latitude: number;
  longitude: number;
}
type Props = { latitude: string; longitude: string; onPlace: (place: Place) => void };

/** Which way an arrow key moves the point: degrees of latitude and of longitude. */
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
/** A point of the map is no more exact than this, in degrees. */
const toTenth = (degrees: number): number => Math.round(degrees * 10) / 10;
const within = (limit: number, degrees: number): number => Math.max(-limit, Math.min(limit, degrees));

/** A map of the world that says where it is pressed. With the keyboard on it, arrows move the point by a degree, with Shift by ten. */
export function PlaceMap({ latitude, longitude, onPlace }: Props) {
  const t = useTranslations('form.place');
  const [north, east] = [Number(latitude), Number(longitude)];
  const isPlace = latitude.trim() !== '' && longitude.trim() !== '' && Math.abs(north) <= 90 && Math.abs(east) <= 180;
  const point = isPlace ? positionOf(north, east) : null;

  function press(event: MouseEvent<HTMLButtonElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    // Enter and the space bar press no point.
    if (event.detail === 0) return;
    const place = placeAt(
      (100 * (event.clientX - box.left)) / box.width,
      (100 * (event.clientY - box.top)) / box.height,
    );
    if (place) onPlace({ latitude: toTenth(place.latitude), longitude: toTenth(place.longitude) });
  }
  function step(event: KeyboardEvent) {
    const [up, right] = STEPS[event.key] ?? [];
    if (up === undefined || right === undefined) return;
    event.preventDefault();
    const by = event.shiftKey ? 10 : 1;
    const from = isPlace ? [north, east] : [0, 0];
    onPlace({
      latitude: toTenth(within(90, (from[0] ?? 0) + by * up)),
      longitude: toTenth(within(180, (from[1] ?? 0) + by * right)),
    });
  }
  return (
    <>
      <p className={styles.news}>{t('mapHint')}</p>
      <button
        type="button"
        dir="ltr"
        className={`${world.map} ${styles.world}`}
        aria-label={isPlace ? t('mapAt', { latitude, longitude }) : t('mapNowhere')}
        onClick={press}
        onKeyDown={step}
      >
        <span className={world.land} />
        {point ? (
          <svg className={styles.point} width="100%" height="100%" aria-hidden="true" focusable="false">
            <circle cx={`${point.x}%`} cy={`${point.y}%`} r="6" />
          </svg>
        ) : null}
      </button>
    </>
  );
}
