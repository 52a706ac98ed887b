import { runCommand } from '../src/control/run.ts';

// `npm run verify-drafts [--json]`: safe to repeat, changes nothing.
await runCommand('verify-drafts');
