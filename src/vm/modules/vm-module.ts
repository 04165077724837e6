import { defined } from '../../base/assert.ts';
import { bindAttribute, findAttribute, loadAttribute, storeAttribute } from '../attributes.ts';
import { Cls, HEAP_START } from '../classes.ts';
import type { Core } from '../core.ts';
import { importSubmodule } from '../eval-support.ts';
import { newFrame } from '../frames.ts';
import {
  bool,
  Class,
  ClassFlag,
  FRAME_PUSHED,
  Frame,
  FunctionObject,
  Header,
  isSmall,
  Module,
  NEEDS_PYTHON,
  NONE,
  NULL,
  small,
  Thread,
  WORD,
} from '../layout.ts';
import { loadModule, moduleNamed, modulePath } from '../modules.ts';
import { Name } from '../names.ts';
import type { NativeModule } from '../native.ts';
import { isNativeFunction, isNativeMethod } from '../native-kinds.ts';
import { define } from '../objects/define.ts';
import { dictNext, entryKey, entryValue } from '../objects/dict.ts';
import { intOf, makeInt, toBigInt } from '../objects/int-value.ts';
import { makeList } from '../objects/list-storage.ts';
import { internString } from '../objects/str-intern.ts';
import { isStr, makeString, stringOf } from '../objects/str-value.ts';
import { makeTuple } from '../objects/tuple.ts';
import {
  defaultRepr,
  deleteItem,
  getItem,
  hash,
  isCallable,
  isClass,
  isInstance,
  isSubclass,
  layoutOf,
  setItem,
  slotsOf,
  typeName,
} from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL, RAISED } from '../signals.ts';
import { asciiOfRepr } from '../text/escape.ts';
import { exceptionText } from '../traceback-text.ts';
import { createClass } from '../types.ts';
import type { NativeDefinition, Vm } from '../vm.ts';

/** `_vm`: what src/python/_operators.py needs of the VM; and the builtins about attributes and classes. */

type At = (position: number) => number;
const fn = (name: string, count: number, run: (vm: Core, at: At) => number): NativeDefinition =>
  define(name, count, count, (vm, args) => run(vm as Core, (i) => vm.words[args + i] as number));

function nameOf(vm: Vm, value: number): number {
  if (!isStr(vm, value))
    vm.raise(Cls.TypeError, `attribute name must be string, not '${typeName(vm, value)}'`);
  return internString(vm, value);
}

/** Is it a native method, bound or not? */
function isNative(vm: Core, value: number): boolean {
  const cls = vm.classOf(value);
  return isNativeFunction(cls) || isNativeMethod(cls);
}

function special(vm: Core, at: At): number {
  const cls = vm.classOf(at(0));
  const found = vm.lookup(cls, internString(vm, at(1)));
  return found === 0 || found === NONE ? NONE : bindAttribute(vm, found, at(0), cls);
}

/** Runs a class body: the function's code with a namespace for its locals. */
function runBody(vm: Core, at: At): number {
  const body = at(0);
  const { words } = vm;
  const f = body >> 2;
  const code = (words[f + FunctionObject.code] as number) >> 1;
  vm.pushed = newFrame(vm, code, body, words[f + FunctionObject.globals] as number, at(1));
  return FRAME_PUSHED;
}

function runModule(vm: Core, at: At): number {
  return runAs(vm, at(0), vm.attributeOf(at(0), vm.known(Name.__name__)));
}

/** Runs the code of a compiled module in the namespace of a module object. */
function runAs(vm: Core, object: number, compiled: number): number {
  const dict = vm.words[(object >> 2) + Module.dict] as number;
  const name = stringOf(vm, compiled);
  const module = defined(moduleNamed(vm, name), `module ${name}`);
  vm.pushed = newFrame(vm, module.code, NULL, dict, dict);
  return FRAME_PUSHED;
}

function isLibraryModule(vm: Core, object: number): boolean {
  const module = moduleNamed(vm, stringOf(vm, vm.attributeOf(object, vm.known(Name.__name__))));
  return module === undefined || vm.program.files[module.file]?.library !== false;
}

/** What the compiler had to say about a module, as it is printed. */
function syntaxWarnings(vm: Core, at: At): number {
  const module = defined(moduleNamed(vm, stringOf(vm, at(0))), 'a compiled module');
  const file = defined(vm.program.files[module.file], 'its file');
  const lines = file.source.split('\n');
  const text = module.warnings.map(
    ({ message, line }) =>
      `${file.name}:${line}: SyntaxWarning: ${message}\n  ${(lines[line - 1] ?? '').trim()}\n`,
  );
  return makeString(vm, text.join(''));
}

