import { describePrograms, WORKER_MODES } from '../support/conformance.ts';

describePrograms(1, 2, WORKER_MODES);
