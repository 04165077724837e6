/**
 * What native code throws to leave in a hurry. All are singletons, made once, so that throwing costs no stack trace.
 */
class Signal {
  constructor(readonly name: string) {}
}

/** A Python exception is on its way: it stands in the thread's state in the image. */
export const RAISED = new Signal('RAISED');
/** As returning NEEDS_PYTHON, from deep inside a native function, before it had any side effect. */
export const NEEDS_PYTHON_SIGNAL = new Signal('NEEDS_PYTHON');
