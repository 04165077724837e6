import { spawnSync } from 'node:child_process';

/**
 * The CPython 3.13 of this machine, if it has one: the given path, what PYTHON names, or the first on PATH.
 * @param {string | undefined} given
 * @returns {string | undefined}
 */
export function findPython(given) {
  const chosen = given ?? process.env.PYTHON;
  const candidates = chosen === undefined ? ['python3.13', 'python3', 'python'] : [chosen];
  return candidates.find((candidate) => {
    const { status, stdout } = spawnSync(candidate, ['-V'], { encoding: 'utf8' });
    return status === 0 && stdout.startsWith('Python 3.13.');
  });
}
