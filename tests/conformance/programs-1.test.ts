import { describePrograms, INLINE_MODES } from '../support/conformance.ts';

describePrograms(1, 4, INLINE_MODES);
