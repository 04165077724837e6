/**
 * The wire format from the machine to whoever collects its trace: variable-length records of 32-bit words in a ring.
 *
 *     word 0   kind | number of words of the record << 8
 *     word 1   tid
 *     word 2   decision
 *     word 3   site
 *     word 4-5 time, low and high word of the double
 *     word 6-8 a, b, c
 *     word 9   length of the text in UTF-16 units, then the text, two units a word
 *
 * Strings are not interned here: interning by several writers would make the bytes depend on who wrote first.
 */
export const RECORD_HEAD = 10;
/** Longest text of one record, in UTF-16 units; longer output is split, other text is cut. */
export const MAX_TEXT = 8192;
