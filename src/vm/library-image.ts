import { assert } from '../base/assert.ts';
import type { Program } from '../program/program.ts';
import { BUILTIN_CLASSES, Cls, HEAP_START } from './classes.ts';
import type { Host } from './host.ts';
import { Image } from './image.ts';
import { Interpreter } from './interpreter.ts';
import {
  CLASS_BYTES,
  Class,
  ClassFlag,
  ClassMethod,
  ELLIPSIS,
  FALSE,
  Header,
  Module,
  Native,
  NONE,
  NOT_IMPLEMENTED,
  small,
  Thread,
  TRUE,
  WORD,
} from './layout.ts';
import { moduleThread } from './module-thread.ts';
import { moduleNamed, newModule } from './modules.ts';
import { KNOWN_NAMES, Name } from './names.ts';
import type { NativeAttribute } from './native.ts';
import { classOfMethod } from './native-kinds.ts';
import { classNumber } from './native-tables.ts';
import { makeBytes } from './objects/bytes-value.ts';
import { dictGetName, dictSetName, newDict } from './objects/dict.ts';
import { newException } from './objects/exception-value.ts';
import { newList } from './objects/list-storage.ts';
import { intern } from './objects/str-intern.ts';
import { makeString, newStr } from './objects/str-value.ts';
import { makeTuple, newTuple } from './objects/tuple.ts';
import { OPERATOR_FUNCTIONS } from './operators.ts';
import { makeLibraryConstants, makeLibraryNames } from './pools.ts';
import { Reason } from './reasons.ts';
import { FIRST_CREDIT } from './releases.ts';
import { SLOT_METHODS } from './slot-methods.ts';
import type { NativeDefinition } from './vm.ts';

/**
 * A fresh image that knows the library's part of a program: singletons, classes, names, constants, native functions and
 * modules, and the library's own beginnings have run. It is the same for every program that imports the same of the library.
 */

const RECURSION_LIMIT = 1000;
const FIRST_THRESHOLD = 1 << 21;

/** Lays it out in a buffer. */
export function makeLibraryImage(program: Program, buffer: ArrayBufferLike, host: Host): Interpreter {
  const image = new Image(buffer);
  image.initialize(HEAP_START);
  const { words } = image;
  words.fill(0, Header.magic + 1 + 2, HEAP_START >> 2);
  words[Header.recursionLimit] = RECURSION_LIMIT;
  words[Header.threshold] = FIRST_THRESHOLD;
  words[Header.typeVersion] = 1;
  words[Header.credit] = FIRST_CREDIT;
  layOutClasses(words);
  const vm = new Interpreter(image, program, host);
  makeSingletons(vm);
  makeKnownNames(vm);
  makeLibraryNames(vm);
  makeClasses(vm);
  makeRoots(vm);
  makeTypeDicts(vm);
  makeLibraryConstants(vm);
  makeModules(vm);
  runLibrary(vm);
  return vm;
}

/** The headers and the layout of the built-in classes, at their fixed addresses. */
function layOutClasses(words: Int32Array): void {
  for (const [index, row] of BUILTIN_CLASSES.entries()) {
    const at = (Cls.object + index * CLASS_BYTES) >> 2;
    words[at] = Cls.type;
    words[at + 1] = CLASS_BYTES;
    words[at + Class.trace] = small(row.trace);
    words[at + Class.instanceBytes] = small(row.words * WORD);
    words[at + Class.dictOffset] = small(row.dict ?? 0);
    words[at + Class.layoutBase] = Cls.object + index * CLASS_BYTES;
    words[at + Class.flags] = small(
      (row.subclassable === true ? 0 : ClassFlag.final) |
        (Cls.object + index * CLASS_BYTES >= Cls.BaseException ? ClassFlag.exception : 0),
    );
  }
  const singleton = (address: number, cls: number): void => {
    words[address >> 2] = cls;
    words[(address >> 2) + 1] = 16;
  };
  singleton(NONE, Cls.NoneType);
  singleton(FALSE, Cls.bool);
  singleton(TRUE, Cls.bool);
  singleton(ELLIPSIS, Cls.ellipsis);
  singleton(NOT_IMPLEMENTED, Cls.NotImplementedType);
  words[(FALSE >> 2) + 2] = small(0);
  words[(TRUE >> 2) + 2] = small(1);
}

function makeSingletons(vm: Interpreter): void {
  const { words } = vm;
  words[Header.emptyString] = newStr(vm, 0, 1);
  words[Header.emptyTuple] = newTuple(vm, 0);
  words[Header.emptyBytes] = makeBytes(vm, new Uint8Array(0));
  const characters = Array.from({ length: 256 }, (_, code) => intern(vm, String.fromCharCode(code)));
  words[Header.latin1] = makeTuple(vm, characters);
}

