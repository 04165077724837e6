import { PatternProblem, type PatternSource } from './source.ts';
import { Flag } from './syntax.ts';

const MOST_GROUPS = 0x3fffffff;

/** What the parser knows of the pattern as a whole. */
export class ParseState {
  flags: number;
  /** The number of the next group. */
  groups = 1;
  readonly names = new Map<string, number>();
  /** Widths of the groups that are closed. */
  readonly widths = new Map<number, [number, number]>();
  /** The first group of the look-behind that is being read, or null. */
  lookBehindFrom: number | null = null;
  /** Is there a look-behind whose width is not fixed? */
  variableLookBehind = false;
  /** Where groups are asked for in conditionals, perhaps before they are defined. */
  readonly asked = new Map<number, number>();

  constructor(flags: number) {
    this.flags = flags;
  }

  openGroup(source: PatternSource, name: string | null): number {
    const group = this.groups;
    this.groups++;
    if (name === null) return group;
    const before = this.names.get(name);
    if (before !== undefined) {
      const what = `redefinition of group name ${source.quote(name)} as group ${group}; was group ${before}`;
      throw source.error(what, [...name].length + 1);
    }
    this.names.set(name, group);
    return group;
  }

  /** A reference to a group, so many characters long. */
  checkReference(source: PatternSource, group: number, length: number): void {
    if (!this.widths.has(group)) throw source.error('cannot refer to an open group', length);
    this.checkLookBehind(source, group);
  }

  checkLookBehind(source: PatternSource, group: number): void {
    if (this.lookBehindFrom === null) return;
    if (!this.widths.has(group)) throw source.error('cannot refer to an open group');
    if (group >= this.lookBehindFrom) {
      throw source.error('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  /** The number of a named group. */
  numberOf(source: PatternSource, name: string): number {
    source.checkGroupName(name);
    const group = this.names.get(name);
    if (group !== undefined) return group;
    throw source.error(`unknown group name ${source.quote(name)}`, [...name].length + 1);
  }

  ask(source: PatternSource, digits: string): number {
    const group = Number(digits);
    if (group === 0) throw source.error('bad group number', digits.length + 1);
    if (group >= MOST_GROUPS) throw source.error(`invalid group reference ${group}`, digits.length + 1);
    if (!this.asked.has(group)) this.asked.set(group, source.position - digits.length - 1);
    return group;
  }

  checkAsked(): void {
    for (const [group, position] of this.asked) {
      if (group >= this.groups) throw new PatternProblem(`invalid group reference ${group}`, position);
    }
  }
}

/** Flags of a pattern of text or bytes, checked and completed. */
export function fixedFlags(flags: number, isText: boolean): number {
  const fail = (message: string): never => {
    throw new PatternProblem(message, null, 'value');
  };
  if (isText) {
    if ((flags & Flag.locale) !== 0) fail('cannot use LOCALE flag with a str pattern');
    if ((flags & Flag.ascii) === 0) return flags | Flag.unicode;
    return (flags & Flag.unicode) === 0 ? flags : fail('ASCII and UNICODE flags are incompatible');
  }
  if ((flags & Flag.unicode) !== 0) fail('cannot use UNICODE flag with a bytes pattern');
  if ((flags & Flag.locale) !== 0 && (flags & Flag.ascii) !== 0) {
    fail('ASCII and LOCALE flags are incompatible');
  }
  return flags;
}
