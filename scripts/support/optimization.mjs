/**
 * Numeric constants are written into the code that uses them, also across files. The interpreter's `switch` over
 * opcodes becomes a jump table only when its cases are literals.
 */
export const optimization = { inlineConst: { mode: /** @type {const} */ ('all'), pass: 2 } };
