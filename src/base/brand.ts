/**
 * A nominal type over a structural one: `Brand<number, 'Tid'>` is a number that only its own constructor makes,
 * so that a thread id cannot be passed where a process id is meant.
 */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
