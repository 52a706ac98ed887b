import { viDate } from '../../../views/ui/dates.ts';
import { type DocumentCard, findDocuments } from '../../documents/find.ts';
import { type Status, statusesOn, UNKNOWN } from '../../documents/status.ts';
import type { Answer } from '../answer.ts';
import { type Asked, solePaper } from '../asked.ts';
import { actsOf } from './acts.ts';
import { calledInFull, calledShort, choiceOf, fromRecord } from './sentences.ts';

const IN_FORCE =
  /(?:con|het|co) (?:hieu luc|gia tri|ap dung|dung duoc|thi hanh)|(?:con|da) (?:duoc )?(?:ap dung|dung|bi bai bo|bi thay the|bi sua)|hieu luc (?:khong|chua|den|tu|cua|the nao|ra sao)|tinh trang hieu luc|da bi (?:thay the|bai bo|sua)|van con/;
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
  return stateOf(asked, card, about);
}

/** "399 thay thế văn bản nào": the paper does it; "văn bản nào thay thế 66": it is done to. */
const startsWith = ({ text }: Asked, written: string) => text.indexOf(written) < text.length / 3;

/** @param about - "ended": what changed it is told too, confirmed or not; else only what nobody confirmed */
async function stateOf(asked: Asked, card: DocumentCard, about: string): Promise<Answer> {
  const { db, viewer, today } = asked;
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
  const acts = await actsOf(
    asked,
    card,
    'in',
    ({ state, other }) => state === 'proposed' || (about === 'ended' && !by.has(other?.id ?? '')),
  );
  const since =
    status.since && status.state === 'not-in-force' ? ` từ ngày ${viDate(status.since)}` : '';
  return fromRecord('status', [
    {
      text: `Tính đến ngày ${viDate(today)}, ${calledInFull(card)} ${STATES[status.state]}${since}.`,
      of: [card],
    },
    ...(why ? [{ text: why, of: [card, ...by.values()] }] : []),
    ...acts,
  ]);
}

async function whatItEnds(asked: Asked, card: DocumentCard): Promise<Answer> {
  const acts = await actsOf(asked, card, 'out');
  const none = `Kho chưa ghi nhận ${calledShort(card)} thay thế, sửa đổi hay bãi bỏ văn bản nào.`;
  return fromRecord('status', acts.length > 0 ? acts : [{ text: none, of: [card] }]);
}
