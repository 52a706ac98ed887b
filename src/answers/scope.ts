import { fold } from '../text/fold.ts';
import type { Answer } from './answer.ts';
import { without } from './answer.ts';

// All folded. "mật" alone is a level of secrecy only beside a paper or a file: "mật độ" is not.
const SECRET =
  /(?<![a-z])(?:tai lieu|van ban|ho so|cong van|thong tin|danh sach|bao cao|bien ban)(?: \S+){0,2} (?:tuyet mat|toi mat|mat)(?! (?:do|ong|ngu|khau))(?![a-z])|(?<![a-z])(?:tuyet mat|toi mat)(?![a-z])/;
const WANTS_IT =
  /^(?:hay |xin |nho )?(?:cho|dua|gui|mo|lay|tim)(?: cho)?(?: (?:toi|em|minh|xem|ban))|co (?:may|bao nhieu)|liet ke|danh sach/;
/** Rules about secrecy are no secret. */
const ABOUT_SECRECY =
  /bao ve bi mat|luat|quy dinh|huong dan|danh muc|the nao|xu ly|luu|gui|nhan|soan|dua len|nguyen tac|trach nhiem|dau chi|sao chup|quet|so hoa/;
const WRITING =
  /^(?:(?:hay|nho|giup|xin|em|toi|anh|chi|cho) )*(?:viet|soan|soan thao|du thao|lam|sang tac|dich|ke chuyen|ve)(?: ho| giup| cho)?(?: (?:toi|em|minh|anh|chi))? (?:mot |bai |ban )*(?:quyet dinh|to trinh|bao cao|bai|tho|thu|dien van|phat bieu|cong van|ke hoach|nghi quyet|truyen|van ban|giay moi|loi)/;
const TRANSLATING = /^(?:hay |nho |giup )*dich (?:\S+ ){1,12}(?:sang|ra) tieng/;
const ELSEWHERE =
  /(?:thoi tiet|du bao mua)(?: \S+){0,3} (?:ngay mai|hom nay|the nao|ra sao)|(?:doi bong|bong da|xo so|chung khoan|gia vang|ty gia)(?![a-z])/;

/** A question that no archive of papers answers, or must not. */
export function outOfScope(question: string): Answer | undefined {
  const text = fold(question).replace(/\s+/g, ' ').trim();
  if (SECRET.test(text) && (WANTS_IT.test(text) || !ABOUT_SECRECY.test(text)))
    return without('refused', 'outside', { reason: 'secret' });
  if (WRITING.test(text) || TRANSLATING.test(text))
    return without('out-of-scope', 'outside', { reason: 'writing' });
  if (ELSEWHERE.test(text)) return without('out-of-scope', 'outside', { reason: 'empty' });
  return undefined;
}
