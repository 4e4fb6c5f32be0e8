import { expect, test } from 'vitest';
import { isMisspelled } from './spelling';

test.each([
  ['Hedaya', 'Hedayah', true],
  ['Untied Nations Office', 'United Nations Office', true],
  ['Counter-Terrorism Comimttee', 'counter terrorism committee', true],
  ['The Internatoinal Center of Excelence', 'International Centre of Excellence', true],
  ['رابطة العلماء', 'رابطة العلمء', true],
  ['United Natons Office of Counterterrorism', 'United Nations Office of Counter-Terrorism', true],
  ['Embassy of Iran', 'Embassy of Iraq', false],
  ['Plan 2020', 'Plan 2021', false],
  ['Ministry of Justice', 'Ministry of Justice of Chad', false],
  ['Council', 'Counsellor', false],
  ['', 'The', false],
])('%s and %s: %s', (one, other, is) => {
  expect([isMisspelled(one, other), isMisspelled(other, one)]).toEqual([is, is]);
});
