import { bindAttribute, ensureDict, newMethod } from '../attributes.ts';
import { Cls } from '../classes.ts';
import { codeInfo } from '../code-table.ts';
import type { Core } from '../core.ts';
import { callSpread } from '../eval-calls.ts';
import {
  bool,
  Cell,
  ClassMethod,
  Code,
  FunctionObject,
  Header,
  Method,
  Module,
  Native,
  NONE,
  NOT_IMPLEMENTED,
  NULL,
  Property,
  Super,
  small,
  WORD,
} from '../layout.ts';
import { Name } from '../names.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { isNativeFunction } from '../native-kinds.ts';
import {
  addressText,
  className,
  equals,
  hash,
  isCallable,
  isClass,
  layoutOf,
  repr,
  typeName,
} from '../operations.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { codeObject } from './code-type.ts';
import { define } from './define.ts';
import { dictGetName, dictSetName, newDict } from './dict.ts';
import { internString } from './str-intern.ts';
import { isStr, makeString, stringOf } from './str-value.ts';
import { makeTuple, tupleFromWords } from './tuple.ts';

/** Functions, methods, modules, properties, super objects and their like. */

const word = (vm: Vm, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;

const field = (name: string, offset: number, settable = false): NativeAttribute => ({
  name,
  get: (vm, self) => word(vm, self, offset) || NONE,
  ...(settable
    ? {
        set: (vm: Vm, self: number, value: number) => {
          vm.words[(self >> 2) + offset] = value === NONE ? NULL : value;
        },
      }
    : {}),
});

const dictAttribute: NativeAttribute = {
  name: '__dict__',
  get: (vm, self) => ensureDict(vm as Core, self),
};

const textField = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, self) => word(vm, self, offset),
  set: (vm, self, value) => {
    if (value === NULL || !isStr(vm, value)) {
      vm.raise(Cls.TypeError, `${name} must be set to a string object`);
    }
    vm.words[(self >> 2) + offset] = internString(vm, value);
  },
});

function setCode(vm: Vm, fn: number, value: number): void {
  if (value === NULL || vm.image.classOf(value) !== Cls.code) {
    vm.raise(Cls.TypeError, '__code__ must be set to a code object');
  }
  const id = word(vm, value, Code.id) >> 1;
  const closure = word(vm, fn, FunctionObject.closure);
  const given = closure === NULL ? 0 : (vm as Core).itemsOf(closure).length;
  const needed = codeInfo(vm as Core, id).freeCount;
  if (given !== needed) {
    const name = stringOf(vm, word(vm, fn, FunctionObject.name));
    vm.raise(Cls.ValueError, `${name}() requires a code object with ${given} free vars, not ${needed}`);
  }
  vm.words[(fn >> 2) + FunctionObject.code] = small(id);
}

/** `f.__call__(…)` */
const callMethod = (): NativeDefinition =>
  define(
    '__call__',
    1,
    Number.POSITIVE_INFINITY,
    (vm, args, count) => {
      const rest = tupleFromWords(vm, args + 1, count - 1);
      return callSpread(vm as Core, vm.words[args] as number, rest, vm.words[args + count] as number);
    },
    { varKeywords: true },
  );

export const functionType: TypeMethods = {
  type: 'function',
  slots: {
    repr: (vm, fn) =>
      `<function ${stringOf(vm, word(vm, fn, FunctionObject.qualname))} at ${addressText(fn)}>`,
  },
  methods: [
    define('__get__', 2, 3, (vm, args) => {
      const [fn, self] = [vm.words[args] as number, vm.words[args + 1] as number];
      return self === NONE ? fn : newMethod(vm as Core, fn, self);
    }),
    callMethod(),
  ],
  attributes: [
    textField('__name__', FunctionObject.name),
    textField('__qualname__', FunctionObject.qualname),
    field('__module__', FunctionObject.module, true),
    field('__doc__', FunctionObject.doc, true),
    field('__defaults__', FunctionObject.defaults, true),
    field('__kwdefaults__', FunctionObject.kwdefaults, true),
    field('__closure__', FunctionObject.closure),
    field('__globals__', FunctionObject.globals),
    { name: '__builtins__', get: (vm) => vm.words[Header.builtins] as number },
    {
      name: '__type_params__',
      get: (vm, fn) => {
        const dict = word(vm, fn, FunctionObject.dict);
        const found = dict === NULL ? NULL : dictGetName(vm, dict, vm.known(Name.__type_params__));
        return found === NULL ? makeTuple(vm, []) : found;
      },
      set: (vm, fn, value) => {
        dictSetName(vm, ensureDict(vm as Core, fn), vm.known(Name.__type_params__), value);
      },
    },
    {
      name: '__code__',
      get: (vm, fn) => codeObject(vm as Core, word(vm, fn, FunctionObject.code) >> 1),
      set: setCode,
    },
    {
      name: '__annotations__',
      get: (vm, fn) => {
        if (word(vm, fn, FunctionObject.annotations) === 0) {
          vm.words[(fn >> 2) + FunctionObject.annotations] = newDict(vm);
        }
        return word(vm, fn, FunctionObject.annotations);
      },
      set: (vm, fn, value) => {
        vm.words[(fn >> 2) + FunctionObject.annotations] = value;
      },
    },
    dictAttribute,
  ],
};

