import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Portal } from '../portal.ts';
import { failureOf } from '../storage/log.ts';
import { commands, type Said } from './commands.ts';

const Order = z.object({ command: z.string(), args: z.array(z.string()), folder: z.string() });

/**
 * Takes commands of the machine's owner on a socket in a folder that only they may enter. Each
 * answer is a stream of JSON lines, see `Said`.
 */
export async function listenForCommands(portal: Portal) {
  const folder = await mkdtemp(join(tmpdir(), 'tham-muu-run-')); // 0700; socket paths end near 107 characters
  const socket = join(folder, 'control');
  const server = createServer(async (request, response) => {
    const order = Order.safeParse(JSON.parse((await text(request)) || '{}'));
    const run = order.success ? commands[order.data.command] : undefined;
    if (!order.success || !run) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    for await (const said of guarded(portal, run(portal, order.data.args, order.data.folder)))
      response.write(`${JSON.stringify(said)}\n`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  await chmod(socket, 0o600);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { socket, close };
}

async function* guarded(portal: Portal, saying: AsyncIterable<Said>): AsyncIterable<Said> {
  try {
    yield* saying;
  } catch (error) {
    portal.log.error(failureOf(error), 'command');
    yield { line: error instanceof Error ? error.message : 'Lệnh không chạy được.' };
    yield { exit: 1 };
  }
}
