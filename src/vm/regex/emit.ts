import { fold, setTest, type Test } from './chars.ts';
import { type Anchor, Flag, type Node, type ParsedPattern, TYPE_FLAGS, widthOf } from './syntax.ts';

/**
 * Operations of the matcher, with their operands:
 *
 *     success                                the pattern, or what stands in a look-around or an atomic group, has matched
 *     char c · charFold c ascii · any · anyAll · set i        one character
 *     anchor a ascii                         a place, see `At`
 *     save slot                              the start (even) or end (odd) of group slot / 2
 *     split other                            go on; when that fails, at `other`
 *     jump to
 *     repeatOne min max mode                 the operation of one character that follows, and how often
 *     loopStart register                     a loop of more than that begins: counter and last place in two slots
 *     loop min max mode register exit        its head; the body follows
 *     reference slot fold ascii              what a group has matched, once more
 *     conditional slot otherwise             has a group matched?
 *     look width negated end                 look-ahead (width -1) or look-behind; what is looked for follows
 *     atomic end                             what follows matches one way or not at all
 *     fail
 */
export const Op = {
  success: 0,
  char: 1,
  charFold: 2,
  any: 3,
  anyAll: 4,
  set: 5,
  anchor: 6,
  save: 7,
  split: 8,
  jump: 9,
  repeatOne: 10,
  loopStart: 11,
  loop: 12,
  reference: 13,
  conditional: 14,
  look: 15,
  atomic: 16,
  fail: 17,
} as const;

export const At = {
  textStart: 0,
  lineStart: 1,
  textEnd: 2,
  lastLineEnd: 3,
  lineEnd: 4,
  boundary: 5,
  notBoundary: 6,
} as const;

export const Mode = { greedy: 0, lazy: 1, possessive: 2 } as const;

/** A pattern ready to be matched. */
export interface MatchProgram {
  readonly code: Int32Array;
  readonly sets: readonly Test[];
  readonly groups: number;
  /** Ends of groups, then the counters of loops. */
  readonly slots: number;
}

export function emitProgram(pattern: ParsedPattern): MatchProgram {
  const emitter = new Emitter(pattern.groups);
  emitter.node(pattern.tree, pattern.flags);
  emitter.code.push(Op.success);
  return {
    code: Int32Array.from(emitter.code),
    sets: emitter.sets,
    groups: pattern.groups,
    slots: emitter.slots,
  };
}

class Emitter {
  readonly code: number[] = [];
  readonly sets: Test[] = [];
  slots: number;
  readonly #widths = new Map<number, [number, number]>();

  constructor(groups: number) {
    this.slots = 2 * (groups + 1);
  }

  node(node: Node, flags: number): void {
    const { code } = this;
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set':
        this.#one(node, flags);
        break;
      case 'sequence':
        for (const each of node.nodes) this.node(each, flags);
        break;
      case 'anchor':
        code.push(Op.anchor, placeOf(node.anchor, flags), isAscii(flags));
        break;
      case 'branch':
        this.#branch(node.options, flags);
        break;
      case 'repeat':
        this.#repeat(node, flags);
        break;
      case 'group':
        this.#group(node, flags);
        break;
      case 'atomic':
        this.#atomic(() => this.node(node.body, flags));
        break;
      case 'reference':
        code.push(Op.reference, 2 * node.group, foldsCase(flags), isAscii(flags));
        break;
      case 'conditional':
        this.#conditional(node, flags);
        break;
      case 'look': {
        const [width] = node.behind ? widthOf(node.body, this.#widths) : [-1];
        code.push(Op.look, width, node.negated ? 1 : 0, 0);
        const end = code.length - 1;
        this.node(node.body, flags);
        code.push(Op.success);
        code[end] = code.length;
        break;
      }
      case 'fail':
        code.push(Op.fail);
    }
  }

