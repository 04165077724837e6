/** A text in the languages of the app. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** The topics of the gallery, in the order of the course. */
export const topics = {
  processes: { en: 'Processes', zh: '进程' },
  locks: { en: 'Locks', zh: '锁' },
  signals: { en: 'Semaphores and events', zh: '信号量与事件' },
  queues: { en: 'Queues, pipes, files', zh: '队列、管道与文件' },
  threads: { en: 'Threads', zh: '线程' },
  pools: { en: 'Pools and calls', zh: '池与调用' },
  networks: { en: 'Networks', zh: '网络' },
  coroutines: { en: 'Coroutines', zh: '协程' },
  classics: { en: 'Classics', zh: '经典问题' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Topic = keyof typeof topics;

export const topicIds = Object.keys(topics) as readonly Topic[];
