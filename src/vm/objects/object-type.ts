import {
  ensureDict,
  findPlainAttribute,
  instanceDict,
  missingAttribute,
  setShadowed,
  storePlainAttribute,
} from '../attributes.ts';
import { newInstance } from '../calls.ts';
import { Cls, HEAP_START } from '../classes.ts';
import type { Core } from '../core.ts';
import { Class, ClassFlag, NEEDS_PYTHON, NONE, NOT_IMPLEMENTED, NULL, small } from '../layout.ts';
import { Name } from '../names.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { isNativeMethod } from '../native-kinds.ts';
import { className, isClass, typeName, typeOf } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { define } from './define.ts';
import { dictGetName } from './dict.ts';
import { checkMade } from './made.ts';
import { internString } from './str-intern.ts';
import { isStr } from './str-value.ts';

/** `object`: what every value has. */

function nameArgument(vm: Vm, value: number): number {
  if (!isStr(vm, value)) {
    vm.raise(Cls.TypeError, `attribute name must be string, not '${className(vm, vm.image.classOf(value))}'`);
  }
  return internString(vm, value);
}

/** `__class__`: may be set between plain classes. */
const classAttribute: NativeAttribute = {
  name: '__class__',
  get: (vm, self) => typeOf(vm, self),
  set: (vm, self, value) => {
    const old = vm.image.classOf(self);
    const layout = (cls: number): number =>
      cls < HEAP_START ? cls : (vm.words[(cls >> 2) + Class.layoutBase] as number);
    if (
      value === NULL ||
      !isClass(vm, value) ||
      old < HEAP_START ||
      layout(old) !== layout(value) ||
      value < HEAP_START
    ) {
      vm.raise(
        Cls.TypeError,
        '__class__ assignment only supported for mutable types or ModuleType subclasses',
      );
    }
    vm.words[self >> 2] = value;
    setShadowed(vm as Core, value);
  },
};

/** `__dict__` of instances of Python classes. From then on anything may be put into it. */
const dictAttribute: NativeAttribute = {
  name: '__dict__',
  get: (vm, self) => {
    const core = vm as Core;
    const cls = vm.image.classOf(self);
    const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
    const dict = (flags & ClassFlag.slotted) !== 0 ? 0 : ensureDict(core, self);
    if (dict === 0) return missingAttribute(core, self, vm.known(Name.__dict__));
    if (cls >= HEAP_START) setShadowed(core, cls);
    return dict;
  },
  set: (vm, self, value) => {
    const core = vm as Core;
    const cls = vm.image.classOf(self);
    const offset = (vm.words[(cls >> 2) + Class.dictOffset] as number) >> 1;
    if (offset <= 0 || vm.image.classOf(value) !== Cls.dict) {
      const got = typeName(vm, value);
      vm.raise(Cls.TypeError, `__dict__ must be set to a dictionary, not a '${got}'`);
    }
    vm.words[(self >> 2) + offset] = value;
    if (cls >= HEAP_START) setShadowed(core, cls);
  },
};

const docAttribute: NativeAttribute = {
  name: '__doc__',
  get: (vm, self) => {
    const dict = instanceDict(vm as Core, self);
    const own = dict === 0 ? 0 : dictGetName(vm, dict, vm.known(Name.__doc__));
    if (own !== 0) return own;
    const doc = vm.lookup(vm.image.classOf(self), vm.known(Name.__doc__));
    return doc !== 0 && isStr(vm, doc) ? doc : NONE;
  },
};

export const objectType: TypeMethods = {
  type: 'object',
  construct: define('object', 1, 1, (vm, args) => newInstance(vm as Core, vm.words[args] as number)),
  methods: [
    define('__init__', 1, Number.POSITIVE_INFINITY, (vm, args, count) => {
      const self = vm.words[args] as number;
      const cls = vm.image.classOf(self);
      const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
      const init = vm.lookup(cls, vm.known(Name.__init__));
      const own = init !== 0 && vm.image.classOf(init) === Cls.function;
      if (count > 1 && (own || (flags & ClassFlag.ownNew) === 0)) {
        vm.raise(
          Cls.TypeError,
          own
            ? 'object.__init__() takes exactly one argument (the instance to initialize)'
            : `${className(vm, cls)}() takes no arguments`,
        );
      }
      return NONE;
    }),
    define('__getattribute__', 2, 2, (vm, args) => {
      const core = vm as Core;
      const [self, name] = [vm.words[args] as number, nameArgument(vm, vm.words[args + 1] as number)];
      return (
        findPlainAttribute(core, self, vm.image.classOf(self), name) || missingAttribute(core, self, name)
      );
    }),
    define('__setattr__', 3, 3, (vm, args) => {
      const self = vm.words[args] as number;
      const name = nameArgument(vm, vm.words[args + 1] as number);
      return (
        storePlainAttribute(vm as Core, self, vm.image.classOf(self), name, vm.words[args + 2] as number) ||
        NONE
      );
    }),
    define('__delattr__', 2, 2, (vm, args) => {
      const self = vm.words[args] as number;
      const name = nameArgument(vm, vm.words[args + 1] as number);
      return storePlainAttribute(vm as Core, self, vm.image.classOf(self), name, NULL) || NONE;
    }),
    define('__dir__', 1, 1, () => NEEDS_PYTHON, { twin: '_operators.object_dir' }),
    define('__sizeof__', 1, 1, () => small(16)),
    define('__reduce_ex__', 2, 2, () => NEEDS_PYTHON, { twin: '_operators.object_reduce_ex' }),
    define('__reduce__', 1, 1, () => NEEDS_PYTHON, { twin: '_operators.object_reduce' }),
    define('__getstate__', 1, 1, () => NEEDS_PYTHON, { twin: '_operators.object_getstate' }),
  ],
  staticMethods: [
    define(
      '__new__',
      1,
      Number.POSITIVE_INFINITY,
      (vm, args, count) => {
        const core = vm as Core;
        const cls = vm.words[args] as number;
        checkMade(vm, Cls.object, cls);
        const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
        if (count > 1) {
          const init = vm.lookup(cls, vm.known(Name.__init__));
          const native = init === 0 || isNativeMethod(vm.image.classOf(init));
          if ((flags & ClassFlag.ownNew) !== 0) {
            vm.raise(Cls.TypeError, 'object.__new__() takes exactly one argument (the type to instantiate)');
          }
          if (native) vm.raise(Cls.TypeError, `${className(vm, cls)}() takes no arguments`);
        }
        if ((flags & ClassFlag.abstract) !== 0) return NEEDS_PYTHON;
        return newInstance(core, cls);
      },
      { twin: '_operators.refuse_abstract' },
    ),
  ],
  classMethods: [
    define('__init_subclass__', 1, 1, () => NONE),
    define('__subclasshook__', 2, 2, () => NOT_IMPLEMENTED),
  ],
  attributes: [classAttribute, dictAttribute, docAttribute],
};
