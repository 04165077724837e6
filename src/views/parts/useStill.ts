import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

const subscribe = (changed: () => void): (() => void) => {
  const media = matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Does the reader prefer jumps to motion? */
export const useStill = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
