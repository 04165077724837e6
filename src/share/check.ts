/** Reading JSON that nobody vouches for: each reader answers a value of its type or throws what is wrong and where. */

/** Caught by `link.ts`; leaves this room as an error value. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

export type Reader<T> = (value: unknown, where: string) => T;
export type Fields = Readonly<Record<string, unknown>>;

export const fields: Reader<Fields> = (value, where) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Malformed(`${where} is not an object`);
  return value as Fields;
};

export const text: Reader<string> = (value, where) => {
  if (typeof value !== 'string') throw new Malformed(`${where} is not a text`);
  return value;
};

export const whole =
  (least: number, most: number): Reader<number> =>
  (value, where) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      throw new Malformed(`${where} is not a whole number from ${least} to ${most}`);
    return value;
  };

export const number =
  (least: number, most: number): Reader<number> =>
  (value, where) => {
    if (typeof value !== 'number' || !(value >= least && value <= most))
      throw new Malformed(`${where} is not a number from ${least} to ${most}`);
    return value;
  };

export const oneOf =
  <const T extends string>(...words: readonly T[]): Reader<T> =>
  (value, where) => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw new Malformed(`${where} is none of ${words.join(', ')}`);
    return word;
  };

export const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw new Malformed(`${where} is not a list`);
    return value.map((each, index) => item(each, `${where}[${index}]`));
  };

/** An object whose keys are the sender's own, such as paths. */
export const record =
  <T>(item: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, where) => {
    const entries = Object.entries(fields(value, where));
    // Not by assignment: a key may be called __proto__.
    return Object.fromEntries(entries.map(([key, each]) => [key, item(each, `${where}.${key}`)]));
  };

/** What a missing key means. */
export const otherwise =
  <T>(reader: Reader<T>, missing: T): Reader<T> =>
  (value, where) =>
    value === undefined ? missing : reader(value, where);
