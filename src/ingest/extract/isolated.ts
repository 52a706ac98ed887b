import { Worker } from 'node:worker_threads';
import { UnreadableFile } from './extracted.ts';
import type { Answer, Order, Result } from './isolated-worker.ts';

// 300 pages of text take 3 s and a page to draw 1 s; a busy machine may need ten times as long.
const TIME_LIMIT = 120_000; // ms
const MEMORY_LIMIT = 1_024; // MB of JavaScript objects; the largest docx met (12.7 MB of XML) takes 150
const IDLE = 30_000; // ms until a thread without work is given back, about 100 MB

/**
 * A thread that opens files from outside, one after another: what hangs or takes all memory costs
 * this thread and its file, and the next file gets a new thread. (Against a fault in the native
 * drawing library a thread does not help.)
 */
export class Isolated {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private settled = () => {};

  constructor(private timeLimit = TIME_LIMIT) {}

  /** @throws {UnreadableFile} when the file is at fault, also when it takes too long */
  run<O extends Order>(order: O): Promise<Result<O>> {
    const answered = this.last.then(() => this.ask(order));
    this.last = answered.catch(() => {});
    return answered as Promise<Result<O>>;
  }

  async close() {
    clearTimeout(this.idle);
    await this.last;
    await this.stop();
  }

  private async ask(order: Order): Promise<unknown> {
    clearTimeout(this.idle);
    const answer = await this.answerTo(order).catch(async (error: unknown) => {
      await this.stop();
      throw error;
    });
    this.idle = setTimeout(() => void this.stop(), IDLE).unref();
    if ('refused' in answer) throw new UnreadableFile(answer.refused);
    return answer.result;
  }

  private answerTo(order: Order): Promise<Answer> {
    this.worker ??= start();
    const { worker } = this;
    worker.ref();
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(tooLong()), this.timeLimit);
      const giveUp = () => reject(gaveUp());
      worker.once('message', resolve).once('error', giveUp).once('exit', giveUp);
      this.settled = () => {
        clearTimeout(timer);
        worker.off('message', resolve).off('error', giveUp).off('exit', giveUp);
        worker.unref();
      };
      worker.postMessage(order);
    }).finally(() => this.settled());
  }

  private async stop() {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }
}

function start(): Worker {
  const worker = new Worker(new URL('../../storage/worker.mjs', import.meta.url), {
    name: 'files',
    execArgv: [], // of vitest or tsx: worker.mjs brings its own
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    workerData: { entry: new URL('./isolated-worker.ts', import.meta.url).href },
  });
  return worker.on('error', () => {}); // who waits is told below; one that is being stopped may fail too
}

const tooLong = () =>
  new UnreadableFile('Đọc tệp quá lâu nên đã dừng; xin lưu lại tệp hoặc tách nhỏ rồi nạp lại.');

const gaveUp = () =>
  new UnreadableFile(
    'Tệp cần quá nhiều bộ nhớ hoặc bị hỏng nên không đọc được; xin lưu lại hoặc tách nhỏ.',
  );
