import type { SentenceWords } from './sentences.ts';

const atMost = (values: { readonly timeout: number | null }): string =>
  values.timeout === null ? '' : '，最多等 {timeout} 秒';
const ahead = (number: number): string => (number === 0 ? '' : `，前面还有 ${number} 个，先后顺序不作保证`);
const waiting = (number: number): string => (number === 0 ? '' : `，还有 ${number} 个在等`);

/** 简体中文的句子。 */
export const chinese: SentenceWords = {
  separator: '，',
  kinds: {
    lock: '锁',
    rlock: '可重入锁',
    semaphore: '信号量',
    boundedSemaphore: '有界信号量',
    event: '事件',
    condition: '条件变量',
    queue: '队列',
    barrier: '栅栏',
    messageQueue: '消息队列',
    pipe: '管道',
    socket: '套接字',
    sharedValue: '共享变量',
    file: '文件',
    pool: '池',
  },
  sentences: {
    'nothing-yet': '还什么都没有发生。',
    'run-begins': '运行开始：{thread} 是第一个线程。',
    'started-process': '{thread} 启动了进程 {process}。',
    'started-thread': '{thread} 启动了线程 {child}。',
    began: '{thread} 迈出了第一步。',
    returned: '{thread} 执行完毕。',
    'died-of': '{thread} 因 {exception} 而结束。',
    killed: '{thread} 被杀死。',
    'process-over': '进程 {process} 结束，退出码为 {code}。',
    'process-zombie': '进程 {process} 结束，退出码为 {code}。在 {parent} 来取退出码之前，它是僵尸进程。',
    reaped: '{parent} 取走了 {process} 的退出码，它彻底消失了。',
    orphaned: '{process} 成了孤儿进程：父进程先结束了，由 1 号进程收养。',
    'process-named': '有一个进程改名为 {process}。',
    'thread-named': '有一个线程改名为 {child}。',
    runs: '{thread} 在 {core} 号核上运行。',
    'ready-new': '{thread} 已就绪，等待处理器核。',
    'ready-woken': '{thread} 被唤醒。',
    'ready-woken-by': '{thread} 被 {waker} 唤醒。',
    'ready-preempted': '{thread} 的时间片用完，让别人运行。',
    'ready-timeout': '{thread} 等待的时间到了。',
    'ready-gave-way': '{thread} 让位给被选中的线程。',
    'waits-lock': (values) =>
      `{thread} 等待 {object}：它在 {holder} 手里${ahead(values.ahead)}${atMost(values)}。`,
    'waits-own-lock': (values) => `{thread} 等待 {object}，而它正由自己持有${atMost(values)}。`,
    'waits-semaphore': (values) => {
      const taken = values.permits === 1 ? '它已被占用' : `${values.permits} 个都已被占用`;
      return `{thread} 等待 {object}：${values.permits === 0 ? '一个空闲的也没有' : taken}${ahead(values.ahead)}${atMost(values)}。`;
    },
    'waits-event': (values) => `{thread} 等待事件 {object}，它还没有被设置${atMost(values)}。`,
    'waits-condition': (values) => `{thread} 等待别人通知 {object}${atMost(values)}。`,
    'waits-put': (values) => `{thread} 等待 {object} 腾出空位：{bound} 个位置都满了${atMost(values)}。`,
    'waits-get': (values) => `{thread} 等待 {object} 里来东西，现在它是空的${atMost(values)}。`,
    'waits-queue-join': (values) =>
      `{thread} 等待 {object} 的任务全部做完：还有 {unfinished} 个没完成${atMost(values)}。`,
    'waits-barrier': (values) =>
      `{thread} 在栅栏 {object} 前等待：{permits} 个里到了 {arrived} 个${atMost(values)}。`,
    'waits-thread': (values) => `{thread} 等待 {child} 结束${atMost(values)}。`,
    'waits-process': (values) => `{thread} 等待进程 {process} 结束${atMost(values)}。`,
    'waits-object': (values) => `{thread} 等待 {object}${ahead(values.ahead)}${atMost(values)}。`,
    sleeps: '{thread} 睡眠 {seconds} 秒。',
    'waits-input': '{thread} 等待输入一行。',
    'made-unnamed': '{thread} 创建了一个新的{kind}，它还没有名字。',
    'made-object': '{thread} 创建了{kind} {object}。',
    'made-semaphore': '{thread} 创建了信号量 {object}，最多允许 {permits} 个进入。',
    'made-queue': (values) =>
      `{thread} 创建了队列 {object}，${values.bound === 0 ? '长度不限' : '最多放 {bound} 个'}。`,
    'made-barrier': '{thread} 创建了栅栏 {object}，要等 {permits} 个线程到齐。',
    named: '这个{kind}名叫 {object}。',
    copied: '新进程有了自己的一份 {object}。',
    'acquired-lock': '{thread} 拿到了 {object}。',
    'acquired-again': '{thread} 再次拿到 {object}，现在是第 {depth} 层。',
    'acquired-semaphore': (values) =>
      `{thread} 拿到了 {object}：${values.free === 0 ? '一个也不剩了' : '{permits} 个里还剩 {free} 个'}。`,
    'released-lock': (values) => `{thread} 释放了 {object}${waiting(values.waiting)}。`,
    'released-level': '{thread} 释放了一层 {object}，还持有 {depth} 层。',
    'released-semaphore': (values) =>
      `{thread} 释放了 {object}：现在空闲 {free} 个${waiting(values.waiting)}。`,
    'gave-up-at-once': '{thread} 不等 {what}，直接往下走。',
    'gave-up-timeout': '{thread} 等 {what} 等到超时，放弃了。',
    set: (values) =>
      values.waiting === 0
        ? '{thread} 设置了事件 {object}。'
        : '{thread} 设置了事件 {object}：{waiting} 个线程可以继续。',
    cleared: '{thread} 清除了事件 {object}。',
    'passed-event': '{thread} 继续：事件 {object} 已设置。',
    'passed-condition': '{thread} 继续：它收到了 {object} 的通知。',
    'passed-barrier': '{thread} 通过了栅栏 {object}。',
    'passed-object': '{thread} 继续：不必等待 {object}。',
    'joined-thread': '{thread} 继续：{child} 已经结束。',
    'joined-process': (values) =>
      `{thread} 继续：进程 {process} 已经结束${values.code === null ? '' : '，退出码为 {code}'}。`,
    notified: (values) =>
      values.woken === 0
        ? '{thread} 通知 {object}，但没有人在等它。'
        : '{thread} 通知 {object}：唤醒了 {woken} 个线程。',
    put: '{thread} 把 {item} 放进 {object}，里面现在有 {size} 个。',
    got: (values) =>
      `{thread} 从 {object} 取出 {item}，${values.size === 0 ? '里面空了' : '里面还有 {size} 个'}。`,
    'task-done': (values) =>
      `{thread} 做完了 {object} 的一个任务：${values.unfinished === 0 ? '全部完成' : '还有 {unfinished} 个没完成'}。`,
    'barrier-arrived': '{thread} 来到栅栏 {object} 前：{permits} 个里到了 {arrived} 个。',
    'barrier-opened': '{thread} 最后一个到：栅栏 {object} 打开。',
    'barrier-broken': '栅栏 {object} 被 {thread} 打破。',
    wrote: '{thread} 打印 {output}。',
    'wrote-error': '{thread} 打印错误信息 {output}。',
    'read-line': '{thread} 读入一行 {input}。',
    'opened-reading': '{thread} 打开文件 {object} 来读。',
    'opened-writing': '{thread} 打开文件 {object} 来写。',
    'read-file': '{thread} 从文件 {object} 读出 {bytes} 字节。',
    'wrote-file': '{thread} 向文件 {object} 写入 {bytes} 字节。',
    'closed-file': '{thread} 关闭文件 {object}。',
    signalled: '{thread} 向进程 {process} 发送信号 {signal}。',
    'at-line': '{thread} 来到第 {line} 行。',
    called: '{thread} 调用 {function}。',
    'returned-from': '{thread} 从 {function} 返回。',
    'set-variable': '{thread} 令 {name} 为 {value}。',
    'changed-variable': '{thread} 把 {name} 从 {before} 改为 {value}。',
    uncaught: '{thread} 里的 {exception} 没有被捕获。',
    'deadlock-cycle': '死锁：{links}。它们谁也无法继续。',
    'deadlock-threads': '死锁：{threads} 个线程在等待，却没有谁能唤醒它们：{waits}。',
    'link-object': '{thread} 等待 {holder} 手里的 {object}',
    'link-thread': '{thread} 等待 {child} 结束',
    'link-waits': '{thread} 等待 {object}',
    limit: '运行到了上限而停止：{message}',
    thinned: '从这里起，记录省略一部分“{kind}”事件。',
    over: '运行结束，退出码为 {code}。',
    unknown: '发生了这个版本不认识的事（事件 {kind}）。',
  },
};
