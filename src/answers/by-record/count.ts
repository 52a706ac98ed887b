import { viDate } from '../../../views/ui/dates.ts';
import { listDocuments } from '../../documents/list.ts';
import { paths } from '../../paths.ts';
import type { Period } from '../../search/periods.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Route } from '../answer.ts';
import { without } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { kindAsked } from './kind-asked.ts';
import { periodAsked } from './period-asked.ts';
import { calledShort, fromRecord } from './sentences.ts';

const TYPES =
  '(?:van ban|thong bao|cong van|bao cao|nghi quyet|quyet dinh|quy dinh|chi thi|ket luan|ke hoach|huong dan|to trinh|chuong trinh|quy che|giay moi|thong tri|de an|nghi dinh|thong tu|luat)';
const COUNTED = new RegExp(
  `(?:bao nhieu|may|so luong|tong so|liet ke|danh sach|ke ten)(?: (?:nhung|cac|loai))? ${TYPES}(?! (?:hanh chinh|giam|tang))`,
);
const ISSUED =
  /ban hanh|ky(?: |$)|(?:^| )ra (?!sao)|phat hanh|cua |co (?:bao nhieu|may)|liet ke|danh sach|ke ten|duoc ban/;
const MOST = 1_000; // documents whose ids are kept with an answer

/** "năm 2026 văn phòng ban hành bao nhiêu thông báo", "liệt kê các chỉ thị nhiệm kỳ này". */
export async function countAnswer(asked: Asked): Promise<Answer | undefined> {
  const { db, viewer, plain, papers } = asked;
  if (papers.length > 0 || !COUNTED.test(plain) || !ISSUED.test(plain)) return undefined;
  const kind = await kindAsked(asked);
  const period = periodAsked(asked.text, asked.today);
  if (!isOnly(asked, kind.words, period?.text)) return undefined;
  const filter = {
    ...kind.filter,
    ...(period?.from ? { from: period.from } : {}),
    ...(period?.to ? { to: period.to } : {}),
  };
  const { total, cards } = await listDocuments(db, viewer, filter, { limit: MOST });
  const when = period ? ` ban hành ${within(period)}` : '';
  const list = paths.documents(filter);
  if (total === 0) return nothingCounted(kind.words, when, list);
  const [first, second, third] = cards;
  const shown = [first, second, third].flatMap((card) => card ?? []);
  const named = shown.map(calledShort).join(', ');
  const rest = total > shown.length ? ` và ${total - shown.length} văn bản khác` : '';
  return fromRecord(
    'count',
    [
      {
        text: `Có ${total} ${kind.words}${when} trong những văn bản đồng chí được đọc.`,
        of: shown,
      },
      { text: `Mới nhất: ${named}${rest}.`, of: shown },
    ],
    { computed: { value: String(total), documentIds: cards.map(({ id }) => id), list } },
  );
}

/** None is a number too, and the list behind it shows as much. */
export const nothingCounted = (
  words: string,
  when: string,
  list: string,
  route: Route = 'count',
): Answer => ({
  ...without('answered', route),
  sentences: [
    {
      text: `Không có ${words}${when} trong những văn bản đồng chí được đọc.`,
      kind: 'computed',
      sources: [],
    },
  ],
  computed: { value: '0', documentIds: [], list },
});

function within({ from, to }: Period): string {
  if (from && from === to) return `ngày ${viDate(from)}`;
  return [from && `từ ${viDate(from)}`, to && `đến ${viDate(to)}`].filter(Boolean).join(' ');
}

// Words that a count may hold beside the type, the issuer, the signer and the time.
const AROUND = new Set(
  `bao nhieu may so luong tong danh sach liet ke ten cac nhung loai van ban ban hanh ky ra phat cua do boi trong nam thang quy tuan ngay tu den toi nay
  truoc sau dau cuoi nhiem khoa dong chi da duoc co la tat ca tinh hien hom qua o tai va thi thanh pho tp ong ba roi gan day moi nhat`.split(
    /\s+/,
  ),
);

/** A question with other words asks for papers about something: a search, not a count. */
function isOnly({ plain }: Asked, words: string, period = ''): boolean {
  const known = new Set(fold(`${words} ${period}`).split(/[^a-z0-9]+/));
  const left = plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !known.has(word) && !AROUND.has(word) && !/^\d+$/.test(word));
  return left.every((word) => word.length <= 6 && SHORT.test(word));
}

const SHORT =
  /^(?:btv|bch|bct|bbt|ubnd|hdnd|vptu|vptw|btctu|btc|bnc|tttu|tu|tw|ubkt|i{1,3}|iv|btgdvtu|vp|huong|giang|truong)$/;
