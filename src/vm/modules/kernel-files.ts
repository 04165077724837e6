import { lockFile } from '../../kernel/file-locks.ts';
import {
  changeMode,
  FileError,
  type FileInfo,
  listDirectory,
  makeDirectory,
  pathInfo,
  removePath,
  renamePath,
  setModified,
} from '../../kernel/files.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import {
  openAgain,
  openFile,
  openFileInfo,
  readFile,
  seekFile,
  truncateFile,
  writeFile,
} from '../../kernel/open-files.ts';
import { readLine, write } from '../../kernel/output.ts';
import type { System } from '../../kernel/system.ts';
import { NONE, SUSPEND, small } from '../layout.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { floatValue, makeFloat } from '../objects/float-value.ts';
import { makeList } from '../objects/list-storage.ts';
import { makeString } from '../objects/str-value.ts';
import { makeTuple } from '../objects/tuple.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { answerBool, boolAt, enter, intAt, systemCall, textAt } from './kernel-arguments.ts';

/** The system calls about files, output and input. What is refused is a negative errno, for the library to word. */

const answer = (result: number): number => (result === FileError.suspended ? SUSPEND : small(result));

/** A call on an open file; a handle that the process does not have is a bad file. */
function onFile<T>(system: System, handle: number, call: (kernel: Kernel, file: number) => T): T | number {
  return system.isOpen(handle) ? system.on(handle, call) : FileError.badFile;
}

function answerInfo(vm: Vm, info: FileInfo | number): number {
  if (typeof info === 'number') return answer(info);
  const [kind, size, id, mode, modified] = info;
  return makeTuple(vm, [small(kind), small(size), small(id), small(mode), makeFloat(vm, modified)]);
}

export const fileCalls: readonly NativeDefinition[] = [
  systemCall('file_open', 3, (vm, { kernel }, at) =>
    answer(openFile(kernel, textAt(vm, at(0)), intAt(vm, at(1)), intAt(vm, at(2)))),
  ),
  systemCall('file_read', 3, (vm, system, at) => {
    const [size, position] = [intAt(vm, at(1)), intAt(vm, at(2))];
    const data = onFile(system, intAt(vm, at(0)), (kernel, file) => readFile(kernel, file, size, position));
    return typeof data === 'number' ? answer(data) : makeBytes(vm, data);
  }),
  systemCall('file_write', 3, (vm, system, at) => {
    const [data, position] = [bytesOf(vm, at(1)), intAt(vm, at(2))];
    return answer(
      onFile(system, intAt(vm, at(0)), (kernel, file) => writeFile(kernel, file, data, position)),
    );
  }),
  systemCall('file_seek', 3, (vm, system, at) => {
    const [offset, whence] = [intAt(vm, at(1)), intAt(vm, at(2))];
    return answer(onFile(system, intAt(vm, at(0)), (kernel, file) => seekFile(kernel, file, offset, whence)));
  }),
  systemCall('file_truncate', 2, (vm, system, at) =>
    answer(onFile(system, intAt(vm, at(0)), (kernel, file) => truncateFile(kernel, file, intAt(vm, at(1))))),
  ),
  systemCall('file_lock', 3, (vm, system, at) => {
    const [hold, blocking] = [intAt(vm, at(1)), boolAt(vm, at(2))];
    const result = onFile(system, intAt(vm, at(0)), (kernel, file) => lockFile(kernel, file, hold, blocking));
    return answerBool(vm, result);
  }),
  systemCall('file_again', 1, (vm, system, at) => answer(onFile(system, intAt(vm, at(0)), openAgain))),
  systemCall('file_info', 1, (vm, system, at) =>
    answerInfo(vm, onFile(system, intAt(vm, at(0)), openFileInfo)),
  ),
  systemCall('path_info', 1, (vm, { kernel }, at) => answerInfo(vm, pathInfo(kernel, textAt(vm, at(0))))),
  systemCall('path_remove', 2, (vm, { kernel }, at) =>
    answer(removePath(kernel, textAt(vm, at(0)), boolAt(vm, at(1)))),
  ),
  systemCall('path_rename', 2, (vm, { kernel }, at) =>
    answer(renamePath(kernel, textAt(vm, at(0)), textAt(vm, at(1)))),
  ),
  systemCall('path_mkdir', 2, (vm, { kernel }, at) =>
    answer(makeDirectory(kernel, textAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('path_chmod', 2, (vm, { kernel }, at) =>
    answer(changeMode(kernel, textAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('path_touch', 2, (vm, { kernel }, at) =>
    answer(setModified(kernel, textAt(vm, at(0)), floatValue(vm, at(1)))),
  ),
  systemCall('path_list', 1, (vm, { kernel }, at) => {
    const names = listDirectory(kernel, textAt(vm, at(0)));
    if (typeof names === 'number') return answer(names);
    return makeList(
      vm,
      names.map((name) => makeString(vm, name)),
    );
  }),
  define('write', 2, 2, (vm, args) => {
    const [fd, text] = [intAt(vm, vm.words[args]!), textAt(vm, vm.words[args + 1]!)];
    if (vm.host.machine !== null) return write(enter(vm).kernel, fd, text) === -1 ? SUSPEND : NONE;
    vm.host.write(fd, text);
    return NONE;
  }),
  systemCall('read_line', 0, (vm, { kernel }) => {
    const line = readLine(kernel);
    return line === null ? SUSPEND : makeString(vm, line);
  }),
];
