import fc from 'fast-check';
import { expressions } from './fuzz-expressions.mjs';

/**
 * Generated bodies of functions: assignments, control flow, exceptions, context managers, generators, closures, classes and patterns over a few
 * names. Every loop goes over something short. What happens on the way is told to `log`.
 */

const NAME = fc.constantFrom('x', 'y', 'z');
const SMALL = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '-1',
  "'ab'",
  '[1, 2]',
  'None',
  '(3, 4)',
  "{'k': 5}",
  '1.5',
  '[]',
);
const EXCEPTION = fc.constantFrom(
  'ValueError',
  'KeyError',
  'TypeError',
  'ZeroDivisionError',
  'LookupError',
  'Exception',
  'StopIteration',
  'ArithmeticError',
  '(KeyError, TypeError)',
);
const RAISED = fc.constantFrom(
  "ValueError('v')",
  "KeyError('k')",
  'TypeError',
  'ZeroDivisionError',
  'IndexError(1, 2)',
  'StopIteration(7)',
  'Exception(x)',
  "RuntimeError('r')",
  '3',
);

/** What an expression over the names may be. */
const USE = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        NAME,
        fc.constantFrom('+', '-', '*', '==', '<', 'and', 'or', 'in', 'is', '//', '%', '|'),
        fc.oneof(NAME, SMALL),
      )
      .map(([a, op, b]) => (op === '*' ? `${a} * 2` : `${a} ${op} ${b}`)),
  },
  { weight: 3, arbitrary: SMALL },
  { weight: 2, arbitrary: NAME },
  { weight: 1, arbitrary: fc.tuple(NAME, SMALL).map(([a, b]) => `(${a}, ${b})`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        NAME,
        fc.constantFrom('[0]', '[-1]', '[1:]', '.real', '()', "['k']", '.append(9)', '.upper()', '.pop()'),
      )
      .map(([a, b]) => a + b),
  },
  { weight: 1, arbitrary: expressions() },
);

/** @param {readonly string[]} lines */
const indented = (lines) => lines.map((line) => `    ${line}`);

/**
 * @param {string} head
 * @param {readonly string[]} block
 */
const compound = (head, block) => [head, ...indented(block)];

