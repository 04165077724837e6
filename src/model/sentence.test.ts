import { describe, expect, test } from 'vitest';
import { readTrace } from '../trace/read.ts';
import { describe as describeEvent } from './describe.ts';
import { createModel } from './model.ts';
import { plain } from './sentence-parts.ts';
import { english } from './sentences.en.ts';
import { type SentenceWords, say } from './sentences.ts';
import { chinese } from './sentences.zh.ts';

/** The words for the last line of a trace. */
function words(text: string, language: SentenceWords): string {
  const { meta, columns } = readTrace(text);
  const model = createModel(meta, columns);
  const state = model.stateAt(model.length);
  return plain(say(describeEvent(model.event(model.length - 1), state, meta), language));
}

const CARS = `
0 - process-start MainProcess
0 MainProcess object-new event light
0 MainProcess object-new semaphore keys 4
0 MainProcess object-new lock door
0 MainProcess object-new queue tray 2
0 MainProcess thread-start car-3
0 MainProcess thread-start car-4
0 MainProcess thread-start car-5
`;

const PIPE =
  '0 MainProcess object-new pipe near\n0 MainProcess object-new pipe far\n0 MainProcess pair near far one-way\n';

test.each([
  [
    '0 car-3 block event light',
    'car-3 waits for the event light, which is clear.',
    'car-3 等待事件 light，它还没有被设置。',
  ],
  [
    '0 car-4 block acquire keys\n0 car-5 block acquire keys\n0 car-3 block acquire keys',
    'car-3 waits for keys: all 4 are taken, 2 are ahead in no promised order.',
    'car-3 等待 keys：4 个都已被占用，前面还有 2 个，先后顺序不作保证。',
  ],
  [
    '0 car-4 acquire door 1\n0 car-3 block acquire door 1.5',
    'car-3 waits for door, which car-4 holds, for 1.5 s at most.',
    'car-3 等待 door：它在 car-4 手里，最多等 1.5 秒。',
  ],
  ['0 car-3 acquire keys 3', 'car-3 acquires keys: 3 of 4 are left.', 'car-3 拿到了 keys：4 个里还剩 3 个。'],
  [
    '0 car-3 put tray "\'bun\'" 1 1',
    "car-3 puts 'bun' into tray, which now holds 1 item.",
    "car-3 把 'bun' 放进 tray，里面现在有 1 个。",
  ],
  [
    '0 car-3 block event light\n0 MainProcess set light',
    'main sets the event light: 1 thread may go on.',
    'main 设置了事件 light：1 个线程可以继续。',
  ],
  ['0 car-3 block sleep 2.5', 'car-3 sleeps for 2.5 s.', 'car-3 睡眠 2.5 秒。'],
  [
    '0 MainProcess variable global 0 tickets 1\n0 car-3 variable global 0 tickets 0',
    'car-3 changes tickets from 1 to 0.',
    'car-3 把 tickets 从 1 改为 0。',
  ],
  [
    '0 MainProcess object-new messageQueue post\n0 car-3 buffer post 7 2 2',
    'car-3 leaves 7 in its process’s buffer for post, where 2 items wait to be brought into the queue.',
    'car-3 把 7 放进本进程中 post 的缓冲区，里面有 2 个等待送进队列。',
  ],
  [
    `${PIPE}0 car-3 send far "'hi'" 12 12`,
    "car-3 sends 'hi' into far; 12 bytes wait at the other end.",
    "car-3 把 'hi' 发进 far；另一端有 12 字节等待接收。",
  ],
  [
    `${PIPE}0 car-3 send far "'hi'" 12 12\n0 car-4 receive near "b'hi'" 4 8`,
    "car-4 receives b'hi' from near, where 4 bytes still wait.",
    "car-4 从 near 收到 b'hi'，还有 4 字节等待接收。",
  ],
  [
    `${PIPE}0 car-4 receive near`,
    'car-4 finds the end of near: nobody can send into it any more.',
    'car-4 读到 near 的结尾：再也没有人能往里发送。',
  ],
  [
    `${PIPE}0 car-4 close far`,
    'car-4 closes far for good: near will find the end of the connection.',
    'car-4 彻底关闭 far：near 将读到连接的结尾。',
  ],
  [
    `${PIPE}0 - close far 1 process#1000`,
    'far is closed in the process that has ended; it is still open 1 time elsewhere.',
    'far 在结束的进程里关闭了，在别处还打开着 1 次。',
  ],
  [
    '0 MainProcess object-new sharedValue n\n0 car-3 store n 1\n0 car-4 store n 2',
    'car-4 changes n from 1 to 2.',
    'car-4 把 n 从 1 改为 2。',
  ],
  [
    '0 MainProcess object-new pool counters 4\n0 MainProcess task-new 40 job visit counters',
    'main hands the job visit to counters, where 1 job waits for a free worker.',
    'main 把任务 visit 交给 counters，那里有 1 个任务在等空闲的工作者。',
  ],
  [
    '0 car-3 task-new 40 coroutine fetch\n0 car-3 task-run 40\n0 car-3 task-wait 40 "sleep 2 s"',
    'fetch pauses: sleep 2 s. Others may run on car-3.',
    'fetch 暂停：sleep 2 s。car-3 可以执行别的任务。',
  ],
  [
    '0 car-3 block poll\n0 car-3 give-up poll timeout',
    'car-3 has waited long enough and gives up.',
    'car-3 等到超时，放弃了。',
  ],
  [
    `0 MainProcess object-new lock gate
0 car-3 acquire door 1
0 car-4 acquire gate 1
0 car-3 block acquire gate
0 car-4 block acquire door
0 - deadlock 2 "words of the machine"`,
    'Deadlock: car-3 waits for gate, which car-4 holds, car-4 waits for door, which car-3 holds. None of them can ever go on.',
    '死锁：car-3 等待 car-4 手里的 gate，car-4 等待 car-3 手里的 door。它们谁也无法继续。',
  ],
])('%s', (lines, inEnglish, inChinese) => {
  expect(words(`${CARS}${lines}`, english)).toBe(inEnglish);
  expect(words(`${CARS}${lines}`, chinese)).toBe(inChinese);
});

describe('the parts of a sentence', () => {
  test('say who is meant', () => {
    const { meta, columns } = readTrace(`${CARS}0 car-3 block event light`);
    const model = createModel(meta, columns);
    const sentence = describeEvent(model.event(model.length - 1), model.stateAt(model.length), meta);
    expect(say(sentence, english)).toEqual([
      { thread: 2, label: 'car-3' },
      { text: ' waits for the event ' },
      { object: 1, label: 'light' },
      { text: ', which is clear.' },
    ]);
  });

  test('are the same in both languages', () => {
    const placeholders = (form: unknown): string[] =>
      [...new Set(String(form).match(/(?<!\$)\{\w+\}/g) ?? [])].sort();
    for (const [id, form] of Object.entries(english.sentences)) {
      if (typeof form !== 'string') continue;
      const other = chinese.sentences[id as keyof typeof chinese.sentences];
      if (typeof other === 'string') expect([id, placeholders(other)]).toEqual([id, placeholders(form)]);
    }
  });
});