function makeKnownNames(vm: Interpreter): void {
  vm.words[Header.knownNames] = makeTuple(
    vm,
    KNOWN_NAMES.map((name) => intern(vm, name)),
  );
}

function makeClasses(vm: Interpreter): void {
  const { words } = vm;
  const builtins = intern(vm, 'builtins');
  for (const [index, row] of BUILTIN_CLASSES.entries()) {
    const cls = Cls.object + index * CLASS_BYTES;
    const at = cls >> 2;
    const base = row.base === null ? 0 : Cls[row.base as keyof typeof Cls];
    // As in CPython, what stands before a dot is the module.
    const [name = '', module] = (row.shown ?? row.name).split('.').reverse();
    words[at + Class.name] = intern(vm, name);
    words[at + Class.qualname] = words[at + Class.name] as number;
    words[at + Class.module] = module === undefined ? builtins : intern(vm, module);
    words[at + Class.dict] = newDict(vm);
    const bases = base === 0 ? [] : row.name === 'ExceptionGroup' ? [base, Cls.Exception] : [base];
    words[at + Class.bases] = makeTuple(vm, bases);
    const rest = base === 0 ? [] : vm.itemsOf(words[(base >> 2) + Class.mro] as number);
    const mro =
      row.name === 'ExceptionGroup'
        ? [cls, Cls.BaseExceptionGroup, Cls.Exception, Cls.BaseException, Cls.object]
        : [cls, ...rest];
    words[at + Class.mro] = makeTuple(vm, mro);
  }
}

function makeRoots(vm: Interpreter): void {
  const { words } = vm;
  words[Header.modules] = newDict(vm);
  words[Header.builtins] = newDict(vm, 200);
  words[Header.threads] = newList(vm);
  words[Header.roots] = newList(vm);
  words[Header.unnamed] = newList(vm);
  words[Header.memoryError] = newException(vm, Cls.MemoryError, '');
  words[(words[Header.memoryError] as number) / 4 + 2] = words[Header.emptyTuple] as number;
  words[Header.natives] = newTuple(vm, vm.natives.length);
  words[Header.twins] = newTuple(vm, vm.natives.length);
  words[Header.operators] = newTuple(vm, OPERATOR_FUNCTIONS.length);
}

// --- Types ------------------------------------------------------------------------------------------------------------------

function nativeObject(vm: Interpreter, cls: number, definition: NativeDefinition, owner: number): number {
  const index = vm.tables.indexOf.get(definition);
  assert(index !== undefined, `${definition.name} is registered`);
  const object = vm.alloc(cls, 6 * WORD);
  const at = object >> 2;
  vm.words[at + Native.index] = small(index);
  vm.words[at + Native.name] = intern(vm, definition.name);
  vm.words[at + Native.self] = owner;
  return object;
}

function attributeObject(vm: Interpreter, attribute: NativeAttribute, owner: number): number {
  const index = vm.tables.attributeIndex.get(attribute);
  assert(index !== undefined, `${attribute.name} is registered`);
  const object = vm.alloc(Cls.getset_descriptor, 6 * WORD);
  const at = object >> 2;
  vm.words[at + Native.index] = small(index);
  vm.words[at + Native.name] = intern(vm, attribute.name);
  vm.words[at + Native.self] = owner;
  return object;
}

const dictOf = (vm: Interpreter, cls: number): number => vm.words[(cls >> 2) + Class.dict] as number;

function makeTypeDicts(vm: Interpreter): void {
  const set = (cls: number, name: string, value: number): void =>
    dictSetName(vm, dictOf(vm, cls), intern(vm, name), value);
  for (const [index, row] of BUILTIN_CLASSES.entries()) {
    const cls = Cls.object + index * CLASS_BYTES;
    const base = row.base === null ? undefined : vm.slots[classNumber(Cls[row.base as keyof typeof Cls])];
    const slots = vm.slots[index] ?? {};
    for (const { definition, present } of SLOT_METHODS) {
      if (!present(slots, row.name)) continue;
      // What the base already has, the class inherits.
      if (row.name !== 'object' && base !== undefined && row.base !== 'object' && inherits(base, slots))
        continue;
      set(cls, definition.name, nativeObject(vm, classOfMethod(row.name, definition.name), definition, cls));
    }
    if (slots.unhashable === true) set(cls, '__hash__', NONE);
  }
  for (const type of vm.tables.types) {
    const cls = Cls[type.type];
    if (type.doc !== undefined) set(cls, '__doc__', makeString(vm, type.doc));
    for (const method of type.methods ?? []) {
      set(cls, method.name, nativeObject(vm, classOfMethod(type.type, method.name), method, cls));
    }
    const maker = vm.tables.makers.get(type);
    if (maker !== undefined && type.type !== 'object' && type.type !== 'type') {
      const made = nativeObject(vm, Cls.builtin_function_or_method, maker, 0);
      vm.words[(made >> 2) + Native.name] = vm.known(Name.__new__);
      set(cls, '__new__', made);
    }
    for (const method of type.staticMethods ?? []) {
      set(cls, method.name, nativeObject(vm, Cls.builtin_function_or_method, method, 0));
    }
    for (const method of type.classMethods ?? []) {
      const wrapper = vm.alloc(Cls.classmethod, 4 * WORD);
      vm.words[(wrapper >> 2) + ClassMethod.function] = nativeObject(
        vm,
        Cls.builtin_function_or_method,
        method,
        0,
      );
      set(cls, method.name, wrapper);
    }
    for (const attribute of type.attributes ?? [])
      set(cls, attribute.name, attributeObject(vm, attribute, cls));
    for (const [name, value] of Object.entries(type.constants?.(vm) ?? {})) set(cls, name, value);
  }
  vm.touchTypes();
}

