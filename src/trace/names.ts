/** The names by which the text form of a trace calls threads, processes and objects. */

export type Sort = 'thread' | 'process' | 'object';

/** May it be a name in the text form? Not what looks like a number, a decision or a place. */
const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text);

/** Two-way map between numbers and names; a name that two of a sort have is nobody's. */
export class Names {
  readonly #numbers = new Map<string, number | null>();
  readonly #names = new Map<string, string>();

  /** A later name of the same number adds to the earlier ones; the latest is the one to write. */
  declare(sort: Sort, number: number, name: string): void {
    if (!isName(name)) return;
    const key = `${sort} ${name}`;
    const known = this.#numbers.get(key);
    this.#numbers.set(key, known === undefined || known === number ? number : null);
    this.#names.set(`${sort} ${number}`, name);
  }

  /** The number behind a name or behind `lock#2`. */
  number(sort: Sort, name: string): number | undefined {
    const byNumber = /^[^#]+#(\d+)$/.exec(name);
    if (byNumber) return Number(byNumber[1]);
    return this.#numbers.get(`${sort} ${name}`) ?? undefined;
  }

  /** The name to write: unique among its sort, or `prefix#number`. */
  name(sort: Sort, number: number, prefix: string): string {
    const name = this.#names.get(`${sort} ${number}`);
    const unique = name !== undefined && this.#numbers.get(`${sort} ${name}`) === number;
    return unique ? name : `${prefix}#${number}`;
  }
}