/** `descriptor.__get__(instance, owner)` */
const bindMethod = define('__get__', 2, 3, (vm, args) => {
  const [descriptor, self] = [vm.words[args] as number, vm.words[args + 1] as number];
  const owner = vm.words[args + 2] as number;
  return bindAttribute(
    vm as Core,
    descriptor,
    self === NONE ? NULL : self,
    self === NONE ? owner : vm.image.classOf(self),
  );
});

const nativeName: NativeAttribute = { name: '__name__', get: (vm, self) => word(vm, self, Native.name) };

const boundNativeType = (type: 'builtin_function_or_method' | 'method-wrapper'): TypeMethods => ({
  type,
  slots: {
    repr: (vm, self) => {
      const name = stringOf(vm, word(vm, self, Native.name));
      const owner = word(vm, self, Native.self);
      return owner === NULL
        ? `<built-in function ${name}>`
        : type === 'method-wrapper'
          ? `<method-wrapper '${name}' of ${typeName(vm, owner)} object at ${addressText(owner)}>`
          : `<built-in method ${name} of ${typeName(vm, owner)} object at ${addressText(owner)}>`;
    },
    compare: (vm, op, a, b) => {
      if (vm.image.classOf(b) !== Cls[type] || (op !== 2 && op !== 3)) return NOT_IMPLEMENTED;
      const same =
        word(vm, a, Native.index) === word(vm, b, Native.index) &&
        word(vm, a, Native.self) === word(vm, b, Native.self);
      return bool(same === (op === 2));
    },
    hash: (vm, a) => (word(vm, a, Native.index) ^ (word(vm, a, Native.self) >> 3)) >> 1,
  },
  attributes: [
    nativeName,
    {
      name: '__qualname__',
      get: (vm, self) => {
        const owner = word(vm, self, Native.self);
        const name = stringOf(vm, word(vm, self, Native.name));
        return makeString(vm, owner === NULL ? name : `${typeName(vm, owner)}.${name}`);
      },
    },
    { name: '__self__', get: (vm, self) => word(vm, self, Native.self) || moduleOf(vm, self, Native.module) },
    field('__module__', Native.module),
  ],
});

/** The module that a built-in function belongs to: its `__self__`. */
function moduleOf(vm: Vm, fn: number, offset: number): number {
  const name = word(vm, fn, offset);
  const modules = vm.words[Header.modules] as number;
  return name === NULL || !isStr(vm, name) ? NONE : dictGetName(vm, modules, internString(vm, name)) || NONE;
}

export const nativeFunctionType = boundNativeType('builtin_function_or_method');

/** Functions of the library that CPython has in C: laid out as functions, seen as built-in ones. */
export const cFunctionType: TypeMethods = {
  type: '<c function>',
  slots: {
    repr: (vm, self) => `<built-in function ${stringOf(vm, word(vm, self, FunctionObject.name))}>`,
    compare: (_vm, op, a, b) => (op === 2 || op === 3 ? bool((a === b) === (op === 2)) : NOT_IMPLEMENTED),
    hash: (_vm, a) => a >> 3,
  },
  attributes: [
    { name: '__name__', get: (vm, self) => word(vm, self, FunctionObject.name) },
    { name: '__qualname__', get: (vm, self) => word(vm, self, FunctionObject.qualname) },
    field('__module__', FunctionObject.module),
    field('__doc__', FunctionObject.doc),
    { name: '__self__', get: (vm, self) => moduleOf(vm, self, FunctionObject.module) },
    { name: '__text_signature__', get: () => NONE },
  ],
};

export const methodWrapperType = boundNativeType('method-wrapper');

