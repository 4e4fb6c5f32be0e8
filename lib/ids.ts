import { randomBytes } from 'node:crypto';

/** UUIDs of version 7 (RFC 9562) in rising order, so that what was written together keeps its order. */
export function newIds(count: number): string[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const bytes = randomBytes(16);
    // The 12 bits after the time count on, and carry into it.
    bytes.writeUIntBE(now + (index >> 12), 0, 6);
    bytes.writeUInt16BE(0x7000 | (index & 0xfff), 6);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  });
}
