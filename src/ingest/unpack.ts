import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Portal } from '../portal.ts';
import { type Member, UnreadableFile } from './extract/extracted.ts';
import { announce, finish, type Outcome } from './intakes.ts';
import type { Slip } from './quarantine.ts';
import { intakes } from './schema.ts';
import { safeName } from './upload.ts';

/**
 * Puts the files of a zip or a mail into quarantine, each with a slip of its own: from here on they
 * travel as if they had been handed in one by one. Safe to repeat after a crash.
 *
 * @param stage - `ocr`: the caller takes them in itself, the desk leaves them alone
 * @throws {UnreadableFile} for a bundle within a bundle, or one that is to replace a document
 */
export async function unpack(
  portal: Portal,
  slip: Slip,
  members: Member[],
  stage: 'waiting' | 'ocr',
): Promise<Outcome> {
  if (slip.container) throw new UnreadableFile(nested);
  if (slip.replaces) throw new UnreadableFile(notOne);
  const unpacked: Slip[] = [];
  for (const [at, member] of members.entries()) {
    const own = await receive(portal, slip, member, memberId(slip.id, at));
    if (!own) continue;
    await announce(portal.db, own, stage);
    unpacked.push(own);
  }
  const outcome: Outcome = {
    outcome: 'stored',
    reason: `Đã mở tệp này: ${members.length} tệp bên trong được kiểm tra và lưu riêng, mỗi tệp một dòng.`,
    fields: { members: members.length },
  };
  return { ...(await finish(portal.db, slip, outcome)), members: unpacked };
}

const nested =
  'Tệp nén hay thư có tệp kèm nằm trong một tệp khác thì không được mở; xin lấy ra rồi nạp riêng.';
const notOne = 'Một văn bản chỉ thay được bằng một tệp; xin giải nén rồi chọn đúng tệp cần thay.';

/** A slip for the member; the one from before a crash, or none if it has been decided since. */
async function receive(portal: Portal, slip: Slip, { name, bytes }: Member, id: string) {
  const earlier = await portal.quarantine.find(id);
  if (earlier) return earlier;
  const [row] = await portal.db
    .select({ outcome: intakes.outcome })
    .from(intakes)
    .where(eq(intakes.id, id));
  if (row?.outcome) return undefined;
  const { batchId, personId, token, audienceKeys, known, declared } = slip;
  const note = {
    ...{ batchId, personId, token, audienceKeys, container: slip.id },
    ...{ ...(known ? { known } : {}), ...(declared ? { declared } : {}) },
    fileName: name === '' ? slip.fileName : safeName(name),
  };
  return portal.quarantine.receive(note, bytes, id);
}

/** The same for the same member of the same file, so that it is not taken in twice. */
function memberId(container: string, at: number) {
  const hex = createHash('sha256').update(`${container} ${at}`).digest('hex');
  const part = (from: number, to: number) => hex.slice(from, to);
  // RFC 9562, version 8: of one's own making.
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