/** As CPython combines the hashes of a tuple's items, in 31 bits; a frozenset's regardless of order. */
function hashItems(vm: Core, at: At): number {
  let result = 0x345678;
  for (const item of vm.itemsOf(at(0))) {
    const value = Number(BigInt.asIntN(31, toBigInt(vm, intOf(vm, item))));
    result =
      at(1) === bool(true)
        ? result ^ Math.imul(value ^ 89869747, 0x9e3779b1)
        : Math.imul(result, 1000003) ^ value;
  }
  return small((result << 1) >> 1);
}

export const vmModule: NativeModule = {
  name: '_vm',
  functions: [
    fn('special', 2, special),
    fn('find', 2, (vm, at) => {
      const found = vm.lookup(at(0), internString(vm, at(1)));
      return found === 0 ? NONE : bindAttribute(vm, found, NULL, at(0));
    }),
    fn('is_native', 1, (vm, at) => bool(isNative(vm, at(0)))),
    fn('is_native_hash', 1, (vm, at) => {
      const found = vm.lookup(vm.classOf(at(0)), vm.known(Name.__hash__));
      return bool(found === 0 || isNative(vm, found));
    }),
    fn('is_subclass', 2, (vm, at) => bool(isSubclass(vm, at(0), at(1)))),
    /** Does a subclass see another attribute of that name than its base? */
    fn('overrides', 3, (vm, at) => {
      const name = internString(vm, at(2));
      return bool(vm.lookup(at(0), name) !== vm.lookup(at(1), name));
    }),
    fn('is_builtin', 2, (vm, at) => {
      const layout = layoutOf(vm, at(0));
      const kinds = isClass(vm, at(1)) ? [at(1)] : vm.itemsOf(at(1));
      return bool(kinds.includes(layout));
    }),
    fn('is_abstract', 1, (vm, at) =>
      bool((((vm.words[(at(0) >> 2) + Class.flags] as number) >> 1) & ClassFlag.abstract) !== 0),
    ),
    fn('fold_hash', 1, (vm, at) => {
      const value = intOf(vm, at(0));
      return isSmall(value) ? (value === small(-1) ? small(-2) : value) : makeInt(vm, hash(vm, value));
    }),
    fn('hash_items', 2, hashItems),
    fn('get_item', 2, (vm, at) => getItem(vm, at(0), at(1))),
    fn('set_item', 3, (vm, at) => {
      setItem(vm, at(0), at(1), at(2));
      return NONE;
    }),
    fn('delete_item', 2, (vm, at) => {
      deleteItem(vm, at(0), at(1));
      return NONE;
    }),
    fn('escape', 1, (vm, at) => makeString(vm, asciiOfRepr(stringOf(vm, at(0))))),
    /** repr or str as the built-in type makes it; None when an item needs Python. */
    fn('native_text', 2, (vm, at) => {
      const { repr, str } = slotsOf(vm, at(0)) ?? {};
      const slot = at(1) === bool(true) ? repr : str;
      if (slot === undefined) return NONE;
      try {
        return makeString(vm, slot(vm, at(0)));
      } catch (signal) {
        if (signal !== NEEDS_PYTHON_SIGNAL) throw signal;
        return NONE;
      }
    }),
    /** The name of a value's class as messages have it. */
    fn('type_name', 1, (vm, at) => makeString(vm, typeName(vm, at(0)))),
    /** A class decorator: messages name the class with its module, as they do types that CPython has in C. */
    fn('c_type', 1, (vm, at) => {
      const flags = (at(0) >> 2) + Class.flags;
      vm.words[flags] = (vm.words[flags] as number) | (ClassFlag.dotted << 1);
      return at(0);
    }),
    /** A decorator of functions that CPython has in C, where the rest of the file is Python there too: see program/c-files.ts. */
    fn('c_function', 1, (vm, at) => {
      if (vm.classOf(at(0)) === Cls.function) vm.words[at(0) >> 2] = Cls['<c function>'];
      return at(0);
    }),
    /** The Python function that a built-in one is here, as `inspect` wants it; None when it is none. */
    fn('python_of', 1, (vm, at) => {
      if (vm.classOf(at(0)) !== Cls['<c function>']) return NONE;
      const copy = vm.alloc(Cls.function, 14 * WORD);
      for (let i = 2; i < 14; i++) vm.words[(copy >> 2) + i] = vm.words[(at(0) >> 2) + i] as number;
      return copy;
    }),
    fn('import_submodule', 2, (vm, at) => importSubmodule(vm, at(0), nameOf(vm, at(1)))),
    fn('default_repr', 1, (vm, at) => {
      const slot = slotsOf(vm, at(0))?.repr;
      return makeString(vm, slot === undefined ? defaultRepr(vm, at(0)) : slot(vm, at(0)));
    }),
    fn('load_attribute', 2, (vm, at) => loadAttribute(vm, at(0), nameOf(vm, at(1)))),
    fn('new_class', 4, (vm, at) => {
      if (!isStr(vm, at(1)))
        vm.raise(Cls.TypeError, `type.__new__() argument 1 must be str, not ${typeName(vm, at(1))}`);
      return createClass(vm, at(0), at(1), vm.itemsOf(at(2)), at(3));
    }),
    fn('class_items', 1, (vm, at) => {
      const dict = vm.words[(at(0) >> 2) + Class.dict] as number;
      const items: number[] = [];
      for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
        const value = entryValue(vm, dict, entry);
        if (isSmall(value) || vm.lookup(vm.classOf(value), vm.known(Name.__set_name__)) === 0) continue;
        items.push(makeTuple(vm, [entryKey(vm, dict, entry), value]));
      }
      return makeList(vm, items);
    }),
    fn('run_body', 2, runBody),
    fn('find_module', 1, (vm, at) =>
      moduleNamed(vm, stringOf(vm, at(0))) === undefined ? NONE : bool(true),
    ),
    fn('new_module', 1, (vm, at) => loadModule(vm, stringOf(vm, at(0)))),
    fn('run_module', 1, runModule),
    fn('syntax_warnings', 1, syntaxWarnings),
    fn('run_module_as', 2, (vm, at) => runAs(vm, at(0), at(1))),
    fn('is_library', 1, (vm, at) => bool(isLibraryModule(vm, at(0)))),
    /** What stands at a name in the program: (path, is it a package); None when there is no such module. */
    fn('module_origin', 1, (vm, at) => {
      const module = moduleNamed(vm, stringOf(vm, at(0)));
      if (module === undefined) return NONE;
      return makeTuple(vm, [makeString(vm, modulePath(vm, module)), bool(module.isPackage)]);
    }),
    /** The full names of the modules of the program itself. */
    fn('own_modules', 0, (vm) => {
      const own = vm.program.modules.filter(({ file }) => vm.program.files[file]?.library === false);
      return makeList(
        vm,
        own.map(({ name }) => makeString(vm, name)),
      );
    }),
    /** The text that an uncaught exception prints. */
    define('exception_text', 2, 3, exceptionTextOf, { twin: '_operators.exception_text' }),
    /** The exception that is being handled, or None. */
    fn('handled', 0, (vm) => vm.handled() || NONE),
    fn('traceback_of', 1, (vm, at) => vm.tracebackOf(at(0))),
    define('recursion_limit', 0, 1, (vm, args, count) => {
      if (count === 1) vm.words[Header.recursionLimit] = (vm.words[args] as number) >> 1;
      return small(vm.words[Header.recursionLimit] as number);
    }),
  ],
  constants: (vm) => ({ modules: vm.words[Header.modules] as number, str_type: Cls.str }),
};

