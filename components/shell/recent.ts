import type { NounName } from '@/lib/field';
import { isUuid } from '@/lib/names';
import { nounOfFolder } from '@/lib/paths';

/** A record that somebody opened. Only what points to it is kept in the browser: its name is asked for anew, as far as it may be seen. */
export interface RecentRecord {
  noun: NounName;
  id: string;
}
const MOST = 8;
const keyOf = (memberId: string) => `plenary:recent:${memberId}`;

/** The record that an address of the workspace shows, with or without the prefix of a language. */
export function recordAt(pathname: string): RecentRecord | null {
  const [folder = '', id = ''] = pathname.split('/workspace/')[1]?.split('/') ?? [];
  const noun = nounOfFolder(folder);
  return noun && isUuid(id) ? { noun, id } : null;
}

/** The records that this member opened last in this browser, the latest first. */
export function recentOf(memberId: string): RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(memberId)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((address: unknown) => (typeof address === 'string' ? (recordAt(address) ?? []) : []));
  } catch {
    return [];
  }
}

/** Puts a record first among those. */
export function remember(memberId: string, opened: RecentRecord, addressOf: (opened: RecentRecord) => string): void {
  const others = recentOf(memberId).filter(({ id }) => id !== opened.id);
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify([opened, ...others].slice(0, MOST).map(addressOf)));
  } catch {}
}
