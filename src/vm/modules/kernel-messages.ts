import { bufferItem, dropItem, endBuffer, feed } from '../../kernel/primitives/buffer.ts';
import { messageGet, messagePut } from '../../kernel/primitives/messages.ts';
import { NONE, SUSPEND, small } from '../layout.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { listAppend, listLength } from '../objects/list-storage.ts';
import { makeTuple } from '../objects/tuple.ts';
import { shortRepr } from '../short-repr.ts';
import type { NativeDefinition } from '../vm.ts';
import {
  answerBool,
  answerInt,
  answerNone,
  boolAt,
  checkHandle,
  durationAt,
  intAt,
  systemCall,
} from './kernel-arguments.ts';
import { container, outOfMemory, takeFirst } from './kernel-objects.ts';

/** The system calls on queues between processes; a buffer is a list of tuples (item number, item), None at its end. */

const NO_MEMORY = -2;

export const messageCalls: readonly NativeDefinition[] = [
  systemCall('queue_buffer', 5, (vm, system, at) => {
    const [buffer, item] = [container(vm, at(1)), at(2)];
    const [text, blocking, timeout] = [shortRepr(vm, item), boolAt(vm, at(3)), durationAt(vm, at(4))];
    const append = (number: number): number => {
      listAppend(vm, buffer, makeTuple(vm, [small(number), item]));
      return listLength(vm, buffer);
    };
    return answerBool(
      vm,
      system.on(intAt(vm, at(0)), (kernel, queue) =>
        bufferItem(kernel, queue, text, blocking, timeout, append),
      ),
    );
  }),
  systemCall('queue_feed', 2, (vm, system, at) => {
    const buffer = container(vm, at(1));
    let item = NONE;
    const take = (): boolean => {
      if (listLength(vm, buffer) === 0) return false;
      item = takeFirst(vm, buffer);
      return true;
    };
    const result = system.on(intAt(vm, at(0)), (kernel, queue) => feed(kernel, queue, take));
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return item;
  }),
  systemCall('queue_drop', 3, (vm, system, at) => {
    const [buffer, number] = [container(vm, at(1)), intAt(vm, at(2))];
    const left = listLength(vm, buffer);
    return answerNone(
      vm,
      system.on(intAt(vm, at(0)), (kernel, queue) => dropItem(kernel, queue, number, left)),
    );
  }),
  systemCall('queue_end', 2, (vm, system, at) => {
    const buffer = container(vm, at(1));
    const end = (): void => listAppend(vm, buffer, NONE);
    return answerNone(
      vm,
      system.on(intAt(vm, at(0)), (kernel, queue) => endBuffer(kernel, queue, end)),
    );
  }),
  systemCall('message_put', 4, (vm, system, at) => {
    const [data, text, number] = [bytesOf(vm, at(1)), shortRepr(vm, at(2)), intAt(vm, at(3))];
    const result = system.on(intAt(vm, at(0)), (kernel, queue) =>
      messagePut(kernel, queue, data, text, number),
    );
    return result === NO_MEMORY ? outOfMemory(vm) : answerInt(vm, result);
  }),
  systemCall('message_get', 3, (vm, system, at) => {
    const [blocking, timeout] = [boolAt(vm, at(1)), durationAt(vm, at(2))];
    const result = system.on(intAt(vm, at(0)), (kernel, queue) =>
      messageGet(kernel, queue, blocking, timeout),
    );
    if (typeof result !== 'number') return makeBytes(vm, result);
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return NONE;
  }),
];
