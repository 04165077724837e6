import type { NativeModule, TypeMethods } from './native.ts';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
} from './objects/dict-iterators.ts';
import { dictType } from './objects/dict-type.ts';
import { dictItemsType, dictKeysType, dictValuesType } from './objects/dict-views.ts';
import { listIteratorType, listReverseIteratorType, tupleIteratorType } from './objects/iterators.ts';
import { listType } from './objects/list-type.ts';
import { rangeIteratorType, rangeType } from './objects/range.ts';
import { frozenSetType, setIteratorType, setType } from './objects/set-type.ts';
import { sliceType } from './objects/slice.ts';
import { tupleType } from './objects/tuple-type.ts';
import { enumerateType, reversedType, zipType } from './objects/wrapping-iterators.ts';

/**
 * Everything native, in the order that gives each native function its index: the same in every host. Add at the end of a
 * list; a file that is not listed here does not exist for Python.
 */
export const TYPES: readonly TypeMethods[] = [
  listType,
  tupleType,
  dictType,
  setType,
  frozenSetType,
  rangeType,
  sliceType,
  listIteratorType,
  listReverseIteratorType,
  tupleIteratorType,
  rangeIteratorType,
  dictKeysType,
  dictValuesType,
  dictItemsType,
  dictKeyIteratorType,
  dictValueIteratorType,
  dictItemIteratorType,
  setIteratorType,
  enumerateType,
  zipType,
  reversedType,
];

export const MODULES: readonly NativeModule[] = [];
