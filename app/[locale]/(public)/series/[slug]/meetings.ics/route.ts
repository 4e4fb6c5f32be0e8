import { calendarRoute } from '@/components/schedule/calendar-route';

/** The calendar of a series. */
export const GET = calendarRoute('series');
