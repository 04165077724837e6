import { PIPE_CAPACITY, SendError } from '../../kernel/primitives/stream.ts';
import { ObjectKind } from '../../trace/events.ts';
import { NONE, SUSPEND, small } from '../layout.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { listItem, listLength, makeList } from '../objects/list-storage.ts';
import { makePair } from '../objects/tuple.ts';
import { shortBytes, shortRepr } from '../short-repr.ts';
import type { NativeDefinition } from '../vm.ts';
import { answerInt, boolAt, checkHandle, durationAt, intAt, systemCall } from './kernel-arguments.ts';
import { container, outOfMemory } from './kernel-objects.ts';

/** The system calls on pipes and connections. */

const NO_MEMORY = -2;
const BROKEN_PIPE = small(-1);

export const streamCalls: readonly NativeDefinition[] = [
  systemCall('pipe', 1, (vm, system, at) => {
    const pair = system.streams.createPair(ObjectKind.pipe, PIPE_CAPACITY, boolAt(vm, at(0)));
    if (pair === null) return outOfMemory(vm);
    for (const handle of pair) vm.unnamed(handle);
    return makePair(vm, small(pair[0]), small(pair[1]));
  }),
  systemCall('stream_send', 5, (vm, system, at) => {
    const text = at(2) === NONE ? '' : shortRepr(vm, at(2));
    const data = bytesOf(vm, at(1));
    const [blocking, timeout] = [boolAt(vm, at(3)), durationAt(vm, at(4))];
    const result = system.streams.send(intAt(vm, at(0)), data, text, blocking, timeout, shortBytes);
    if (result === SendError.broken) return BROKEN_PIPE;
    return result === SendError.noMemory ? outOfMemory(vm) : answerInt(vm, result);
  }),
  systemCall('stream_receive', 4, (vm, system, at) => {
    const [size, blocking, timeout] = [intAt(vm, at(1)), boolAt(vm, at(2)), durationAt(vm, at(3))];
    const result = system.streams.receive(intAt(vm, at(0)), size, blocking, timeout, shortBytes);
    if (typeof result !== 'number') return makeBytes(vm, result);
    if (result === -1) return SUSPEND;
    checkHandle(vm, result);
    return NONE;
  }),
  systemCall('poll', 2, (vm, system, at) => {
    const list = container(vm, at(0));
    const handles = Array.from({ length: listLength(vm, list) }, (_, i) => listItem(vm, list, i));
    const ready = system.streams.poll(
      handles.map((handle) => intAt(vm, handle)),
      durationAt(vm, at(1)),
    );
    if (ready === -1) return SUSPEND;
    if (typeof ready !== 'number')
      return makeList(
        vm,
        handles.filter((_, i) => ready[i]),
      );
    checkHandle(vm, ready);
    return ready === NO_MEMORY ? outOfMemory(vm) : NONE;
  }),
];
