import { vmCompile } from './modules/vm-compile.ts';
import { vmHooks } from './modules/vm-hooks.ts';
import { attributeBuiltins, vmModule } from './modules/vm-module.ts';
import { vmSupport } from './modules/vm-support.ts';
import type { TypeMethods } from './native.ts';
import { makeTables, type NativeTables } from './native-tables.ts';
import { classType } from './objects/class-type.ts';
import { codeType } from './objects/code-type.ts';
import {
  attributeErrorType,
  baseExceptionType,
  importErrorType,
  keyErrorType,
  nameErrorType,
  osErrorType,
  stopIterationType,
  systemExitType,
  tracebackType,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
} from './objects/exception-types.ts';
import { frameType } from './objects/frame-type.ts';
import {
  cellType,
  cFunctionType,
  classMethodType,
  functionType,
  getSetType,
  mappingProxyType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  moduleType,
  nativeFunctionType,
  propertyType,
  staticMethodType,
  superType,
  wrapperDescriptorType,
} from './objects/function-types.ts';
import {
  asyncGeneratorType,
  asyncStepType,
  coroutineType,
  generatorType,
} from './objects/generator-types.ts';
import { groupType } from './objects/group-type.ts';
import { objectType } from './objects/object-type.ts';
import { syntaxErrorType } from './objects/syntax-error-type.ts';
import { MODULES, TYPES } from './registry.ts';
import { SLOT_METHODS } from './slot-methods.ts';

/** Everything native, numbered; made once per host. */

const CORE_TYPES: readonly TypeMethods[] = [
  objectType,
  classType,
  functionType,
  codeType,
  frameType,
  cFunctionType,
  nativeFunctionType,
  methodDescriptorType,
  wrapperDescriptorType,
  methodWrapperType,
  getSetType,
  memberType,
  methodType,
  moduleType,
  cellType,
  propertyType,
  staticMethodType,
  classMethodType,
  superType,
  mappingProxyType,
  generatorType,
  coroutineType,
  asyncGeneratorType,
  asyncStepType,
  baseExceptionType,
  stopIterationType,
  systemExitType,
  attributeErrorType,
  nameErrorType,
  importErrorType,
  keyErrorType,
  osErrorType,
  syntaxErrorType,
  groupType,
  tracebackType,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
];

let tables: NativeTables | undefined;

export function nativeTables(): NativeTables {
  tables ??= makeTables(
    [...CORE_TYPES, ...TYPES],
    [vmModule, vmSupport, vmCompile, vmHooks, attributeBuiltins, ...MODULES],
    SLOT_METHODS.map(({ definition }) => definition),
  );
  return tables;
}
