/** Operands of BINARY_OP, COMPARE_OP and UNARY_OP by name: indices into the tables of program/opcodes.ts. */
export const Binary = {
  add: 0,
  sub: 1,
  mul: 2,
  truediv: 3,
  floordiv: 4,
  mod: 5,
  pow: 6,
  lshift: 7,
  rshift: 8,
  and: 9,
  or: 10,
  xor: 11,
  matmul: 12,
} as const;

export const Compare = { lt: 0, le: 1, eq: 2, ne: 3, gt: 4, ge: 5 } as const;

export const Unary = { neg: 0, pos: 1, invert: 2 } as const;

/** The answer of a comparison, given the sign of `a - b`. */
export function compareBySign(op: number, sign: number): boolean {
  switch (op) {
    case Compare.lt:
      return sign < 0;
    case Compare.le:
      return sign <= 0;
    case Compare.eq:
      return sign === 0;
    case Compare.ne:
      return sign !== 0;
    case Compare.gt:
      return sign > 0;
    default:
      return sign >= 0;
  }
}
