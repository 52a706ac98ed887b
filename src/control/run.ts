import { request } from 'node:http';
import { readConfig } from '../config.ts';
import { openPortal } from '../open-portal.ts';
import { lockHolder } from '../storage/lock.ts';
import { commands, type Said } from './commands.ts';

/**
 * Runs a command for the shell: in the running portal, if one holds the archive, else in this
 * process. Ends the process with the command's exit code.
 */
export async function runCommand(name: string, args = process.argv.slice(2)): Promise<never> {
  const config = readConfig();
  const socket = lockHolder(config.dataDir)?.control;
  let exit = 0;
  for await (const said of socket ? askPortal(socket, name, args) : runHere(name, args)) {
    if ('line' in said) process.stdout.write(`${said.line}\n`);
    else exit = said.exit;
  }
  process.exit(exit);
}

async function* runHere(name: string, args: string[]): AsyncIterable<Said> {
  const command = commands[name];
  if (!command) throw new RangeError(`no command ${name}`);
  const portal = await openPortal(readConfig(), `npm run ${name}`);
  try {
    yield* command(portal, args, process.cwd());
  } finally {
    await portal.close();
  }
}

async function* askPortal(
  socketPath: string,
  command: string,
  args: string[],
): AsyncIterable<Said> {
  const answer = await new Promise<AsyncIterable<string>>((resolve, reject) => {
    const options = { socketPath, method: 'POST', path: '/' };
    const asked = request(options, (response) => resolve(response.setEncoding('utf8')));
    asked.on('error', reject);
    asked.end(JSON.stringify({ command, args, folder: process.cwd() }));
  });
  let rest = '';
  for await (const chunk of answer) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Said;
  }
}