const nativeMethodType = (type: 'method_descriptor' | 'wrapper_descriptor', noun: string): TypeMethods => ({
  type,
  slots: {
    repr: (vm, self) =>
      `<${noun} '${stringOf(vm, word(vm, self, Native.name))}' of '${className(vm, word(vm, self, Native.self))}' objects>`,
  },
  methods: [bindMethod],
  attributes: [
    nativeName,
    {
      name: '__qualname__',
      get: (vm, self) =>
        makeString(
          vm,
          `${className(vm, word(vm, self, Native.self))}.${stringOf(vm, word(vm, self, Native.name))}`,
        ),
    },
    field('__objclass__', Native.self),
  ],
});

export const methodDescriptorType = nativeMethodType('method_descriptor', 'method');
export const wrapperDescriptorType = nativeMethodType('wrapper_descriptor', 'slot wrapper');

const descriptorType = (type: 'getset_descriptor' | 'member_descriptor', noun: string): TypeMethods => ({
  type,
  slots: {
    repr: (vm, self) =>
      `<${noun} '${stringOf(vm, word(vm, self, Native.name))}' of '${className(vm, word(vm, self, Native.self))}' objects>`,
  },
  methods: [bindMethod],
  attributes: [nativeName, field('__objclass__', Native.self)],
});

export const getSetType = descriptorType('getset_descriptor', 'attribute');
export const memberType = descriptorType('member_descriptor', 'member');

/** Attributes that a method takes over from its function. */
const through = (name: (typeof PASSED)[number]): NativeAttribute => ({
  name,
  get: (vm, self) => (vm as Core).attributeOf(word(vm, self, Method.function), vm.known(Name[name])),
});
const PASSED = ['__name__', '__qualname__', '__doc__', '__module__'] as const;

export const methodType: TypeMethods = {
  type: 'method',
  slots: {
    repr: (vm, self) => {
      const fn = word(vm, self, Method.function);
      const name =
        vm.image.classOf(fn) === Cls.function
          ? stringOf(vm, word(vm, fn, FunctionObject.qualname))
          : isNativeFunction(vm.image.classOf(fn))
            ? stringOf(vm, word(vm, fn, Native.name))
            : '?';
      return `<bound method ${name} of ${repr(vm, word(vm, self, Method.self))}>`;
    },
    compare: (vm, op, a, b) => {
      if (vm.image.classOf(b) !== Cls.method || (op !== 2 && op !== 3)) return NOT_IMPLEMENTED;
      const same =
        word(vm, a, Method.self) === word(vm, b, Method.self) &&
        equals(vm, word(vm, a, Method.function), word(vm, b, Method.function));
      return bool(same === (op === 2));
    },
    hash: (vm, a) => hash(vm, word(vm, a, Method.function)) ^ (word(vm, a, Method.self) >> 3),
  },
  construct: define('method', 3, 3, (vm, args) => {
    const [fn, self] = [vm.words[args + 1] as number, vm.words[args + 2] as number];
    if (!isCallable(vm, fn)) vm.raise(Cls.TypeError, 'first argument must be callable');
    if (self === NONE) vm.raise(Cls.TypeError, 'instance must not be None');
    return newMethod(vm as Core, fn, self);
  }),
  methods: [callMethod()],
  attributes: [field('__func__', Method.function), field('__self__', Method.self), ...PASSED.map(through)],
};

export const moduleType: TypeMethods = {
  type: 'module',
  slots: {
    repr: (vm, self) => {
      const dict = word(vm, self, Module.dict);
      const name = dictGetName(vm, dict, vm.known(Name.__name__));
      const file = dictGetName(vm, dict, vm.known(Name.__file__));
      const text = name === 0 ? '?' : stringOf(vm, name);
      if (file !== 0 && isStr(vm, file)) return `<module '${text}' from '${stringOf(vm, file)}'>`;
      const path = dictGetName(vm, dict, vm.known(Name.__path__));
      if (path !== 0) return `<module '${text}' (namespace) from ${repr(vm, path)}>`;
      // A module that the program made itself.
      return dictGetName(vm, dict, vm.known(Name.__package__)) === NONE
        ? `<module '${text}'>`
        : `<module '${text}' (built-in)>`;
    },
  },
  construct: define(
    'module',
    2,
    3,
    (vm, args) => {
      const module = vm.allocInstance(vm.words[args] as number, 4 * WORD);
      const dict = newDict(vm);
      vm.words[(module >> 2) + Module.dict] = dict;
      dictSetName(vm, dict, vm.known(Name.__name__), vm.words[args + 1] as number);
      dictSetName(vm, dict, vm.known(Name.__doc__), (vm.words[args + 2] as number) || NONE);
      for (const name of [Name.__package__, Name.__loader__, Name.__spec__])
        dictSetName(vm, dict, vm.known(name), NONE);
      return module;
    },
    { keywords: ['', 'name', 'doc'] },
  ),
  attributes: [{ name: '__dict__', get: (vm, self) => word(vm, self, Module.dict) }],
};

