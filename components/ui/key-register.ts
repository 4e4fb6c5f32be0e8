import { useEffect } from 'react';

/** Keys that work on the screen at hand, in the reader's words. */
export interface KeyGroup {
  title: string;
  keys: readonly { keys: readonly string[]; says: string }[];
}

const groups = new Set<KeyGroup>();
const listeners = new Set<() => void>();

/** Tells the register of keys what works while this part is on the screen; nothing while there is no group. */
export function useKeyGroup(group: KeyGroup | null): void {
  useEffect(() => {
    if (!group) return;
    groups.add(group);
    return () => {
      groups.delete(group);
    };
  }, [group]);
}

/** The keys of the screen at hand, the parts in the order in which they appeared. */
export const keyGroups = (): KeyGroup[] => [...groups];

/** Asks for the list of keys to be shown. */
export const askForKeys = (): void => {
  for (const listener of listeners) listener();
};

/** Hears when somebody asks for the list of keys. */
export function onKeysAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether what has the focus takes letters: then they are its own, and no key of the screen. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}
