import { decodeOp, Op } from '../program/opcodes.ts';
import { callOperator, callTwin, invokeOperator } from './calls.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { frameFlags, setFrameFlags } from './frames.ts';
import { Frame, FrameFlag, Header, Native, NONE, small, Tuple } from './layout.ts';
import { Operator } from './operators.ts';

const NOT = 3;

/**
 * The running instruction cannot go on natively: prepares the frame of its app-level twin (in vm.pushed) and saves the caller's
 * pc and stack so that the twin's answer finishes the instruction, or the instruction is made again with it.
 */
export function needsPython(vm: Core, fp: number, pc: number, sp: number): number {
  const { words } = vm;
  const word = vm.program.code[pc - 1] as number;
  const operand = word >> 8;
  /** The operands taken off, what the frame does at its end, and whether the instruction is made again. */
  let drop = 0;
  let flags = 0;
  let again = 0;
  switch (decodeOp(word)) {
    case Op.BINARY_OP:
      words[sp] = small(operand);
      callOperator(vm, Operator.binary, sp - 2, 3);
      drop = 2;
      break;
    case Op.INPLACE_OP:
      words[sp] = small(operand);
      callOperator(vm, Operator.inplace, sp - 2, 3);
      drop = 2;
      break;
    case Op.UNARY_OP:
      drop = 1;
      if (operand === NOT) {
        callOperator(vm, Operator.truth, sp - 1, 1);
        flags = FrameFlag.invert;
      } else {
        words[sp] = small(operand);
        callOperator(vm, Operator.unary, sp - 1, 2);
      }
      break;
    case Op.COMPARE_OP:
      words[sp] = small(operand);
      callOperator(vm, Operator.compare, sp - 2, 3);
      drop = 2;
      break;
    case Op.COMPARE_JUMP_IF_FALSE:
    case Op.COMPARE_JUMP_IF_TRUE:
      words[sp] = small(operand & 15);
      callOperator(vm, Operator.compare_truth, sp - 2, 3);
      drop = 2;
      flags = FrameFlag.jump;
      break;
    case Op.CONTAINS_OP:
      invokeOperator(vm, Operator.contains, [words[sp - 1] as number, words[sp - 2] as number]);
      drop = 2;
      if (operand === 1) flags = FrameFlag.invert;
      break;
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_FALSE:
      callOperator(vm, Operator.truth, sp - 1, 1);
      drop = 1;
      flags = FrameFlag.jump;
      break;
    case Op.JUMP_IF_TRUE_OR_POP:
    case Op.JUMP_IF_FALSE_OR_POP:
      callOperator(vm, Operator.truth, sp - 1, 1);
      flags = FrameFlag.jump;
      break;
    case Op.BINARY_SUBSCR:
      callOperator(vm, Operator.get_item, sp - 2, 2);
      drop = 2;
      break;
    case Op.IMPORT_STAR:
      invokeOperator(vm, Operator.import_star, [
        words[sp - 1] as number,
        (words[fp + Frame.locals] as number) || (words[fp + Frame.globals] as number),
      ]);
      drop = 1;
      flags = FrameFlag.discard;
      break;
    case Op.STORE_NAME:
      invokeOperator(vm, Operator.set_item, [
        words[fp + Frame.locals] as number,
        words[((words[Header.names] as number) >> 2) + Tuple.items + operand] as number,
        words[sp - 1] as number,
      ]);
      drop = 1;
      flags = FrameFlag.discard;
      break;
    case Op.STORE_SUBSCR: {
      const [value, container, key] = [words[sp - 3], words[sp - 2], words[sp - 1]] as [
        number,
        number,
        number,
      ];
      invokeOperator(vm, Operator.set_item, [container, key, value]);
      drop = 3;
      flags = FrameFlag.discard;
      break;
    }
    case Op.DELETE_SUBSCR:
      callOperator(vm, Operator.delete_item, sp - 2, 2);
      drop = 2;
      flags = FrameFlag.discard;
      break;
    case Op.GET_ITER:
    case Op.GET_YIELD_FROM_ITER:
      callOperator(vm, Operator.get_iter, sp - 1, 1);
      drop = 1;
      break;
    case Op.FOR_ITER:
      callOperator(vm, Operator.next, sp - 1, 1);
      flags = FrameFlag.next;
      break;
    case Op.UNPACK_SEQUENCE:
      invokeOperator(vm, Operator.unpack, [words[sp - 1] as number, small(operand + 1)]);
      drop = 1;
      again = 1;
      break;
    case Op.UNPACK_EX:
    case Op.LIST_EXTEND:
    case Op.SET_UPDATE:
      invokeOperator(vm, Operator.unpack, [words[sp - 1] as number, small(-1)]);
      drop = 1;
      again = 1;
      break;
    case Op.DICT_UPDATE:
    case Op.DICT_MERGE:
      callOperator(vm, Operator.to_dict, sp - 1, 1);
      drop = 1;
      again = 1;
      break;
    case Op.BUILD_SET:
      callOperator(vm, Operator.build_set, sp - operand, operand);
      drop = operand;
      break;
    case Op.BUILD_MAP:
      callOperator(vm, Operator.build_map, sp - 2 * operand, 2 * operand);
      drop = 2 * operand;
      break;
    case Op.SET_ADD:
      invokeOperator(vm, Operator.set_add, [words[sp - 1 - operand] as number, words[sp - 1] as number]);
      drop = 1;
      flags = FrameFlag.discard;
      break;
    case Op.MAP_ADD:
      invokeOperator(vm, Operator.set_item, [
        words[sp - 2 - operand] as number,
        words[sp - 2] as number,
        words[sp - 1] as number,
      ]);
      drop = 2;
      flags = FrameFlag.discard;
      break;
    case Op.FORMAT_VALUE: {
      const spec = (operand & 4) !== 0;
      drop = spec ? 2 : 1;
      invokeOperator(vm, Operator.format, [
        words[sp - drop] as number,
        spec ? (words[sp - 1] as number) : (words[Header.emptyString] as number),
        small(operand & 3),
      ]);
      break;
    }
    case Op.MATCH_KEYS:
      callOperator(vm, Operator.match_keys, sp - 2, 2);
      break;
    case Op.MATCH_CLASS:
      words[sp] = small(operand);
      callOperator(vm, Operator.match_class, sp - 3, 4);
      drop = 3;
      break;
    case Op.GET_LEN:
      callOperator(vm, Operator.length, sp - 1, 1);
      break;
    case Op.CALL_METHOD: {
      const callee = words[sp - operand - 2] as number;
      callTwin(vm, (words[(callee >> 2) + Native.index] as number) >> 1, sp - operand - 1, operand + 1, 0);
      drop = operand + 2;
      break;
    }
    default:
      vm.raise(Cls.SystemError, `opcode ${decodeOp(word)} has no app-level twin`);
  }
  if (vm.pushed === 0) vm.raise(Cls.SystemError, 'an operator of the library is no plain function');
  if (flags !== 0) setFrameFlags(vm, vm.pushed, frameFlags(vm, vm.pushed) | flags);
  words[fp + Frame.pc] = small(pc - again);
  words[fp + Frame.top] = small(sp - drop - fp);
  return NONE;
}
