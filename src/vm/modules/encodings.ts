import { NONE } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import { encodingName } from '../text/encodings.ts';

/** `_encodings`: which encodings are built in, under src/python/_codecs.py. */
export const encodingsModule: NativeModule = {
  name: '_encodings',
  functions: [
    /** name(given): the usual name of an encoding, None for one that is not built in. */
    define('name', 1, 1, (vm, args) => {
      const name = encodingName(stringOf(vm, vm.words[args] as number));
      return name === undefined ? NONE : makeString(vm, name);
    }),
  ],
};
