import { iterableBuiltins } from './builtins/iterables.ts';
import { numberBuiltins } from './builtins/numbers.ts';
import { textBuiltins } from './builtins/text.ts';
import { arrayModule } from './modules/array.ts';
import { collectorModule } from './modules/collector.ts';
import { containersModule } from './modules/containers.ts';
import { encodingsModule } from './modules/encodings.ts';
import { hashModule } from './modules/hash.ts';
import { jsonModule } from './modules/json.ts';
import { kernelModule } from './modules/kernel.ts';
import { mathModule } from './modules/math.ts';
import { pickleModule } from './modules/pickle.ts';
import { randomModule } from './modules/random.ts';
import { regexModule } from './modules/regex.ts';
import { ringModule } from './modules/ring.ts';
import { stackModule } from './modules/stack.ts';
import { sysModule } from './modules/sys.ts';
import { textModule } from './modules/text.ts';
import { unicodeModule } from './modules/unicode.ts';
import { weakModule } from './modules/weak.ts';
import { zlibModule } from './modules/zlib.ts';
import type { NativeModule, TypeMethods } from './native.ts';
import { arrayType } from './objects/array-type.ts';
import { boolType } from './objects/bool.ts';
import { byteArrayType } from './objects/bytearray-type.ts';
import { bytesType } from './objects/bytes-type.ts';
import { complexType } from './objects/complex-type.ts';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
} from './objects/dict-iterators.ts';
import { dictType } from './objects/dict-type.ts';
import { dictItemsType, dictKeysType, dictValuesType } from './objects/dict-views.ts';
import { floatType } from './objects/float.ts';
import { intType } from './objects/int.ts';
import { listIteratorType, listReverseIteratorType, tupleIteratorType } from './objects/iterators.ts';
import { listType } from './objects/list-type.ts';
import { memoryViewType } from './objects/memoryview-type.ts';
import { ellipsisType, noneType, notImplementedType } from './objects/none.ts';
import { rangeIteratorType, rangeType } from './objects/range.ts';
import { frozenSetType, setIteratorType, setType } from './objects/set-type.ts';
import { sliceType } from './objects/slice.ts';
import { bytesIteratorType, strIteratorType } from './objects/str-iterator.ts';
import { strType } from './objects/str-type.ts';
import { tupleType } from './objects/tuple-type.ts';
import { weakReferenceType } from './objects/weakref-type.ts';
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
  noneType,
  ellipsisType,
  notImplementedType,
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  bytesType,
  byteArrayType,
  strIteratorType,
  bytesIteratorType,
  weakReferenceType,
  memoryViewType,
  arrayType,
];

export const MODULES: readonly NativeModule[] = [
  iterableBuiltins,
  numberBuiltins,
  textBuiltins,
  kernelModule,
  containersModule,
  sysModule,
  pickleModule,
  mathModule,
  randomModule,
  jsonModule,
  textModule,
  stackModule,
  regexModule,
  encodingsModule,
  hashModule,
  unicodeModule,
  zlibModule,
  weakModule,
  collectorModule,
  arrayModule,
  ringModule,
];
