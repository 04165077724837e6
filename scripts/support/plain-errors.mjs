/** What of a program's errors is compared. Without Node: tests in a browser need it too. */

/**
 * What a program does.
 * @typedef {{ stdout: string, stderr: string, code: number }} Outcome
 */

/**
 * The name of a program's file; `name` may be a path, with or without its ending.
 * @param {string} name
 */
export const fileOf = (name) => name.replace(/^.*\//, '').replace(/(\.py)?$/, '.py');

/**
 * The files that a program consists of: its frames in tracebacks are kept as they are.
 * @param {{ name: string, files?: Readonly<Record<string, string>> }} program
 */
export const ownFiles = ({ name, files = {} }) => [fileOf(name), ...Object.keys(files)];

/** What Lockstep adds to what CPython says begins so. */
const HINT = '[Lockstep] ';

/**
 * What a program wrote to stderr, without what belongs to the library: of its frames only the function is kept, for
 * the lines of two libraries are not the same. Paths in the program's folder are shown as relative ones.
 * @param {string} text
 * @param {readonly string[]} own names of the program's files
 */
export function plainErrors(text, own) {
  const kept = [];
  let skipping = false;
  for (const line of text.replaceAll('/home/lockstep/', '').split('\n')) {
    if (line.startsWith(HINT)) continue;
    const frame = /^([ |]*)File "(.+)", line \d+, in (.+)$/.exec(line);
    if (frame !== null) {
      skipping = !own.includes(frame[2] ?? '');
      kept.push(skipping ? `${frame[1]}File <library>, in ${frame[3]}` : line);
    } else {
      skipping &&= /^[ |]* {4}/.test(line);
      if (!skipping) kept.push(line);
    }
  }
  return kept.join('\n');
}
