/** The syntax tree of a regular expression, and its flags as Python numbers them. */

export const Flag = {
  ignoreCase: 2,
  locale: 4,
  multiLine: 8,
  dotAll: 16,
  unicode: 32,
  verbose: 64,
  debug: 128,
  ascii: 256,
} as const;

export const FLAG_LETTERS: Readonly<Record<string, number>> = {
  i: Flag.ignoreCase,
  L: Flag.locale,
  m: Flag.multiLine,
  s: Flag.dotAll,
  x: Flag.verbose,
  a: Flag.ascii,
  u: Flag.unicode,
};

/** Flags of which exactly one says what letters are. */
export const TYPE_FLAGS = Flag.ascii | Flag.locale | Flag.unicode;

/** More than any string is long. */
export const MANY = 0x7fffffff;

export type CategoryName = 'digit' | 'space' | 'word';

/** One member of a set: characters lo … hi, or a category. */
export type SetItem =
  | { readonly lo: number; readonly hi: number }
  | { readonly category: CategoryName; readonly negated: boolean };

export type Anchor = 'start' | 'end' | 'text-start' | 'text-end' | 'boundary' | 'not-boundary';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Node =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly negated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'branch'; readonly options: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly mode: RepeatMode;
      readonly min: number;
      readonly max: number;
      readonly body: Node;
    }
  /** `number` is null for a group that only changes flags. */
  | {
      readonly kind: 'group';
      readonly number: number | null;
      readonly add: number;
      readonly remove: number;
      readonly body: Node;
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Node; readonly no: Node | null }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Node }
  | { readonly kind: 'fail' };

/** A pattern as parsed: its tree, its flags as they turned out, and its groups. */
export interface ParsedPattern {
  readonly tree: Node;
  readonly flags: number;
  /** The number of groups, the whole match not counted. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** The fewest and the most characters that a node can match. */
export function widthOf(
  node: Node,
  groupWidths: ReadonlyMap<number, readonly [number, number]>,
): [number, number] {
  const of = (inner: Node): [number, number] => widthOf(inner, groupWidths);
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return [1, 1];
    case 'sequence': {
      let [least, most] = [0, 0];
      for (const each of node.nodes) {
        const [low, high] = of(each);
        least += low;
        most += high;
      }
      return [Math.min(least, MANY), Math.min(most, MANY)];
    }
    case 'branch': {
      const widths = node.options.map(of);
      return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
    }
    case 'repeat': {
      const [low, high] = of(node.body);
      return [Math.min(low * node.min, MANY), Math.min(high === 0 ? 0 : high * node.max, MANY)];
    }
    case 'group':
    case 'atomic':
      return of(node.body);
    case 'reference':
      return [...(groupWidths.get(node.group) ?? [0, MANY])] as [number, number];
    case 'conditional': {
      const [low, high] = of(node.yes);
      const [otherLow, otherHigh] = node.no === null ? [0, 0] : of(node.no);
      return [Math.min(low, otherLow), Math.max(high, otherHigh)];
    }
    default:
      return [0, 0];
  }
}
