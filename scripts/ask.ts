import { runCommand } from '../src/control/run.ts';

await runCommand('ask');
