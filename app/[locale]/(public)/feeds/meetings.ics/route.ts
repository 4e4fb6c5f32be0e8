import { calendarRoute } from '@/components/schedule/calendar-route';

/** The calendar of all meetings, as programs read it. */
export const GET = calendarRoute(null);
