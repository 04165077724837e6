/** docs/python-support.md as text. Pure: what it is made from is read by scripts/write-support.mjs and its test. */

import { isStandIn } from './library.mjs';

/**
 * @typedef {object} Facts
 * @property {readonly { name: string, entry: string }[]} modules those that describe themselves
 * @property {ReadonlyMap<string, import('./names.mjs').Names>} names what CPython has, by module
 * @property {Readonly<Record<string, readonly string[]>>} missing what of it is not there, as `name` or `class.member`
 * @property {Readonly<Record<string, readonly [number, number]>>} hosts seconds and bytes of an answer, by host
 * @property {readonly { name: string, source: string }[]} differences
 */

/** How many names of a kind are named; more are only counted. */
const FEW = 6;

/** @param {Facts} facts */
export function supportPage(facts) {
  const { modules, hosts, differences } = facts;
  const own = modules.filter(({ name }) => !isStandIn(name));
  const standIns = modules.filter(({ name }) => isStandIn(name));
  return `<!-- Written by \`node scripts/write-support.mjs\`; see tests/python/README.md for where each part stands. -->

# Supported Python

The reference is CPython 3.13: its output, its messages, its exit codes. What is here is held to it by the programs in
[tests/python](../tests/python/README.md), which run on both.

## Language

All statements and expressions of 3.13. What is not there, and what is not as in CPython, is under [Differences](#differences).

## Built in

${coverage(facts, 'builtins')}

## Modules

A name that a module has in CPython and that is not listed as missing is there; *all of it* means all public names. Modules that are not in this list are not there: importing one is a
ModuleNotFoundError.

${own.map(({ name, entry }) => `- **${name}**: ${entry} ${coverage(facts, name)}`.trim()).join('\n')}

## Packages

Stand-ins for a few packages that courses use; each says so in its doc string.

${standIns.map(({ name, entry }) => `- **${name}**: ${entry}`).join('\n')}

requests answers from hosts that are made up. An answer takes as long as the table says, in the machine's time, at whatever path:

| host | seconds | bytes |
|---|---|---|
${Object.entries(hosts)
  .map(
    ([host, [seconds, bytes]]) =>
      `| ${host} | ${seconds % 1 === 0 ? seconds.toFixed(1) : seconds} | ${bytes === 0 ? 'what it was asked, in JSON' : bytes.toLocaleString('en')} |`,
  )
  .join('\n')}

Each part of the path takes 0.1 s more and divides the size: \`/a\` has half of it, \`/a/b\` a third. At every host \`/delay/1.5\` takes 1.5 s,
\`/status/404\` has that status and \`/bytes/2000\` that size. A file \`pages/HOST/PATH\` of the program (\`index.html\` for a folder) goes before all of this
and makes its host known; at a host that is not in the table it takes 0.5 s. Any other host is a ConnectionError.

## Differences

Each of them is a program that shows it, with what it prints here and what it prints under CPython beside it.

${differences.map(difference).join('\n')}
`;
}

/**
 * What of a module is missing, in words; or what is there, where that is less.
 * @param {Facts} facts
 * @param {string} module
 */
function coverage({ names, missing }, module) {
  const known = names.get(module);
  if (known === undefined) return '';
  const lacking = missing[module] ?? [];
  if (lacking.length === 0) return 'All of it.';
  const whole = new Set(lacking.filter((name) => !name.includes('.')));
  const there = [...known.keys()].filter((name) => !whole.has(name));
  const parts = lacking.filter((name) => name.includes('.'));
  const sentences =
    there.length < whole.size
      ? [
          ...sentence('There', there.length === 0 ? [] : [list(there)]),
          ...sentence('Missing of these', members(parts)),
        ]
      : sentence(
          'Missing',
          [list([...whole]), ...members(parts)].filter((text) => text !== ''),
        );
  return sentences.join(' ');
}

/**
 * @param {string} start
 * @param {string[]} parts
 */
const sentence = (start, parts) => (parts.length === 0 ? [] : [`${start}: ${parts.join(', ')}.`]);

/**
 * Names one after the other; constants are only counted when there are many.
 * @param {string[]} names
 */
function list(names) {
  const isConstant = (/** @type {string} */ name) => /^[A-Z][A-Z0-9_]*$/.test(name);
  const constants = names.filter(isConstant);
  if (constants.length <= FEW) return names.map(code).join(', ');
  return [...names.filter((name) => !isConstant(name)).map(code), `${constants.length} constants`].join(', ');
}

/**
 * Missing members, class by class.
 * @param {string[]} names `class.member`
 */
function members(names) {
  const byClass = /** @type {Map<string, string[]>} */ (new Map());
  for (const name of names) {
    const cls = name.split('.')[0] ?? '';
    byClass.set(cls, [...(byClass.get(cls) ?? []), name]);
  }
  return [...byClass].flatMap(([cls, missing]) =>
    missing.length <= FEW ? missing.map(code) : [`${missing.length} members of ${code(cls)}`],
  );
}

const code = (/** @type {string} */ name) => `\`${name}\``;

/** The parts of a difference's docstring. */
const PARTS = /** @type {const} */ (['Description', 'Cause', 'Workaround']);

/** @param {{ name: string, source: string }} program */
function difference({ name, source }) {
  const parts = partsOf(source);
  const file = name.replace(/^differences\//, '');
  return `- **${parts.Description}** *Cause:* ${parts.Cause} *Workaround:* ${parts.Workaround} ([${file}](../tests/python/${name}.py))`;
}

/**
 * What the docstring of a difference says.
 * @param {string} source
 * @returns {Record<(typeof PARTS)[number], string>}
 */
export function partsOf(source) {
  const text = /^"""\n(.*?)\n"""\n/s.exec(source)?.[1] ?? '';
  const found = Object.fromEntries(
    PARTS.map((part) => {
      const said = new RegExp(`(?:^|\\n)${part}: (.*?)(?=\\n(?:${PARTS.join('|')}): |$)`, 's').exec(
        text,
      )?.[1];
      if (said === undefined) throw new Error(`The docstring of a difference has no "${part}: …".`);
      return [part, said.replace(/\s*\n\s*/g, ' ').trim()];
    }),
  );
  return /** @type {Record<(typeof PARTS)[number], string>} */ (found);
}
