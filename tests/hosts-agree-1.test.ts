import { describeAgreement } from './support/hosts-agree.ts';

describeAgreement(1, 2);
