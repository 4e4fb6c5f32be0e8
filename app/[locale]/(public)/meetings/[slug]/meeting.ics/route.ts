import { calendarRoute } from '@/components/schedule/calendar-route';

/** One meeting, to be put into a calendar. */
export const GET = calendarRoute('meeting');
