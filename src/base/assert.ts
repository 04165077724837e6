/** Thrown when our own code is wrong; never for anything a user did. */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}

/** Fails loudly when something the surrounding code relies on does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** The value, or a failure that says which value was missing. */
export function defined<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new AssertionFailure(`${what} is missing`);
  return value;
}
