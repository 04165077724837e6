import { Cls } from '../classes.ts';
import type { NativeModule } from '../native.ts';

/** `_array_type`: the class for array.py. */
export const arrayModule: NativeModule = {
  name: '_array_type',
  functions: [],
  constants: () => ({ array: Cls['array.array'] }),
};
