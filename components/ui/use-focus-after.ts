'use client';

import { useCallback, useLayoutEffect, useState } from 'react';

/**
 * Gives the focus to the element with an id as soon as the changes that are made beside this call are drawn. The wish is a state
 * of its own, so that it takes effect with those changes: an effect that reads a note of it may belong to what was drawn before,
 * and would give the focus to an element that is just about to go.
 */
export function useFocusAfter(): (id: string) => void {
  const [wish, setWish] = useState<{ id: string } | null>(null);
  useLayoutEffect(() => {
    if (wish) document.getElementById(wish.id)?.focus();
  }, [wish]);
  return useCallback((id: string) => setWish({ id }), []);
}