  /** The operation of one character. */
  #one(node: Node, flags: number): void {
    const { code } = this;
    if (node.kind === 'any') code.push((flags & Flag.dotAll) === 0 ? Op.any : Op.anyAll);
    else if (node.kind === 'set') {
      this.sets.push(setTest(node.items, node.negated, flags));
      code.push(Op.set, this.sets.length - 1);
    } else if (node.kind === 'literal') {
      if (foldsCase(flags) === 0) code.push(Op.char, node.code);
      else code.push(Op.charFold, fold(node.code, isAscii(flags) === 1), isAscii(flags));
    }
  }

  #branch(options: readonly Node[], flags: number): void {
    const { code } = this;
    const ends: number[] = [];
    options.forEach((option, i) => {
      const last = i === options.length - 1;
      if (!last) code.push(Op.split, 0);
      const other = code.length - 1;
      this.node(option, flags);
      if (last) return;
      code.push(Op.jump, 0);
      ends.push(code.length - 1);
      code[other] = code.length;
    });
    for (const end of ends) code[end] = code.length;
  }

  #group(node: Node & { kind: 'group' }, flags: number): void {
    const { number, add, remove, body } = node;
    if (number === null) {
      const kept = (add & TYPE_FLAGS) === 0 ? flags : flags & ~TYPE_FLAGS;
      this.node(body, (kept | add) & ~remove);
      return;
    }
    this.code.push(Op.save, 2 * number);
    this.node(body, flags);
    this.code.push(Op.save, 2 * number + 1);
    this.#widths.set(number, widthOf(body, this.#widths));
  }

  #atomic(body: () => void): void {
    const { code } = this;
    code.push(Op.atomic, 0);
    const end = code.length - 1;
    body();
    code.push(Op.success);
    code[end] = code.length;
  }

  #repeat(node: Node & { kind: 'repeat' }, flags: number): void {
    const { code } = this;
    const { min, max, body } = node;
    const one = oneCharacter(body);
    if (one !== null) {
      code.push(Op.repeatOne, min, max, Mode[node.mode]);
      this.#one(one, flags);
    } else if (node.mode === 'possessive') this.#atomic(() => this.#loop(min, max, Mode.greedy, body, flags));
    else this.#loop(min, max, Mode[node.mode], body, flags);
  }

  #loop(min: number, max: number, mode: number, body: Node, flags: number): void {
    const { code } = this;
    const register = this.slots;
    this.slots += 2;
    code.push(Op.loopStart, register);
    const head = code.length;
    code.push(Op.loop, min, max, mode, register, 0);
    const exit = code.length - 1;
    this.node(body, flags);
    code.push(Op.jump, head);
    code[exit] = code.length;
  }

  #conditional(node: Node & { kind: 'conditional' }, flags: number): void {
    const { code } = this;
    code.push(Op.conditional, 2 * node.group, 0);
    const otherwise = code.length - 1;
    this.node(node.yes, flags);
    if (node.no === null) {
      code[otherwise] = code.length;
      return;
    }
    code.push(Op.jump, 0);
    const end = code.length - 1;
    code[otherwise] = code.length;
    this.node(node.no, flags);
    code[end] = code.length;
  }
}

const foldsCase = (flags: number): 0 | 1 => ((flags & Flag.ignoreCase) === 0 ? 0 : 1);
const isAscii = (flags: number): 0 | 1 => ((flags & Flag.unicode) === 0 ? 1 : 0);

/** The node that a node comes down to when it is one character without a group of its own; else null. */
function oneCharacter(node: Node): Node | null {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return node;
    case 'sequence':
      return node.nodes.length === 1 ? oneCharacter(node.nodes[0] as Node) : null;
    case 'group':
      return node.number === null && node.add === 0 && node.remove === 0 ? oneCharacter(node.body) : null;
    default:
      return null;
  }
}

function placeOf(anchor: Anchor, flags: number): number {
  const lines = (flags & Flag.multiLine) !== 0;
  switch (anchor) {
    case 'start':
      return lines ? At.lineStart : At.textStart;
    case 'end':
      return lines ? At.lineEnd : At.lastLineEnd;
    case 'text-start':
      return At.textStart;
    case 'text-end':
      return At.textEnd;
    case 'boundary':
      return At.boundary;
    case 'not-boundary':
      return At.notBoundary;
  }
}
