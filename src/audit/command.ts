import { parseArgs } from 'node:util';
import type { Said } from '../control/commands.ts';
import type { Portal } from '../portal.ts';
import { isGenuine, readCheckpoint, signed, writeCheckpoint } from './checkpoint.ts';
import { record } from './events.ts';
import { lastLink, sealPending } from './seal.ts';
import { type Finding, type Verdict, verify } from './verify.ts';

const USAGE = 'Cần một việc: npm run audit -- verify [--json], hoặc npm run audit -- resume';

/** `audit verify [--json]`: exit code 1 when the record was touched. `audit resume`: see below. */
export async function* auditCommand(portal: Portal, args: string[]): AsyncIterable<Said> {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [what] = positionals;
  if (what === 'resume') return yield* resume(portal);
  if (what !== 'verify') {
    yield { line: USAGE };
    yield { exit: 1 };
    return;
  }
  const verdict = await verify(portal);
  if (values.json) yield { line: JSON.stringify({ intact: isIntact(verdict), ...verdict }) };
  else for (const line of inWords(verdict)) yield { line };
  yield { exit: isIntact(verdict) ? 0 : 1 };
}

/**
 * After the secret was lost, or the record was touched and somebody has looked into it: the sealer
 * goes on from the last link there is. That this was done is itself on record; what was touched
 * before stays to be found.
 */
async function* resume(portal: Portal): AsyncIterable<Said> {
  const { db, secret, now } = portal;
  const head = await db.transaction(async (tx) => {
    const { seq, hash } = await lastLink(tx);
    const head = signed(secret, 'head', { seq, hash, at: now().toISOString() });
    const base = await readCheckpoint(tx, 'base');
    if (base && !isGenuine(secret, 'base', base))
      await writeCheckpoint(tx, 'base', signed(secret, 'base', base));
    await writeCheckpoint(tx, 'head', head);
    await record(tx, { kind: 'record resumed', personId: null, detail: { seq } });
    return head;
  });
  await portal.headFile.write((await sealPending(portal)) ?? head);
  yield { line: `Chuỗi nhật ký được nối tiếp từ mắt xích ${head.seq}; việc này đã ghi nhật ký.` };
}

const isIntact = ({ findings }: Verdict) => findings.length === 0;

const names: Record<Finding['what'], string> = {
  edited: 'bị sửa hoặc đổi thứ tự',
  gap: 'thiếu mắt xích',
  removed: 'sự kiện bị xóa',
  cut: 'phần cuối bị cắt',
  forged: 'điểm niêm phong không đúng chữ ký',
};

function* inWords({ findings, sealed, unsealed, from, head }: Verdict): Iterable<string> {
  for (const { what, seq, eventId } of findings)
    yield `Từ mắt xích ${seq}${eventId === undefined ? '' : ` (sự kiện ${eventId})`}: ${names[what]}.`;
  const waiting = unsealed > 0 ? ` ${unsealed} sự kiện chờ niêm phong.` : '';
  if (findings.length === 0)
    yield `Nhật ký nguyên vẹn: ${sealed} sự kiện, từ mắt xích ${from}.${waiting}`;
  if (head) yield `Mắt xích cuối ${head.seq}, mã ${head.hash}; nên chép mã này ra ngoài máy.`;
}
