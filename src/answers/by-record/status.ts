import { viDate } from '../../../views/ui/dates.ts';
import { type DocumentCard, findDocuments } from '../../documents/find.ts';
import { recordSentences, relationsOf, type SeenRelation } from '../../documents/relations-of.ts';
import { type Status, statusesOn, UNKNOWN } from '../../documents/status.ts';
import type { Answer } from '../answer.ts';
import { type Asked, solePaper } from '../asked.ts';
import { calledInFull, calledShort, choiceOf, fromRecord } from './sentences.ts';

const IN_FORCE =
  /(?:con|het|co) (?:hieu luc|gia tri|ap dung|dung duoc|thi hanh)|(?:con|da) (?:duoc )?(?:ap dung|dung|bi bai bo|bi thay the|bi sua)|hieu luc (?:khong|chua|den|tu)|tinh trang hieu luc|da bi (?:thay the|bai bo|sua)|van con/;
const BY_WHAT =
  /(?:van ban|quy dinh|huong dan|quyet dinh|nghi dinh|luat|nghi quyet|cai) (?:nao|gi) (?:da |se |dang )?(?:thay the|thay cho|bai bo|sua doi|sua|dinh chinh|ngung)|(?:bi|duoc) (?:thay the|bai bo|sua doi|sua|thay) (?:bang|boi|bai|theo|o)? ?(?:van ban |quy dinh )?(?:nao|gi)|thay the (?:bang|boi) /;
const WHAT_IT_ENDS =
  /(?:thay the|thay cho|bai bo|sua doi|sua) (?:nhung |cac )?(?:van ban|quy dinh|huong dan|quyet dinh|nghi dinh|luat) (?:nao|gi)|thay the (?:nao|gi|cho van ban nao)/;

const STATES: Record<Status['state'], string> = {
  'in-force': 'còn hiệu lực',
  partly: 'còn hiệu lực một phần',
  'not-yet': 'chưa có hiệu lực',
  suspended: 'đang ngưng hiệu lực',
  'not-in-force': 'đã hết hiệu lực',
  unknown: 'chưa rõ hiệu lực',
};

/** "hướng dẫn 36 còn hiệu lực không", "văn bản nào thay thế quy định 66", "399 thay thế văn bản nào". */
export async function statusAnswer(asked: Asked): Promise<Answer | undefined> {
  const { plain, papers, text } = asked;
  const about = WHAT_IT_ENDS.test(plain) ? 'ends' : BY_WHAT.test(plain) ? 'ended' : 'state';
  if (about === 'state' && !IN_FORCE.test(plain)) return undefined;
  const [named, ...others] = papers;
  if (!named || others.length > 0 || named.documents.length === 0) return undefined;
  const card = solePaper(asked);
  if (!card) return choiceOf('status', named.documents, named.written, text);
  if (about === 'ends' && startsWith(asked, named.written)) return whatItEnds(asked, card);
  return stateOf(asked, card);
}

/** "399 thay thế văn bản nào": the paper does it; "văn bản nào thay thế 66": it is done to. */
const startsWith = ({ text }: Asked, written: string) => text.indexOf(written) < text.length / 3;

async function stateOf({ db, viewer, today }: Asked, card: DocumentCard): Promise<Answer> {
  const status = (await statusesOn(db, viewer, [card.id], today)).get(card.id) ?? UNKNOWN;
  const why = status.why
    .map(({ text }) => text)
    .join('')
    .trim();
  const by = await findDocuments(
    db,
    viewer,
    status.why.flatMap(({ documentId }) => documentId ?? []),
  );
  const since =
    status.since && status.state === 'not-in-force' ? ` từ ngày ${viDate(status.since)}` : '';
  return fromRecord('status', [
    {
      text: `Tính đến ngày ${viDate(today)}, ${calledInFull(card)} ${STATES[status.state]}${since}.`,
      of: [card],
    },
    ...(why ? [{ text: why, of: [card, ...by.values()] }] : []),
  ]);
}

const ENDS = ['replaces', 'repeals', 'amends', 'suspends', 'corrects'] as const;
const VERBS: Record<(typeof ENDS)[number], string> = {
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  amends: 'sửa đổi, bổ sung',
  suspends: 'ngưng hiệu lực',
  corrects: 'đính chính',
};

async function whatItEnds({ db, viewer }: Asked, card: DocumentCard): Promise<Answer> {
  const all = await relationsOf(db, viewer, card);
  const acts = all.filter(
    ({ kind, direction, state }) =>
      direction === 'out' && state !== 'rejected' && ENDS.includes(kind as (typeof ENDS)[number]),
  );
  await recordSentences(db, viewer, acts);
  if (acts.length === 0)
    return fromRecord('status', [
      {
        text: `Kho chưa ghi nhận ${calledShort(card)} thay thế, sửa đổi hay bãi bỏ văn bản nào.`,
        of: [card],
      },
    ]);
  return fromRecord(
    'status',
    acts
      .slice(0, 4)
      .map((act) => ({ text: saying(card, act), of: [card, ...(act.other ? [act.other] : [])] })),
  );
}

function saying(
  card: DocumentCard,
  { kind, other, number, provision, effectiveOn, state }: SeenRelation,
): string {
  const what = other ? calledInFull(other) : (number ?? 'một văn bản khác');
  const part = provision ? ` (${provision})` : '';
  const from = effectiveOn ? `, từ ngày ${viDate(effectiveOn)}` : '';
  const doubt = state === 'proposed' ? ' (đề xuất đọc từ văn bản, chưa ai xác nhận)' : '';
  return `${calledShort(card)} ${VERBS[kind as (typeof ENDS)[number]]} ${what}${part}${from}${doubt}.`;
}
