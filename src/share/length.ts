/** Beyond this some mailers and chats cut an address off. */
const LONG_LINK = 2_000;
/** Beyond this hardly anything carries it. */
const VERY_LONG_LINK = 8_000;

/** fine; long: warn that it may be cut off; very-long: offer a file instead. */
export type LinkLength = 'fine' | 'long' | 'very-long';

/** @param characters of the whole address, with its fragment */
export const linkLength = (characters: number): LinkLength =>
  characters > VERY_LONG_LINK ? 'very-long' : characters > LONG_LINK ? 'long' : 'fine';
