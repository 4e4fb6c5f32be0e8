import { isRead } from './languages';
import type { Recognition, RecognitionWarning } from './recognition';

/** A longer text is cut, and a warning says so. */
export const MOST_CHARACTERS = 400_000;

/** What a text does not say, or was not read of it, for whoever reviews it. */
export function warningsFor(
  recognition: Recognition,
  meeting: { otherPlaces: string[]; otherTitles: string[] },
  shortened: boolean,
): RecognitionWarning[] {
  const { fields } = recognition.meeting;
  const warnings: RecognitionWarning[] = [];
  const warn = (code: RecognitionWarning['code'], params: RecognitionWarning['params'] = {}) =>
    warnings.push({ code, params });
  if (!fields.title && !fields.city && !fields.startOn) warn('no_meeting');
  if (!fields.startOn) warn('no_date');
  if (!fields.city) warn('no_place');
  if (!recognition.organizations.some((one) => one.fields.role !== 'mentioned')) warn('no_organiser');
  if (meeting.otherTitles.length > 0) warn('several_meetings', { titles: meeting.otherTitles.join('; ') });
  if (meeting.otherPlaces.length > 0) warn('several_places', { places: meeting.otherPlaces.join(', ') });
  if (!isRead(recognition.language)) warn('language_not_supported', { language: recognition.language ?? '' });
  if (shortened) warn('text_shortened', { limit: MOST_CHARACTERS });
  return warnings;
}
