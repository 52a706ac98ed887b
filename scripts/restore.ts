import { restoreBackup } from '../src/backup/restore.ts';
import { readConfig } from '../src/config.ts';
import { openPortal } from '../src/open-portal.ts';
import { feedAll } from '../src/search/feed.ts';

// Puts a backup into an empty archive and indexes it. Safe to repeat: into a used one it does nothing.
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Cần tên tệp: npm run restore -- TỆP.tar.gz');
  process.exit(1);
}
const portal = await openPortal(readConfig(), 'npm run restore').catch(say);
try {
  const { entries } = await restoreBackup(portal, file);
  await feedAll(portal.db, portal.engine);
  console.log(`Đã khôi phục ${entries.length} mục, mỗi mục đúng mã băm, và lập lại chỉ mục.`);
} catch (error) {
  say(error);
} finally {
  await portal.close();
}

function say(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