// --- Builtins ---------------------------------------------------------------------------------------------------------------

/** `exception_text(exception, chain, pairs)`: the pairs are exceptions and what their own `__str__` answered. */
function exceptionTextOf(vm: Vm, args: number, count: number): number {
  const core = vm as Core;
  const messages = new Map<number, string>();
  if (count > 2) {
    for (const pair of core.itemsOf(vm.words[args + 2] as number)) {
      const [exception, message] = core.itemsOf(pair) as [number, number];
      messages.set(exception, stringOf(vm, message));
    }
  }
  const chain = vm.words[args + 1] === bool(true);
  return makeString(vm, exceptionText(core, vm.words[args] as number, messages, chain));
}

/** As findAttribute, and 0 also when a native attribute answers with AttributeError. */
function tryAttribute(vm: Core, object: number, name: number): number {
  try {
    return findAttribute(vm, object, name);
  } catch (signal) {
    const at = (vm.thread >> 2) + Thread.raised;
    if (signal !== RAISED || !isInstance(vm, vm.words[at] as number, Cls.AttributeError)) throw signal;
    vm.words[at] = 0;
    return 0;
  }
}

function getattr(vm: Vm, args: number, count: number): number {
  const core = vm as Core;
  const name = nameOf(vm, vm.words[args + 1] as number);
  const object = vm.words[args] as number;
  if (count === 2) return loadAttribute(core, object, name);
  const found = tryAttribute(core, object, name);
  if (found !== FRAME_PUSHED) return found === 0 ? (vm.words[args + 2] as number) : found;
  core.dropPushed();
  return NEEDS_PYTHON;
}

function hasattr(vm: Vm, args: number): number {
  const core = vm as Core;
  const found = tryAttribute(core, vm.words[args] as number, nameOf(vm, vm.words[args + 1] as number));
  if (found !== FRAME_PUSHED) return bool(found !== 0);
  core.dropPushed();
  return NEEDS_PYTHON;
}

