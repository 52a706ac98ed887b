import { startBackground } from '../../src/background.ts';
import { readConfig } from '../../src/config.ts';
import { announce } from '../../src/ingest/intakes.ts';
import { openPortal } from '../../src/open-portal.ts';

// Hands in one small file after another, and says each acknowledgement, until it is killed.
const [dataDir = '', round = '0'] = process.argv.slice(2);
const portal = await openPortal(readConfig({ ...process.env, DATA_DIR: dataDir }), 'kill test');
await startBackground(portal);
for (let n = 0; n < 10_000; n++) {
  const text = `Lượt ${round}, tệp ${n}: giao đơn vị thứ ${n} báo cáo kết quả trước ngày ${1 + (n % 28)}/12/2026.`;
  const note = {
    batchId: crypto.randomUUID(),
    fileName: `${round}-${n}.txt`,
    personId: null,
    audienceKeys: ['all'],
  };
  const slip = await portal.quarantine.receive(note, Buffer.from(text));
  process.stdout.write(`${slip.id}\n`);
  await announce(portal.db, slip);
  portal.wake();
}
