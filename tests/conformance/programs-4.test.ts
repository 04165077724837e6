import { describePrograms, INLINE_MODES } from '../support/conformance.ts';

describePrograms(4, 4, INLINE_MODES);
