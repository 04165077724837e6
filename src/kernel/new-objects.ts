import { EventKind } from '../trace/events.ts';
import { openHandle } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { Sync } from './layout.ts';
import { processOf, tidOf } from './scheduler/operation.ts';

/** Gives an object that the running thread has just made a handle, and tells of it. @returns 0 when the memory is used up */
export function openNew(kernel: Kernel, object: number): number {
  const { memory } = kernel;
  const handle = openHandle(kernel, processOf(kernel), object);
  if (handle === 0) return 0;
  const bound = memory.get(object + Sync.bound);
  kernel.emitBetween(
    EventKind['object-new'],
    tidOf(kernel),
    memory.get(object + Sync.id),
    memory.get(object + Sync.kind),
    bound > 0 ? bound : memory.get(object + Sync.value),
    '',
    kernel.site,
  );
  return handle;
}
