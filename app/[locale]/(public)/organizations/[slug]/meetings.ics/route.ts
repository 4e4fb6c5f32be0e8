import { calendarRoute } from '@/components/schedule/calendar-route';

/** The calendar of the meetings in which a body takes part. */
export const GET = calendarRoute('organization');
