import { type Expr, FALSE, type Literal, literalOf, TRUE } from './tree.ts';

/** What CPython computes while it compiles: arithmetic on constants and tuples of them. */
const folded = new WeakMap<Expr, Literal | 'no'>();

const MAX_BITS = 128;
const MAX_TEXT = 4096;
const EXACT = 2n ** 53n;
/** Of two bools they make a bool. */
const BITWISE: ReadonlySet<string> = new Set(['BitAnd', 'BitOr', 'BitXor']);

/** The constant an expression is, if it is one and CPython would see it too. */
export function fold(node: Expr): Literal | undefined {
  const known = folded.get(node);
  if (known !== undefined) return known === 'no' ? undefined : known;
  const literal = compute(node);
  folded.set(node, literal ?? 'no');
  return literal;
}

function compute(node: Expr): Literal | undefined {
  switch (node.nodeType) {
    case 'Constant':
      return literalOf(node);
    case 'Name':
      return node.id === '__debug__' ? TRUE : undefined;
    case 'Tuple': {
      const items = node.elts.map(fold);
      return items.every((item) => item !== undefined) ? { kind: 'tuple', items } : undefined;
    }
    case 'UnaryOp': {
      const operand = fold(node.operand);
      return operand === undefined ? undefined : unary(node.op.nodeType, operand);
    }
    case 'BinOp': {
      const left = fold(node.left);
      const right = left === undefined ? undefined : fold(node.right);
      return left === undefined || right === undefined ? undefined : binary(node.op.nodeType, left, right);
    }
    case 'JoinedStr':
      return node.values.length === 0
        ? { kind: 'str', value: '' }
        : node.values.length === 1 && node.values[0]?.nodeType === 'Constant'
          ? literalOf(node.values[0])
          : undefined;
    default:
      return undefined;
  }
}

/** Whether a constant counts as true. */
export function isTruthy(literal: Literal): boolean {
  switch (literal.kind) {
    case 'int':
      return literal.value !== 0n;
    case 'float':
      return literal.value !== 0;
    case 'complex':
      return literal.imag !== 0;
    case 'str':
    case 'bytes':
      return literal.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return literal.items.length > 0;
    default:
      return literal.kind === 'true' || literal.kind === 'ellipsis';
  }
}

function unary(op: string, operand: Literal): Literal | undefined {
  if (op === 'Not') return isTruthy(operand) ? FALSE : TRUE;
  const whole = asInt(operand);
  if (whole !== undefined) {
    return int(op === 'USub' ? -whole : op === 'UAdd' ? whole : ~whole);
  }
  if (operand.kind !== 'float' || op === 'Invert') return undefined;
  return op === 'USub' ? { kind: 'float', value: -operand.value } : operand;
}

const int = (value: bigint): Literal => ({ kind: 'int', value });

function asInt(literal: Literal): bigint | undefined {
  if (literal.kind === 'int') return literal.value;
  return literal.kind === 'true' ? 1n : literal.kind === 'false' ? 0n : undefined;
}

function asFloat(literal: Literal): number | undefined {
  if (literal.kind === 'float') return literal.value;
  const whole = asInt(literal);
  return whole === undefined || whole > EXACT || whole < -EXACT ? undefined : Number(whole);
}

function binary(op: string, left: Literal, right: Literal): Literal | undefined {
  const a = asInt(left);
  const b = asInt(right);
  if (a !== undefined && b !== undefined && op !== 'Div') {
    const value = integers(op, a, b);
    const isBool = BITWISE.has(op) && left.kind !== 'int' && right.kind !== 'int';
    return isBool && value !== undefined ? (isTruthy(value) ? TRUE : FALSE) : value;
  }
  const x = asFloat(left);
  const y = asFloat(right);
  if (x !== undefined && y !== undefined) return floats(op, x, y);
  if (op === 'Add') return concatenate(left, right);
  if (op === 'Mult') return repeat(left, right) ?? repeat(right, left);
  return undefined;
}

function integers(op: string, a: bigint, b: bigint): Literal | undefined {
  switch (op) {
    case 'Add':
      return int(a + b);
    case 'Sub':
      return int(a - b);
    case 'Mult':
      return bits(a) + bits(b) > MAX_BITS ? undefined : int(a * b);
    case 'FloorDiv':
      return b === 0n ? undefined : int(floorDivide(a, b));
    case 'Mod':
      return b === 0n ? undefined : int(a - floorDivide(a, b) * b);
    case 'Pow':
      return b < 0n || bits(a) * Number(b) > MAX_BITS ? undefined : int(a ** b);
    case 'LShift':
      return b < 0n || bits(a) + Number(b) > MAX_BITS ? undefined : int(a << b);
    case 'RShift':
      return b < 0n ? undefined : int(a >> b);
    case 'BitAnd':
      return int(a & b);
    case 'BitOr':
      return int(a | b);
    case 'BitXor':
      return int(a ^ b);
    default:
      return undefined;
  }
}

const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function floats(op: string, x: number, y: number): Literal | undefined {
  if (op === 'Div' && y === 0) return undefined;
  const value =
    op === 'Add' ? x + y : op === 'Sub' ? x - y : op === 'Mult' ? x * y : op === 'Div' ? x / y : undefined;
  return value === undefined ? undefined : { kind: 'float', value };
}

function concatenate(left: Literal, right: Literal): Literal | undefined {
  if (left.kind === 'str' && right.kind === 'str') {
    return left.value.length + right.value.length > MAX_TEXT
      ? undefined
      : { kind: 'str', value: left.value + right.value };
  }
  if (left.kind === 'bytes' && right.kind === 'bytes') {
    return { kind: 'bytes', value: Uint8Array.from([...left.value, ...right.value]) };
  }
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    return { kind: 'tuple', items: [...left.items, ...right.items] };
  }
  return undefined;
}

function repeat(sequence: Literal, times: Literal): Literal | undefined {
  const whole = asInt(times);
  if (whole === undefined || whole > BigInt(MAX_TEXT)) return undefined;
  const count = Math.max(0, Number(whole));
  if (sequence.kind === 'str' && sequence.value.length * count <= MAX_TEXT) {
    return { kind: 'str', value: sequence.value.repeat(count) };
  }
  if (sequence.kind === 'tuple' && sequence.items.length * count <= 256) {
    return { kind: 'tuple', items: Array.from({ length: count }, () => sequence.items).flat() };
  }
  return undefined;
}
