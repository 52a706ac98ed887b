import { EventEmitter } from 'node:events';

/** That a writer of this process said something. What it said is read from the record. */
const news = new EventEmitter().setMaxListeners(0);

export const tellNews = (answerId: string) => news.emit(answerId);

/** Resolves when something is said, or after a while: a writer in another process is not heard. */
export const newsOf = (answerId: string, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const heard = () => {
      clearTimeout(timer);
      news.off(answerId, heard);
      resolve();
    };
    const timer = setTimeout(heard, ms);
    news.once(answerId, heard);
  });
