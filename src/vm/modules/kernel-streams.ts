import { LOCAL_CAPACITY, SocketError } from '../../kernel/primitives/socket.ts';
import { PIPE_CAPACITY, StreamError } from '../../kernel/primitives/stream.ts';
import { ObjectKind } from '../../trace/events.ts';
import { NONE, SUSPEND, small } from '../layout.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { listItem, listLength, makeList } from '../objects/list-storage.ts';
import { makePair } from '../objects/tuple.ts';
import { shortBytes, shortRepr } from '../short-repr.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { answerInt, boolAt, checkHandle, durationAt, intAt, systemCall } from './kernel-arguments.ts';
import { container, outOfMemory } from './kernel-objects.ts';

/** The system calls on pipes and connections. */

const NO_MEMORY = -2;
/** What `stream_send` and `stream_receive` answer for what is no success: an errno, made negative, but for a broken pipe. */
const FAILURES: Readonly<Record<number, number>> = {
  [StreamError.broken]: -1,
  [StreamError.reset]: -104,
  [StreamError.notConnected]: -107,
};

/** What the calls on sockets answer: errnos, made negative. */
const SOCKET_FAILURES: Readonly<Record<number, number>> = {
  [SocketError.invalid]: -22,
  [SocketError.inUse]: -98,
  [SocketError.noDestination]: -89,
  [SocketError.tooLong]: -90,
  [SocketError.unsupported]: -95,
  [SocketError.connected]: -106,
  [SocketError.notConnected]: -107,
  [SocketError.refused]: -111,
};

function answerSocket(vm: Vm, result: number): number {
  if (result === NO_MEMORY) return outOfMemory(vm);
  const failure = SOCKET_FAILURES[result];
  return failure === undefined ? answerInt(vm, result) : small(failure);
}

function answerBytes(vm: Vm, result: Uint8Array | number): number {
  if (typeof result !== 'number') return makeBytes(vm, result);
  if (result === -1) return SUSPEND;
  const failure = FAILURES[result];
  if (failure !== undefined) return small(failure);
  checkHandle(vm, result);
  return NONE;
}

export const streamCalls: readonly NativeDefinition[] = [
  systemCall('pipe', 1, (vm, system, at) => {
    const pair = system.streams.createPair(ObjectKind.pipe, PIPE_CAPACITY, boolAt(vm, at(0)));
    if (pair === null) return outOfMemory(vm);
    for (const handle of pair) vm.unnamed(handle);
    return makePair(vm, small(pair[0]), small(pair[1]));
  }),
  systemCall('duplicate', 1, (vm, system, at) => {
    const copy = system.streams.duplicate(intAt(vm, at(0)));
    return copy === 0 ? outOfMemory(vm) : small(copy);
  }),
  systemCall('take_handle', 2, (vm, system, at) =>
    small(system.streams.take(intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('stream_send', 5, (vm, system, at) => {
    const text = at(2) === NONE ? '' : shortRepr(vm, at(2));
    const data = bytesOf(vm, at(1));
    const [blocking, timeout] = [boolAt(vm, at(3)), durationAt(vm, at(4))];
    const result = system.streams.send(intAt(vm, at(0)), data, text, blocking, timeout, shortBytes);
    const failure = FAILURES[result];
    if (failure !== undefined) return small(failure);
    return result === StreamError.noMemory ? outOfMemory(vm) : answerInt(vm, result);
  }),
  systemCall('stream_receive', 4, (vm, system, at) => {
    const [size, blocking, timeout] = [intAt(vm, at(1)), boolAt(vm, at(2)), durationAt(vm, at(3))];
    return answerBytes(vm, system.streams.receive(intAt(vm, at(0)), size, blocking, timeout, shortBytes));
  }),
  systemCall('stream_peek', 4, (vm, system, at) => {
    const [size, blocking, timeout] = [intAt(vm, at(1)), boolAt(vm, at(2)), durationAt(vm, at(3))];
    return answerBytes(vm, system.streams.peek(intAt(vm, at(0)), size, blocking, timeout));
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
  systemCall('poll_events', 1, (vm, system, at) => small(system.streams.pollEvents(intAt(vm, at(0))))),
];

export const socketCalls: readonly NativeDefinition[] = [
  systemCall('socket', 1, (vm, system, at) => {
    const handle = system.streams.createSocket(boolAt(vm, at(0)));
    if (handle === 0) outOfMemory(vm);
    vm.unnamed(handle);
    return small(handle);
  }),
  systemCall('socket_pair', 0, (vm, system) => {
    const pair = system.streams.createPair(ObjectKind.socket, LOCAL_CAPACITY, false);
    if (pair === null) return outOfMemory(vm);
    for (const handle of pair) vm.unnamed(handle);
    return makePair(vm, small(pair[0]), small(pair[1]));
  }),
  systemCall('socket_bind', 3, (vm, system, at) =>
    answerSocket(vm, system.streams.bind(intAt(vm, at(0)), intAt(vm, at(1)), boolAt(vm, at(2)))),
  ),
  systemCall('socket_listen', 2, (vm, system, at) =>
    answerSocket(vm, system.streams.listen(intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('socket_connect', 4, (vm, system, at) => {
    const [blocking, timeout] = [boolAt(vm, at(2)), durationAt(vm, at(3))];
    return answerSocket(vm, system.streams.connect(intAt(vm, at(0)), intAt(vm, at(1)), blocking, timeout));
  }),
  systemCall('socket_accept', 3, (vm, system, at) => {
    const result = system.streams.accept(intAt(vm, at(0)), boolAt(vm, at(1)), durationAt(vm, at(2)));
    if (result > 0) vm.unnamed(result);
    return answerSocket(vm, result);
  }),
  systemCall('datagram_send', 3, (vm, system, at) => {
    const [data, port] = [bytesOf(vm, at(1)), intAt(vm, at(2))];
    return answerSocket(vm, system.streams.sendTo(intAt(vm, at(0)), data, port, shortBytes));
  }),
  systemCall('datagram_receive', 5, (vm, system, at) => {
    const [size, keep, blocking] = [intAt(vm, at(1)), boolAt(vm, at(2)), boolAt(vm, at(3))];
    const timeout = durationAt(vm, at(4));
    const result = system.streams.receiveFrom(intAt(vm, at(0)), size, keep, blocking, timeout);
    if (typeof result !== 'number') return makePair(vm, makeBytes(vm, result.data), small(result.from));
    return result === 0 ? NONE : answerSocket(vm, result);
  }),
  systemCall('socket_shutdown', 2, (vm, system, at) =>
    answerSocket(vm, system.streams.shutdown(intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('socket_ports', 1, (vm, system, at) => {
    const [own, peer] = system.streams.ports(intAt(vm, at(0)));
    return makePair(vm, small(own), small(peer));
  }),
];
