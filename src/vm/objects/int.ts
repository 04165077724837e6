import type { TypeMethods } from '../native.ts';
import { constructInt } from './int-construct.ts';
import { intAttributes, intClassMethods, intMethods } from './int-methods.ts';
import { intSlots } from './int-slots.ts';

/** The int type. */

export const intType: TypeMethods = {
  type: 'int',
  doc: 'int([x]) -> integer\nint(x, base=10) -> integer',
  slots: intSlots,
  construct: {
    name: 'int',
    min: 1,
    max: 3,
    keywords: [null, null, 'base'],
    run: constructInt,
    twin: '_values.new_int',
  },
  methods: intMethods,
  classMethods: intClassMethods,
  attributes: intAttributes,
};
