import type { Thread } from '../../model/state.ts';
import type { DiscLook } from './plan.ts';

/** How a thread's disc looks where it stands for itself. */
export const lookOfThread = ({ status }: Thread): DiscLook =>
  status === 'running' || status === 'sleeping' || status === 'done'
    ? status
    : status === 'blocked'
      ? 'waiting'
      : 'ready';