export const cellType: TypeMethods = {
  type: 'cell',
  construct: define('cell', 1, 2, (vm, args, count) => {
    const cell = vm.alloc(Cls.cell, 4 * WORD);
    vm.words[(cell >> 2) + Cell.value] = count > 1 ? (vm.words[args + 1] as number) : 0;
    return cell;
  }),
  slots: {
    repr: (vm, self) => {
      const value = word(vm, self, Cell.value);
      const what = value === 0 ? 'empty' : `${typeName(vm, value)} object at ${addressText(value)}`;
      return `<cell at ${addressText(self)}: ${what}>`;
    },
  },
  attributes: [
    {
      name: 'cell_contents',
      get: (vm, self) => word(vm, self, Cell.value) || vm.raise(Cls.ValueError, 'Cell is empty'),
      set: (vm, self, value) => {
        vm.words[(self >> 2) + Cell.value] = value;
      },
    },
  ],
};

// --- Descriptors ------------------------------------------------------------------------------------------------------------

function copyProperty(vm: Vm, self: number, offset: number, value: number): number {
  const copy = vm.allocInstance(vm.image.classOf(self), 8 * WORD);
  for (const part of [Property.get, Property.set, Property.del, Property.doc, Property.name]) {
    vm.words[(copy >> 2) + part] = word(vm, self, part);
  }
  vm.words[(copy >> 2) + offset] = value;
  return copy;
}

const changed = (name: string, offset: number) =>
  define(name, 2, 2, (vm, args) =>
    copyProperty(vm, vm.words[args] as number, offset, vm.words[args + 1] as number),
  );

export const propertyType: TypeMethods = {
  type: 'property',
  construct: define(
    'property',
    1,
    5,
    (vm, args) => {
      const property = vm.allocInstance(vm.words[args] as number, 8 * WORD);
      const at = property >> 2;
      for (let i = 0; i < 4; i++) {
        const value = vm.words[args + 1 + i] as number;
        vm.words[at + Property.get + i] = value === NONE ? 0 : value;
      }
      const getter = vm.words[at + Property.get] as number;
      if (getter !== 0 && vm.image.classOf(getter) === Cls.function) {
        vm.words[at + Property.name] = word(vm, getter, FunctionObject.name);
        if (vm.words[at + Property.doc] === 0)
          vm.words[at + Property.doc] = word(vm, getter, FunctionObject.doc);
      }
      return property;
    },
    { keywords: [null, 'fget', 'fset', 'fdel', 'doc'] },
  ),
  methods: [
    changed('getter', Property.get),
    changed('setter', Property.set),
    changed('deleter', Property.del),
    define('__set_name__', 3, 3, (vm, args) => {
      vm.words[((vm.words[args] as number) >> 2) + Property.name] = vm.words[args + 2] as number;
      return NONE;
    }),
    define('__get__', 2, 3, (vm, args, count) => {
      const [property, self] = [vm.words[args] as number, vm.words[args + 1] as number];
      if (self !== NONE) return vm.invoke(word(vm, property, Property.get), [self]);
      if (count < 3 || vm.words[args + 2] === NONE) {
        vm.raise(Cls.TypeError, '__get__(None, None) is invalid');
      }
      return property;
    }),
    define('__set__', 3, 3, (vm, args) =>
      vm.invoke(word(vm, vm.words[args] as number, Property.set), [
        vm.words[args + 1] as number,
        vm.words[args + 2] as number,
      ]),
    ),
  ],
  attributes: [
    field('fget', Property.get),
    field('fset', Property.set),
    field('fdel', Property.del),
    field('__doc__', Property.doc, true),
    field('__name__', Property.name),
  ],
};

const wrapperType = (type: 'staticmethod' | 'classmethod'): TypeMethods => ({
  type,
  construct: define(type, 2, 2, (vm, args) => {
    const wrapper = vm.allocInstance(vm.words[args] as number, 4 * WORD);
    vm.words[(wrapper >> 2) + ClassMethod.function] = vm.words[args + 1] as number;
    return wrapper;
  }),
  slots: {
    repr: (vm, self) => `<${type}(${repr(vm, word(vm, self, ClassMethod.function))})>`,
  },
  methods: [
    define('__get__', 2, 3, (vm, args, count) => {
      const fn = word(vm, vm.words[args] as number, ClassMethod.function);
      if (type === 'staticmethod') return fn;
      const self = vm.words[args + 1] as number;
      const owner =
        count > 2 && vm.words[args + 2] !== NONE ? (vm.words[args + 2] as number) : vm.image.classOf(self);
      return newMethod(vm as Core, fn, owner);
    }),
  ],
  attributes: [
    field('__func__', ClassMethod.function),
    field('__wrapped__', ClassMethod.function),
    ...PASSED.map((name) => ({
      name,
      get: (vm: Vm, self: number) =>
        (vm as Core).attributeOf(word(vm, self, ClassMethod.function), vm.known(Name[name])),
    })),
    dictAttribute,
  ],
});

