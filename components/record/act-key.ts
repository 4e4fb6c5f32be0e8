'use client';

import { useRef } from 'react';

/** A fresh random UUID (version 4) for one act. `crypto.randomUUID` is missing where the site is served without https. */
export function newActKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Gives an act's input its key: the same one for as long as the input is the same, so that a second press after a lost reply
 * is the same act for the server, and another one as soon as anything differs.
 */
export function useKeyed() {
  const last = useRef<{ print: string; key: string } | null>(null);
  return <I extends object>(input: I): I & { key: string } => {
    const print = JSON.stringify(input);
    if (last.current?.print !== print) last.current = { print, key: newActKey() };
    return { ...input, key: last.current.key };
  };
}