const { block: BLOCK } = fc.letrec((/** @type {(kind: string) => fc.Arbitrary<unknown>} */ tie) => {
  const block = /** @type {fc.Arbitrary<string[]>} */ (tie('block'));
  const use = USE;
  const statement = fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: fc.tuple(NAME, use).map(([name, value]) => [`${name} = ${value}`]) },
    { weight: 4, arbitrary: use.map((value) => [`log(${value})`]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(NAME, fc.constantFrom('+=', '-=', '//=', '|='), use)
        .map(([name, op, value]) => [`${name} ${op} ${value}`]),
    },
    { weight: 2, arbitrary: RAISED.map((value) => [`raise ${value}`]) },
    {
      weight: 1,
      arbitrary: fc.tuple(RAISED, RAISED).map(([value, cause]) => [`raise ${value} from ${cause}`]),
    },
    { weight: 1, arbitrary: use.map((value) => [`return ${value}`]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ['raise'],
        ['pass'],
        ['del x'],
        ['x, y = y, x'],
        ['x = y = z'],
        ['(x, *y) = z'],
        ['[x, y] = z'],
        ['x[0] = y'],
        ['del z[0]'],
        ["x['n'] = z"],
        ['assert x, y'],
        ['assert not z'],
      ),
    },
    { weight: 1, arbitrary: fc.tuple(NAME, use).map(([name, value]) => [`log((${name} := ${value}))`]) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(use, block, fc.option(block))
        .map(([test, then, other]) => [
          ...compound(`if ${test}:`, then),
          ...(other === null ? [] : compound('else:', other)),
        ]),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          NAME,
          fc.constantFrom(
            'range(3)',
            'x',
            "'ab'",
            '[1, None]',
            '{1: 2}.items()',
            'enumerate("cd")',
            'reversed([1, 2])',
            'zip(x, y)',
            'list(z)[:3]',
          ),
          block,
          fc.constantFrom([], ['break'], ['continue'], ['if x: break'], ['if not y: continue']),
          fc.option(block),
        )
        .map(([name, over, body, way, other]) => [
          ...compound(`for ${name} in ${over}:`, [...body, ...way]),
          ...(other === null ? [] : compound('else:', other)),
        ]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(use, block, fc.option(block))
        .map(([test, body, other]) => [
          'n = 0',
          ...compound(`while n < 3 and (${test}):`, ['n += 1', ...body]),
          ...(other === null ? [] : compound('else:', other)),
        ]),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(block, EXCEPTION, fc.boolean(), block, fc.option(block), fc.option(block))
        .map(([body, kind, named, handler, other, last]) => [
          ...compound('try:', body),
          ...compound(`except ${kind}${named ? ' as error' : ''}:`, [
            named ? "log('except', error)" : "log('except')",
            ...handler,
          ]),
          ...(other === null ? [] : compound('else:', other)),
          ...(last === null ? [] : compound('finally:', ["log('finally')", ...last])),
        ]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(block, block)
        .map(([body, last]) => [...compound('try:', body), ...compound('finally:', last)]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(block, EXCEPTION, block)
        .map(([body, kind, handler]) => [
          ...compound(
            'try:',
            compound('try:', body).concat(
              compound('except Exception as inner:', ["raise ExceptionGroup('g', [inner, ValueError(1)])"]),
            ),
          ),
          ...compound(`except* ${kind} as group:`, [
            "log('group', group.exceptions)",
            ...handler.map((line) => line.replace(/\b(return\b.*|break|continue)$/, 'pass')),
          ]),
        ]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.boolean(), block)
        .map(([swallows, body]) => compound(`with Manager(log, ${swallows ? 'True' : 'False'}) as x:`, body)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          block,
          use,
          fc.constantFrom(
            'list(inner())',
            'next(inner())',
            'sum(1 for _ in inner())',
            '[*inner()]',
            'inner().send(None)',
            'inner().throw(ValueError("t"))',
            '(lambda g: (next(g), g.close()))(inner())',
            '(lambda g: (next(g), g.send(5)))(inner())',
          ),
        )
        .map(([body, value, how]) => [
          ...compound('def inner(x=x, y=2, z=[1]):', [
            ...body,
            `got = yield ${value}`,
            "log('got', got)",
            'yield from (x, y)',
          ]),
          `log(${how})`,
        ]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          block,
          fc.constantFrom('nonlocal x', 'y = 1', 'global g'),
          fc.constantFrom('inner()', 'inner(1)', 'inner(a=2)', 'inner(1, 2)', '[inner(i) for i in (1, 2)]'),
        )
        .map(([body, scope, call]) => [
          ...compound('def inner(a=0, *rest, k=3):', [
            scope,
            ...(scope === 'y = 1' ? ['x = z = 0'] : ['y = z = a']),
            ...body,
          ]),
          `log(${call})`,
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          use,
          SMALL,
          fc.constantFrom(
            '[a, *rest]',
            '(1 | 2) as a',
            '{"k": a, **rest}',
            'str() as a',
            'int(a)',
            '[]',
            'None',
            '(a, b)',
            '_',
            '1.5',
            'a if a',
            'list([a, _]) | list([a])',
          ),
          block,
        )
        .map(([subject, other, pattern, body]) => [
          ...compound(`match ${subject}:`, [
            ...compound(`case ${pattern}:`, ["log('case')", ...body]),
            ...(/^(_)$/.test(pattern) ? [] : compound('case _:', [`log('other', ${other})`])),
          ]),
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(block, use)
        .map(([body, value]) => [
          ...compound('class C:', [
            `a = ${value}`,
            ...compound('def __add__(self, other):', [
              'x = y = other',
              'z = [other]',
              ...body,
              'return (self.a, other)',
            ]),
            ...compound('def __bool__(self):', ['return bool(self.a)']),
            ...compound('def __iter__(self):', ['yield self.a', 'yield 1']),
          ]),
          'x = C()',
          'log(x + 1, bool(x), *x)',
          'x = y',
        ]),
    },
  );
  return {
    block: fc
      .array(statement, { minLength: 1, maxLength: 4, size: 'small', depthIdentifier: 'block' })
      .map((statements) => statements.flat()),
  };
});

const BEGIN = [
  'class Manager:',
  '    def __init__(self, log, swallows): self.log, self.swallows = log, swallows',
  "    def __enter__(self): self.log('enter'); return 1",
  "    def __exit__(self, kind, value, traceback): self.log('exit', kind and kind.__name__); return self.swallows",
  "x, y, z = 1, 'q', [1, 2, 3]",
];

/** @returns {fc.Arbitrary<string>} */
export const bodies = () =>
  /** @type {fc.Arbitrary<string[]>} */ (BLOCK).map(
    (lines) => `${indented([...BEGIN, ...lines, 'return x, y, z']).join('\n')}\n`,
  );
