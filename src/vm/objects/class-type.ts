import { Cls, HEAP_START } from '../classes.ts';
import type { Core } from '../core.ts';
import { instantiateSpread } from '../eval-calls.ts';
import { bool, Class, ClassFlag, NEEDS_PYTHON, NONE, NULL, small, WORD } from '../layout.ts';
import { Name } from '../names.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { className, isClass, isSubclass, length, qualifiedName, typeName } from '../operations.ts';
import { subclassList } from '../types.ts';
import type { Vm } from '../vm.ts';
import { setBases } from './class-bases.ts';
import { define } from './define.ts';
import { dictDeleteName, dictGetName, dictSetName, newDict } from './dict.ts';
import { listFromWords, makeList } from './list-storage.ts';
import { internString } from './str-intern.ts';
import { isStr } from './str-value.ts';
import { tupleFromWords, tupleItems, tupleLength } from './tuple.ts';

/** `type`: classes as objects. */

const word = (vm: Vm, cls: number, offset: number): number => vm.words[(cls >> 2) + offset] as number;
const at = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, cls) => word(vm, cls, offset) || NONE,
});

const nameAttribute: NativeAttribute = {
  name: '__name__',
  get: (vm, cls) => word(vm, cls, Class.name),
  set: (vm, cls, value) => {
    if (cls < HEAP_START) {
      vm.raise(Cls.TypeError, `cannot set '__name__' attribute of immutable type '${className(vm, cls)}'`);
    }
    if (!isStr(vm, value))
      vm.raise(
        Cls.TypeError,
        `can only assign string to ${className(vm, cls)}.__name__, not '${typeName(vm, value)}'`,
      );
    vm.words[(cls >> 2) + Class.name] = internString(vm, value);
  },
};

const settable = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, cls) => word(vm, cls, offset) || NONE,
  set: (vm, cls, value) => {
    if (cls < HEAP_START) {
      vm.raise(Cls.TypeError, `cannot set '${name}' attribute of immutable type '${className(vm, cls)}'`);
    }
    vm.words[(cls >> 2) + offset] = value;
  },
});

/** Stands in the class's `__dict__` too, where its instances find it. */
const moduleAttribute: NativeAttribute = {
  ...settable('__module__', Class.module),
  set: (vm, cls, value) => {
    settable('__module__', Class.module).set?.(vm, cls, value);
    const core = vm as Core;
    dictSetName(vm, word(vm, cls, Class.dict), vm.known(Name.__module__), value);
    core.touchTypes();
    core.classChanged(cls, vm.known(Name.__module__));
  },
};

/** Read-only view of the class's own attributes. */
const dictAttribute: NativeAttribute = {
  name: '__dict__',
  get: (vm, cls) => {
    const proxy = vm.alloc(Cls.mappingproxy, 4 * WORD);
    vm.words[(proxy >> 2) + 2] = word(vm, cls, Class.dict);
    return proxy;
  },
};

const docAttribute: NativeAttribute = {
  name: '__doc__',
  get: (vm, cls) => dictGetName(vm, word(vm, cls, Class.dict), vm.known(Name.__doc__)) || NONE,
  set: (vm, cls, value) => {
    if (cls < HEAP_START)
      vm.raise(Cls.TypeError, `cannot set '__doc__' attribute of immutable type '${className(vm, cls)}'`);
    dictSetName(vm, word(vm, cls, Class.dict), vm.known(Name.__doc__), value);
  },
};

const annotationsAttribute: NativeAttribute = {
  name: '__annotations__',
  get: (vm, cls) => {
    const dict = word(vm, cls, Class.dict);
    const known = dictGetName(vm, dict, vm.known(Name.__annotations__));
    if (known !== 0) return known;
    const made = newDict(vm);
    if (cls >= HEAP_START) dictSetName(vm, dict, vm.known(Name.__annotations__), made);
    return made;
  },
  set: (vm, cls, value) => {
    if (cls < HEAP_START) {
      vm.raise(
        Cls.TypeError,
        `cannot set '__annotations__' attribute of immutable type '${className(vm, cls)}'`,
      );
    }
    const dict = word(vm, cls, Class.dict);
    if (value !== NULL) dictSetName(vm, dict, vm.known(Name.__annotations__), value);
    else if (!dictDeleteName(vm, dict, vm.known(Name.__annotations__))) {
      vm.raise(Cls.AttributeError, '__annotations__');
    }
  },
};

