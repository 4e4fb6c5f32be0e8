/** The words under `source` for what was said or presented at a meeting, by the noun. */
export const KIND_WORDS: Partial<
  Record<
    string,
    'ofMeeting' | 'ofSession' | 'ofAttendance' | 'ofPresentation' | 'ofTakeaway' | 'ofClaim' | 'ofCommitment'
  >
> = {
  meeting: 'ofMeeting',
  session: 'ofSession',
  participant_count: 'ofAttendance',
  participation: 'ofAttendance',
  presentation: 'ofPresentation',
  takeaway: 'ofTakeaway',
  claim: 'ofClaim',
  commitment: 'ofCommitment',
};
