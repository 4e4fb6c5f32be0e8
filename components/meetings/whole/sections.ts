import type { NounName } from '@/lib/field';

/** The kinds of pieces in the order of the screen, which is that of the public page. */
export const SECTIONS = ['takeaway', 'claim', 'commitment', 'presentation', 'session'] as const satisfies NounName[];
export type SectionNoun = (typeof SECTIONS)[number];

/** The key that leads to where one adds such a piece. */
export const ADD_KEYS: Record<SectionNoun, string> = {
  takeaway: 't',
  claim: 'c',
  commitment: 'm',
  presentation: 'p',
  session: 's',
};

/** What is seen in the forms of the meeting itself, which has two: what it is, and who took part. */
export const PEOPLE = ['participations', 'participantCounts'];
/** What a form on this screen leaves out, because the screen says it. */
export const SAID = ['meetingId'];

/** The id of the place where pieces of a kind are added. */
export const addId = (noun: NounName): string => `add-${noun}`;
/** The form of a piece that is about to be made. */
export const newKey = (noun: NounName): string => `new/${noun}`;
/** The id of the element that opens and closes a form. */
export const openId = (key: string): string =>
  key.startsWith('new/') ? addId(key.slice('new/'.length) as NounName) : `open-${key}`;
/** The id of a form's box. */
export const formId = (key: string): string => `form-${key}`;
