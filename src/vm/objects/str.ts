/** What the rest of the VM does with strings. The type itself, with its methods, is in str-type.ts. */
export { joinStrings, strConcat, strGetItem } from './str-build.ts';
export { strCompare, strEquals, strHash } from './str-compare.ts';
export { intern, internString } from './str-intern.ts';
export { isStr, makeString, stringOf, strLength } from './str-value.ts';
