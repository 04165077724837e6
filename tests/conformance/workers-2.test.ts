import { describePrograms, WORKER_MODES } from '../support/conformance.ts';

describePrograms(2, 2, WORKER_MODES);
