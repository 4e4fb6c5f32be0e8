import { calendarRoute } from '@/components/schedule/calendar-route';

/** The calendar of the meetings under a topic. */
export const GET = calendarRoute('topic');