/** The set of abstract methods that abc.py found; empty or missing: instances can be made. */
const abstractAttribute: NativeAttribute = {
  name: '__abstractmethods__',
  get: (vm, cls) => {
    const found = dictGetName(vm, word(vm, cls, Class.dict), vm.known(Name.__abstractmethods__));
    return found === 0 ? vm.raise(Cls.AttributeError, '__abstractmethods__') : found;
  },
  set: (vm, cls, value) => {
    if (value === NULL) return;
    dictSetName(vm, word(vm, cls, Class.dict), vm.known(Name.__abstractmethods__), value);
    const flags = word(vm, cls, Class.flags) >> 1;
    const count = length(vm, value);
    vm.words[(cls >> 2) + Class.flags] = small(
      count > 0 ? flags | ClassFlag.abstract : flags & ~ClassFlag.abstract,
    );
    (vm as Core).touchTypes();
  },
};

export const classType: TypeMethods = {
  type: 'type',
  slots: {
    repr: (vm, cls) => `<class '${qualifiedName(vm, cls)}'>`,
  },
  construct: define('type', 2, 4, () => NONE, { varKeywords: true }),
  methods: [
    define('mro', 1, 1, (vm, args) => {
      const mro = word(vm, vm.words[args] as number, Class.mro);
      return listFromWords(vm, tupleItems(mro), tupleLength(vm, mro));
    }),
    define('__subclasses__', 1, 1, (vm, args) => {
      return makeList(vm, (vm as Core).itemsOf(subclassList(vm as Core, vm.words[args] as number)));
    }),
    define('__instancecheck__', 2, 2, (vm, args) =>
      bool(isSubclass(vm, vm.image.classOf(vm.words[args + 1] as number), vm.words[args] as number)),
    ),
    define('__subclasscheck__', 2, 2, (vm, args) =>
      bool(isSubclass(vm, vm.words[args + 1] as number, vm.words[args] as number)),
    ),
    define(
      '__call__',
      1,
      Number.POSITIVE_INFINITY,
      (vm, args, count) => {
        const cls = vm.words[args] as number;
        if (!isClass(vm, cls)) vm.raise(Cls.TypeError, "descriptor '__call__' requires a 'type' object");
        const rest = tupleFromWords(vm, args + 1, count - 1);
        return instantiateSpread(vm as Core, cls, rest, vm.words[args + count] as number);
      },
      { varKeywords: true },
    ),
    define('__init__', 1, Number.POSITIVE_INFINITY, () => NONE, { varKeywords: true }),
  ],
  staticMethods: [
    define(
      '__new__',
      2,
      4,
      (vm, args, count) => {
        if (count === 2) return vm.image.classOf(vm.words[args + 1] as number);
        if (count !== 4)
          vm.raise(Cls.TypeError, `type.__new__() takes exactly 3 arguments (${count - 1} given)`);
        // The hooks of its bases and of what is in it are Python's: `__init_subclass__`, `__set_name__`.
        return NEEDS_PYTHON;
      },
      { varKeywords: true, twin: '_operators.type_new' },
    ),
  ],
  classMethods: [
    define('__prepare__', 1, Number.POSITIVE_INFINITY, (vm) => newDict(vm), { varKeywords: true }),
  ],
  attributes: [
    nameAttribute,
    settable('__qualname__', Class.qualname),
    moduleAttribute,
    { ...at('__bases__', Class.bases), set: (vm, cls, value) => setBases(vm as Core, cls, value) },
    at('__mro__', Class.mro),
    { name: '__base__', get: (vm, cls) => (vm as Core).itemsOf(word(vm, cls, Class.bases))[0] ?? NONE },
    dictAttribute,
    docAttribute,
    annotationsAttribute,
    abstractAttribute,
    { name: '__flags__', get: () => small(0) },
  ],
};
