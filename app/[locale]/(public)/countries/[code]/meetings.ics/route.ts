import { calendarRoute } from '@/components/schedule/calendar-route';

/** The calendar of the meetings that are held in a country. */
export const GET = calendarRoute('country');
