import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The public names of CPython's modules, a file a module: a name a line, after a class's the names of its public members. What of them
 * the library does not have stands in docs/python-support.md.
 */
const folder = join(root, 'tests/python/names');

/** The public names of a module, with the members of the classes. @typedef {ReadonlyMap<string, readonly string[]>} Names */

/** @returns {string[]} the modules whose names are recorded */
export const recordedModules = () =>
  readdirSync(folder)
    .map((file) => file.replace(/\.txt$/, ''))
    .sort();

/**
 * @param {string} module
 * @returns {Names}
 */
export function readNames(module) {
  const lines = readFileSync(join(folder, `${module}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', members] = line.split(': ');
      return [name, members?.split(' ') ?? []];
    }),
  );
}

/**
 * @param {string} module
 * @param {string | undefined} text undefined: CPython has no such module
 * @returns {boolean} whether it was another before
 */
export function writeNames(module, text) {
  const path = join(folder, `${module}.txt`);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return false;
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
  return true;
}

/**
 * For CPython: prints the names of the modules that are its arguments as JSON. A module without `__all__` is taken to mean what it
 * defines itself, or has from a module written in C. Slots do not count as members: elsewhere they may be attributes of the instance alone.
 */
export const NAMES_IN_PYTHON = `
import importlib, inspect, json, sys, warnings
warnings.simplefilter('ignore')

def public(module):
    if hasattr(module, '__all__'):
        return sorted(name for name in set(module.__all__) if not name.startswith('_'))
    own = {module.__name__, '_' + module.__name__, 'builtins', None}
    def is_own(value):
        if inspect.ismodule(value): return False
        return not callable(value) or getattr(value, '__module__', None) in own
    return sorted(name for name, value in vars(module).items() if not name.startswith('_') and is_own(value))

def is_slot(value):
    return inspect.ismemberdescriptor(value) or inspect.isgetsetdescriptor(value)

def members(name, value):
    if not isinstance(value, type) or value.__name__ != name: return []
    classes = [cls for cls in value.__mro__ if cls.__module__ != 'builtins' or cls is value and value is not object]
    inherited = set(dir(object)) | (set(dir(Exception)) if issubclass(value, BaseException) else set())
    own = {name for cls in classes for name, value in vars(cls).items() if not name.startswith('_') and not is_slot(value)}
    return sorted(own - inherited)

answer = {}
for name in sys.argv[1:]:
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    found = ((name, members(name, getattr(module, name, None))) for name in public(module))
    answer[name] = ''.join(f'{name}: {" ".join(inside)}\\n' if inside else f'{name}\\n' for name, inside in found)
print(json.dumps(answer))
`;

/**
 * For Lockstep: prints as JSON what is missing of the given names, as `name` or `class.member`, and the hosts of requests.
 * @param {ReadonlyMap<string, Names>} modules
 */
export function missingInPython(modules) {
  const wanted = Object.fromEntries([...modules].map(([name, names]) => [name, Object.fromEntries(names)]));
  return `import json, sys
${[...modules.keys()].map((name) => `import ${name}`).join('\n')}
from requests._pages import HOSTS

def missing(module, names):
    for name, members in names.items():
        if not hasattr(module, name):
            yield name
            continue
        for member in members:
            if not hasattr(getattr(module, name), member):
                yield name + '.' + member

wanted = json.loads(${JSON.stringify(JSON.stringify(wanted))})
print(json.dumps({
    'missing': {name: list(missing(sys.modules[name], names)) for name, names in wanted.items()},
    'hosts': HOSTS,
}))
`;
}
