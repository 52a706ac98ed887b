import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UnreadableFile } from './extracted.ts';
import type { Answer, Order, Result } from './isolated-process.ts';

// 300 pages of text take 3 s and a page to draw 1 s; a busy machine may need ten times as long.
const TIME_LIMIT = 120_000; // ms
const MEMORY_LIMIT = 1_024; // MB of objects; the largest docx met (12.7 MB of XML) takes 150
const IDLE = 30_000; // ms until a process without work is given back, about 120 MB

/**
 * A process that opens files from outside, one after another: what hangs, takes all memory or
 * crashes the drawing library (a cut PNG does) costs this process and its file; the next file gets
 * a new one. A thread would not do: the crash is in native code.
 */
export class Isolated {
  private child: ChildProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** @param program - what the process runs: it answers each message as `isolated-process.ts` does */
  constructor(
    private timeLimit = TIME_LIMIT,
    private program = new URL('./isolated-process.ts', import.meta.url),
  ) {}

  /** @throws {UnreadableFile} when the file is at fault, also when it takes too long */
  run<O extends Order>(order: O): Promise<Result<O>> {
    return this.inTurn(order) as Promise<Result<O>>;
  }

  /** The same for the orders of another program. */
  inTurn(order: object): Promise<unknown> {
    const answered = this.last.then(() => this.ask(order));
    this.last = answered.catch(() => {});
    return answered;
  }

  async close() {
    await this.last;
    this.stop();
  }

  private async ask(order: object): Promise<unknown> {
    clearTimeout(this.idle);
    this.child ??= start(this.program);
    const answer = await answerOf(this.child, order, this.timeLimit).catch((error: unknown) => {
      this.stop();
      throw error;
    });
    this.idle = setTimeout(() => this.stop(), IDLE).unref();
    if ('refused' in answer) throw new UnreadableFile(answer.refused);
    return answer.result;
  }

  private stop() {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function start(program: URL): ChildProcess {
  const loader = program.pathname.endsWith('.ts') ? ['--import', tsx] : []; // not after `npm start`
  const child = fork(fileURLToPath(program), {
    execArgv: [...loader, `--max-old-space-size=${MEMORY_LIMIT}`],
    serialization: 'advanced', // bytes as bytes
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // what a library prints may quote the file
  });
  return child.on('error', () => {}); // whoever waits is told below
}

/** Keeps this process alive as long as it waits, not longer. */
function answerOf(child: ChildProcess, order: object, timeLimit: number): Promise<Answer> {
  child.ref();
  child.channel?.ref();
  let settle = () => {};
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = () => reject(gaveUp());
    const timer = setTimeout(() => reject(tooLong()), timeLimit);
    child.once('message', resolve).once('exit', giveUp);
    settle = () => {
      clearTimeout(timer);
      child.off('message', resolve).off('exit', giveUp);
      child.unref();
      child.channel?.unref();
    };
    child.send(order, (error) => error && giveUp());
  }).finally(() => settle());
}

const tooLong = () =>
  new UnreadableFile('Đọc tệp quá lâu nên đã dừng; xin lưu lại tệp hoặc tách nhỏ rồi nạp lại.');

const gaveUp = () =>
  new UnreadableFile(
    'Tệp bị hỏng hoặc cần quá nhiều bộ nhớ nên không đọc được; xin lưu lại hoặc tách nhỏ.',
  );
