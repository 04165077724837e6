import { describePrograms, INLINE_MODES } from '../support/conformance.ts';

describePrograms(2, 4, INLINE_MODES);