/** Whether a class, or a tuple of classes, decides without its metaclass's hooks. */
function plainCheck(vm: Core, kind: number, test: (cls: number) => boolean): boolean | null {
  if (isClass(vm, kind)) {
    const meta = vm.classOf(kind);
    if (meta === Cls.type) return test(kind);
    const hook = vm.lookup(meta, vm.known(Name.__instancecheck__));
    const subclassHook = vm.lookup(meta, vm.known(Name.__subclasscheck__));
    if (isNative(vm, hook) && isNative(vm, subclassHook)) return test(kind);
    return null;
  }
  if (vm.classOf(kind) !== Cls.tuple) return null;
  for (const each of vm.itemsOf(kind)) {
    const answer = plainCheck(vm, each, test);
    if (answer !== false) return answer;
  }
  return false;
}

function instanceCheck(vm: Vm, args: number): number {
  const value = vm.words[args] as number;
  const answer = plainCheck(vm as Core, vm.words[args + 1] as number, (cls) => isInstance(vm, value, cls));
  if (answer === false && saysItsClass(vm as Core, value)) return NEEDS_PYTHON;
  return answer === null ? NEEDS_PYTHON : bool(answer);
}

/** Has an object its own idea of `__class__`, as proxies have? */
function saysItsClass(vm: Core, value: number): boolean {
  const cls = vm.classOf(value);
  if (cls < HEAP_START) return false;
  if ((((vm.words[(cls >> 2) + Class.flags] as number) >> 1) & ClassFlag.ownGetattribute) !== 0) return true;
  return vm.classOf(vm.lookup(cls, vm.known(Name.__class__))) === Cls.property;
}

function subclassCheck(vm: Vm, args: number): number {
  const cls = vm.words[args] as number;
  if (!isClass(vm, cls)) vm.raise(Cls.TypeError, 'issubclass() arg 1 must be a class');
  const answer = plainCheck(vm as Core, vm.words[args + 1] as number, (base) => isSubclass(vm, cls, base));
  return answer === null ? NEEDS_PYTHON : bool(answer);
}

/** The namespace of the calling frame; of a function, a copy. */
function locals(vm: Core): number {
  const at = vm.frame >> 2;
  const own = vm.words[at + Frame.locals] as number;
  if (own !== 0) return own;
  return vm.localsOf(vm.frame);
}

function vars(vm: Vm, args: number, count: number): number {
  if (count === 0) return locals(vm as Core);
  const found = tryAttribute(vm as Core, vm.words[args] as number, vm.known(Name.__dict__));
  return found === 0 ? vm.raise(Cls.TypeError, 'vars() argument must have __dict__ attribute') : found;
}

export const attributeBuiltins: NativeModule = {
  name: 'builtins',
  functions: [
    define('getattr', 2, 3, getattr, { twin: '_operators.getattr' }),
    define('hasattr', 2, 2, hasattr, { twin: '_operators.hasattr' }),
    define('setattr', 3, 3, (vm, args) => {
      const name = nameOf(vm, vm.words[args + 1] as number);
      return storeAttribute(vm as Core, vm.words[args] as number, name, vm.words[args + 2] as number) || NONE;
    }),
    define('delattr', 2, 2, (vm, args) => {
      const name = nameOf(vm, vm.words[args + 1] as number);
      return storeAttribute(vm as Core, vm.words[args] as number, name, NULL) || NONE;
    }),
    define('isinstance', 2, 2, instanceCheck, { twin: '_operators.isinstance_of' }),
    define('issubclass', 2, 2, subclassCheck, { twin: '_operators.issubclass_of' }),
    fn('callable', 1, (vm, at) => bool(isCallable(vm, at(0)))),
    fn('id', 1, (vm, at) => makeInt(vm, isSmall(at(0)) ? 0x5500000000 + at(0) * 16 : 0x7f0000000000 + at(0))),
    define('hash', 1, 1, (vm, args) => makeInt(vm, hash(vm, vm.words[args] as number)), {
      twin: '_operators.hash',
    }),
    fn('globals', 0, (vm) => vm.words[(vm.frame >> 2) + Frame.globals] as number),
    fn('locals', 0, locals),
    define('vars', 0, 1, vars),
    define('dir', 0, 1, (vm, _args, count) => (count === 0 ? (vm as Core).namesHere() : NEEDS_PYTHON), {
      twin: '_operators.dir_of',
    }),
    define('__import__', 1, 5, () => NEEDS_PYTHON, {
      keywords: ['name', 'globals', 'locals', 'fromlist', 'level'],
      twin: '_operators.__import__',
    }),
    define('__build_class__', 2, Number.POSITIVE_INFINITY, () => NEEDS_PYTHON, {
      varKeywords: true,
      twin: '_operators.build_class',
    }),
  ],
};
