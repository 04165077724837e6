import {
  closeFile,
  FileError,
  fileSize,
  listDirectory,
  makeDirectory,
  openFile,
  pathKind,
  readFile,
  removeFile,
  renameFile,
  truncateFile,
  writeFile,
} from '../../kernel/files.ts';
import { readLine, write } from '../../kernel/output.ts';
import { NONE, SUSPEND, small } from '../layout.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { makeList } from '../objects/list-storage.ts';
import { makeString } from '../objects/str-value.ts';
import type { NativeDefinition } from '../vm.ts';
import { enter, intAt, systemCall, textAt } from './kernel-arguments.ts';

/** The system calls about files, output and input. */

/** A status or size of the kernel; its errors are negative and for the library to word. */
const answer = (result: number): number => (result === FileError.suspended ? SUSPEND : small(result));

export const fileCalls: readonly NativeDefinition[] = [
  systemCall('file_open', 2, (vm, { kernel }, at) =>
    answer(openFile(kernel, textAt(vm, at(0)), textAt(vm, at(1)))),
  ),
  systemCall('file_read', 3, (vm, { kernel }, at) => {
    const data = readFile(kernel, intAt(vm, at(0)), intAt(vm, at(1)), intAt(vm, at(2)));
    return data === null ? SUSPEND : makeBytes(vm, data);
  }),
  systemCall('file_write', 3, (vm, { kernel }, at) =>
    answer(writeFile(kernel, intAt(vm, at(0)), intAt(vm, at(1)), bytesOf(vm, at(2)))),
  ),
  systemCall('file_size', 1, (vm, { kernel }, at) => small(fileSize(kernel, intAt(vm, at(0))))),
  systemCall('file_truncate', 2, (vm, { kernel }, at) =>
    answer(truncateFile(kernel, intAt(vm, at(0)), intAt(vm, at(1)))),
  ),
  systemCall('file_close', 1, (vm, { kernel }, at) => answer(closeFile(kernel, intAt(vm, at(0))))),
  systemCall('file_exists', 1, (vm, { kernel }, at) => small(pathKind(kernel, textAt(vm, at(0))))),
  systemCall('file_remove', 1, (vm, { kernel }, at) => answer(removeFile(kernel, textAt(vm, at(0))))),
  systemCall('file_rename', 2, (vm, { kernel }, at) =>
    answer(renameFile(kernel, textAt(vm, at(0)), textAt(vm, at(1)))),
  ),
  systemCall('file_mkdir', 1, (vm, { kernel }, at) => answer(makeDirectory(kernel, textAt(vm, at(0))))),
  systemCall('file_list', 1, (vm, { kernel }, at) => {
    const names = listDirectory(kernel, textAt(vm, at(0)));
    return names === null
      ? NONE
      : makeList(
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
