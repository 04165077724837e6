import { useMedia } from './useMedia.ts';

/** Does the reader prefer jumps to motion? */
export const useStill = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
