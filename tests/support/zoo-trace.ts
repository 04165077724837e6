/** One object of every kind, somebody at each, and a deadlock at the end: for looking at the stage. */
import { readTrace } from '../../src/trace/read.ts';
import type { Trace } from '../../src/trace/trace.ts';

const ZOO = `
0 - process-start main
0 main run 0
0 main@1 line 1
0 main@1 variable global 0 stock 100
0 main@2 object-new lock pen 1
0 main@3 object-new rlock book 1
0 main@4 object-new event light 0
0 main@5 object-new condition room 0
0 main@6 object-new queue tray 5
0 main@7 object-new barrier gate 4
0 main@8 object-new boundedSemaphore stalls 12
0.1 main thread-start anna
0.1 main thread-start bob
0.1 main thread-start carl
0.1 main thread-start dora
0.1 main thread-start emil
0.1 main thread-start fay
0.1 main thread-start gus
0.1 main thread-start hal
0.2 anna run 1
0.2 anna@12 acquire pen
0.2 anna@12 acquire book 1
0.2 anna@13 acquire book 2
0.3 bob run 2
0.3 bob@14 block acquire pen
0.4 carl run 3
0.4 carl@15 block event light
0.4 dora run 2
0.4 dora@15 block event light
0.5 emil run 2
0.5 emil@20 put tray "'bun 1'" 1 1
0.5 emil@20 put tray "'bun 2'" 2 2
0.5 emil@20 put tray "{'kind': 'bun', 'n': 3}" 3 3
0.6 emil@21 barrier gate 1
0.6 emil@21 block barrier gate
0.7 fay run 3
0.7 fay@22 barrier gate 2
0.7 fay@22 block barrier gate
0.8 gus run 3
0.8 gus@23 block condition room
0.9 main@30 variable global 0 stock 99
0.9 main@30 variable global 0 stock 98
0.9 main@31 object-new file paper
0.9 main@31 file-open paper write stock.json
0.9 main@31 file-write paper 14 "{\\"stock\\": 98,\\n \\"sold\\": 2}"
1.0 main@32 acquire stalls 11
1.0 main@32 output stdout "sold two\\n"
1.1 main@33 set light
1.1 carl ready woken main
1.1 carl@15 pass event light
1.1 dora ready woken main
1.1 dora@15 pass event light
1.2 hal run 3
1.2 hal@40 get tray "'bun 1'" 2 1
1.2 hal@41 output stderr "no more buns?\\n"
1.3 carl@40 put tray "'bun 4'" 3 4
1.3 carl@40 put tray "'bun 5'" 4 5
1.3 carl@40 put tray "'bun 6'" 5 6
1.3 carl@40 block put tray
1.4 main block joinThread anna
1.5 dora@50 object-new lock paste 1
1.5 dora@50 acquire paste
1.6 dora@51 block acquire pen
1.7 anna@52 block acquire paste
1.7 - deadlock 2 "anna waits for paste, held by dora; dora waits for pen, held by anna"
1.7 - end 3
`;

export const zooTrace = (): Trace => readTrace(ZOO);
