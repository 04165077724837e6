import { describePrograms, INLINE_MODES } from '../support/conformance.ts';

describePrograms(3, 4, INLINE_MODES);
