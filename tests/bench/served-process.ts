import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get as httpGet } from 'node:http';
import { fileURLToPath } from 'node:url';
import { paths } from '../../src/paths.ts';
import { PASSWORD, type Reader, readers } from './archive.ts';
import type { Filled, Order } from './served.ts';

type Ready = { port: number; keys: { [R in Reader]: string[] } };

/** Starts the portal to be measured, with the flags of `npm start`, and signs its readers in. */
export async function startServed(settings: { [name: string]: string | undefined }) {
  const child = fork(fileURLToPath(new URL('./served.ts', import.meta.url)), {
    execArgv: ['--max-semi-space-size=64', '--import', 'tsx'],
    env: { ...process.env, SAMPLE: 'no', ...settings },
  });
  child.once('exit', (code) => {
    if (code) process.exit(code);
  });
  const [{ port, keys }] = (await once(child, 'message')) as [Ready];
  const base = `http://127.0.0.1:${port}`;
  const agent = new Agent({ keepAlive: true });
  const cookies = new Map<Reader, string>();
  for (const login of readers) cookies.set(login, await signIn(base, login));
  return {
    keys,
    get: (reader: Reader, path: string) =>
      read(base + path, { agent, headers: { ...browser, cookie: cookies.get(reader) } }),
    async order(order: Exclude<Order, 'stop'>): Promise<Filled> {
      child.send(order);
      const [answer] = (await once(child, 'message')) as [Filled];
      return answer;
    },
    async stop() {
      child.send('stop' satisfies Order);
      await once(child, 'exit');
    },
  };
}

const browser = { accept: 'text/html', 'accept-encoding': 'gzip' };

/** @throws unless the answer is a page */
const read = (address: string, options: Parameters<typeof httpGet>[1]) =>
  new Promise<void>((resolve, reject) => {
    httpGet(address, options, (answer) => {
      answer.resume();
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`)),
      );
    }).on('error', reject);
  });

async function signIn(base: string, login: Reader): Promise<string> {
  const answer = await fetch(base + paths.signIn(), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login, password: PASSWORD }),
  });
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return set.join('; ');
}
