import { expect, test } from 'vitest';
import { securityTxt } from './security-txt';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

test('a weakness is told to the contact, and the text is good for months to come', () => {
  const site = { CONTACT_EMAIL: 'errors+record@example.org', NEXTAUTH_URL: 'https://record.example.org' };
  expect(securityTxt(site, at('2026-08-31'))).toBe(
    'Contact: mailto:errors%2Brecord@example.org\nExpires: 2027-02-01T00:00:00Z\nPreferred-Languages: en\nCanonical: https://record.example.org/.well-known/security.txt\n',
  );
  for (const day of ['2026-01-01', '2026-12-31', '2028-02-29']) {
    const expires = Date.parse(/^Expires: (.*)$/m.exec(securityTxt(site, at(day)) ?? '')?.[1] ?? '');
    expect(expires - at(day)).toBeGreaterThan(150 * 86_400_000);
    expect(expires - at(day)).toBeLessThan(365 * 86_400_000);
  }
});

test('without a contact there is no such text, and over http it names no address of its own', () => {
  expect(securityTxt({ NEXTAUTH_URL: 'https://record.example.org' })).toBeNull();
  expect(securityTxt({ CONTACT_EMAIL: 'a@example.org', NEXTAUTH_URL: 'http://localhost:3000' })).not.toContain(
    'Canonical',
  );
});
