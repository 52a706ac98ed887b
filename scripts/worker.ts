import { startBackground } from '../src/background.ts';
import { readConfig } from '../src/config.ts';
import { openPortal } from '../src/open-portal.ts';
import { logCrashes } from '../src/storage/log.ts';

// Background work in a process of its own, any number of them. Stop it with SIGTERM; safe to repeat.
const config = readConfig();
if (!config.databaseUrl || !config.elasticsearchUrl) {
  console.error(
    'Tiến trình nền riêng cần DATABASE_URL và ELASTICSEARCH_URL: kho nhúng chỉ một tiến trình dùng được.',
  );
  process.exit(1);
}
const portal = await openPortal(config, 'npm run worker');
logCrashes(portal.log);
const stopBackground = await startBackground(portal);
console.log('Đang làm việc nền. Dừng bằng Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await stopBackground();
    await portal.close();
    process.exit(0);
  });