export const staticMethodType = wrapperType('staticmethod');
export const classMethodType = wrapperType('classmethod');

export const superType: TypeMethods = {
  type: 'super',
  construct: define('super', 1, 3, (vm, args, count) => {
    if (count === 1) vm.raise(Cls.RuntimeError, 'super(): no arguments');
    const object = vm.alloc(Cls.super, 6 * WORD);
    const [cls, given] = [vm.words[args + 1] as number, count > 2 ? (vm.words[args + 2] as number) : NULL];
    const self = given === NONE ? NULL : given;
    if (!isClass(vm, cls)) {
      vm.raise(Cls.TypeError, `super() argument 1 must be a type, not ${typeName(vm, cls)}`);
    }
    vm.words[(object >> 2) + Super.cls] = cls;
    vm.words[(object >> 2) + Super.self] = self;
    vm.words[(object >> 2) + Super.selfClass] = self === NULL ? NULL : (vm as Core).superClass(cls, self);
    return object;
  }),
  slots: {
    repr: (vm, self) => {
      const cls = className(vm, word(vm, self, Super.cls));
      const object = word(vm, self, Super.self);
      return object === NULL
        ? `<super: <class '${cls}'>, NULL>`
        : `<super: <class '${cls}'>, <${typeName(vm, object)} object>>`;
    },
  },
  attributes: [
    field('__thisclass__', Super.cls),
    field('__self__', Super.self),
    field('__self_class__', Super.selfClass),
  ],
};

/** A read-only view of a class's attributes: behaves as the dict it stands for. */
const DICT = 2;
const behindProxy = (vm: Vm, value: number): number =>
  vm.image.classOf(value) === Cls.mappingproxy ? word(vm, value, DICT) : value;

export const mappingProxyType: TypeMethods = {
  type: 'mappingproxy',
  construct: define('mappingproxy', 2, 2, (vm, args) => {
    const mapping = vm.words[args + 1] as number;
    if (layoutOf(vm, mapping) !== Cls.dict) {
      vm.raise(Cls.TypeError, `mappingproxy() argument must be a mapping, not ${typeName(vm, mapping)}`);
    }
    const proxy = vm.alloc(Cls.mappingproxy, 4 * WORD);
    vm.words[(proxy >> 2) + DICT] = mapping;
    return proxy;
  }),
  slots: {
    binary: (vm, op, a, b) =>
      (vm as Core).dictSlots().binary?.(vm, op, behindProxy(vm, a), behindProxy(vm, b)) ?? NOT_IMPLEMENTED,
    compare: (vm, op, a, b) =>
      (vm as Core).dictSlots().compare?.(vm, op, word(vm, a, DICT), behindProxy(vm, b)) ?? NOT_IMPLEMENTED,
    hash: (vm, self) => hash(vm, word(vm, self, DICT)),
    repr: (vm, self) => `mappingproxy(${repr(vm, word(vm, self, DICT))})`,
    str: (vm, self) => repr(vm, word(vm, self, DICT)),
    length: (vm, self) => (vm as Core).dictSlots().length?.(vm, word(vm, self, DICT)) ?? 0,
    getItem: (vm, self, key) => (vm as Core).dictSlots().getItem?.(vm, word(vm, self, DICT), key) ?? NONE,
    contains: (vm, self, key) => (vm as Core).dictSlots().contains?.(vm, word(vm, self, DICT), key) === true,
    iter: (vm, self) => (vm as Core).dictSlots().iter?.(vm, word(vm, self, DICT)) ?? NONE,
  },
  methods: ['get', 'keys', 'values', 'items', 'copy'].map((name) =>
    define(name, 1, 3, (vm, args, count) => {
      const core = vm as Core;
      const method = core.attributeOf(word(vm, vm.words[args] as number, DICT), core.internName(name));
      const rest = Array.from({ length: count - 1 }, (_, i) => vm.words[args + 1 + i] as number);
      return vm.invoke(method, rest);
    }),
  ),
};
