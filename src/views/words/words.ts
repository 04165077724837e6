import type { en } from './en.ts';

/** The same keys in every language: a text stays a text, a phrase with a hole takes the same arguments. */
type Translated<T> = T extends string
  ? string
  : T extends (...holes: infer Holes) => string
    ? (...holes: Holes) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** All texts of the interface in one language. */
export type Words = Translated<typeof en>;
