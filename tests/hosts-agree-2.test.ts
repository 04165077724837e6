import { describeAgreement } from './support/hosts-agree.ts';

describeAgreement(2, 2);