/** Are all slots the base's own? */
const inherits = (base: object, slots: object): boolean =>
  Object.entries(slots).every(([name, slot]) => (base as Record<string, unknown>)[name] === slot);

// --- Modules ----------------------------------------------------------------------------------------------------------------

/** Built-in classes that are no names of `builtins`. */
const HIDDEN = new Set([
  'frame',
  'NoneType',
  'ellipsis',
  'NotImplementedType',
  'cell',
  'code',
  'function',
  'builtin_function_or_method',
  'method_descriptor',
  'wrapper_descriptor',
  'method-wrapper',
  'getset_descriptor',
  'member_descriptor',
  'method',
  'module',
  'generator',
  'coroutine',
  'async_generator',
  'async_generator_asend',
  'traceback',
  'frame',
  'mappingproxy',
  'weakref.ReferenceType',
  'array.array',
]);

const isHidden = (name: string): boolean =>
  HIDDEN.has(name) || name.startsWith('<') || name.startsWith('dict_') || name.endsWith('iterator');

function makeModules(vm: Interpreter): void {
  const { words } = vm;
  const modules = words[Header.modules] as number;
  const builtins = newModule(vm, 'builtins');
  words[Header.builtins] = words[(builtins >> 2) + Module.dict] as number;
  dictSetName(vm, modules, intern(vm, 'builtins'), builtins);
  const define = (name: string, value: number): void =>
    dictSetName(vm, words[Header.builtins] as number, intern(vm, name), value);
  for (const [index, row] of BUILTIN_CLASSES.entries()) {
    if (!isHidden(row.name)) define(row.name, Cls.object + index * CLASS_BYTES);
  }
  define('IOError', Cls.OSError);
  define('EnvironmentError', Cls.OSError);
  define('None', NONE);
  define('True', TRUE);
  define('False', FALSE);
  define('Ellipsis', ELLIPSIS);
  define('NotImplemented', NOT_IMPLEMENTED);
  define('__debug__', TRUE);
  for (const native of vm.tables.modules) {
    const key = intern(vm, native.name);
    let module = dictGetName(vm, modules, key);
    if (module === 0) {
      module = newModule(vm, native.name);
      dictSetName(vm, modules, key, module);
    }
    const dict = words[(module >> 2) + Module.dict] as number;
    for (const definition of native.functions) {
      const object = nativeObject(vm, Cls.builtin_function_or_method, definition, 0);
      words[(object >> 2) + Native.module] = key;
      dictSetName(vm, dict, intern(vm, definition.name), object);
    }
    for (const [name, value] of Object.entries(native.constants?.(vm) ?? {})) {
      dictSetName(vm, dict, intern(vm, name), value);
    }
  }
}

// --- The library's beginnings -----------------------------------------------------------------------------------------------

/** Modules that run before the program, in this order. */
const FIRST_MODULES = ['_operators', '_builtins', '_values'];

/** Runs their bodies to the end; none of them may block. */
function runLibrary(vm: Interpreter): void {
  for (const name of FIRST_MODULES) {
    if (moduleNamed(vm, name) === undefined) continue;
    const thread = moduleThread(vm, name, 0);
    for (;;) {
      const reason = vm.run(thread, 1 << 24);
      if (reason === Reason.ended) break;
      assert(reason === Reason.budget, 'the library starts without waiting for anything');
    }
    const raised = vm.words[(thread >> 2) + Thread.raised] as number;
    assert(raised === 0, raised === 0 ? '' : `the library's ${name} fails:\n${vm.describe(raised)}`);
  }
}
