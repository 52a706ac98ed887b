import type { Certainty, Rule, RuleSet } from '../rule-set.ts';
import { partyHeaders, partySignatures } from './party-heads.ts';
import { atLeast, between, exactly, look } from './values.ts';

/** `part` is the part of the guideline; how sure is lowered where only some accounts say so. */
export type Say = <Value>(value: Value, part: string, certainty?: Certainty) => Rule<Value>;

const SIZES = 'mẫu chữ'; // the table of sizes, an annex of both guidelines
const FREE_TEXT = 'bố cục tự do, theo thông lệ';

type Shared = Omit<RuleSet, 'id' | 'name' | 'from' | 'until'>;

/** What both guidelines of the Party say alike. */
export const partyRules = (say: Say): Shared => ({
  family: 'party',
  font: say('Times New Roman', 'phông chữ'),
  lengths: {
    'page.width': say(exactly(210), 'khổ giấy'),
    'page.height': say(exactly(297), 'khổ giấy'),
    'margin.top': say(exactly(20), 'định lề'),
    'margin.bottom': say(exactly(20), 'định lề'),
    'margin.left': say(exactly(30), 'định lề'),
    'margin.right': say(exactly(15), 'định lề'),
    'page-number.from-edge': say(exactly(10), 'số trang'),
    'first-line': say(exactly(10), 'nội dung văn bản'), // "about": the checker gives it room
    'between-paragraphs': say(atLeast(6), 'nội dung văn bản'),
    'signature.lines': say(exactly(4), 'thông lệ của các mẫu', 'open'),
  },
  lines: say({ ...atLeast(18), unit: 'points exactly' }, 'nội dung văn bản'),
  mirrored: say(true, 'định lề'),
  looks: {
    nation: say(look(exactly(15), 'bold capitals', 'center'), SIZES),
    superior: say(look(exactly(14), 'capitals', 'center'), SIZES),
    issuer: say(look(exactly(14), 'bold capitals', 'center'), SIZES),
    number: say(look(exactly(14), '', 'center'), SIZES),
    'place-and-date': say(look(exactly(14), 'italic', 'center'), SIZES),
    draft: say(look(exactly(14), 'italic', 'center'), SIZES),
    type: say(look(between(15, 16), 'bold capitals', 'center'), SIZES),
    about: say(look(between(14, 15, 14), 'bold', 'center'), SIZES),
    'about.letter': say(look(exactly(12), 'italic', 'center'), SIZES),
    'addressee.label': say(look(exactly(14), 'italic', 'center'), SIZES),
    addressee: say(look(exactly(14), '', 'center'), SIZES),
    basis: say(look(between(14, 15, 14), '', 'both'), 'nội dung văn bản'),
    body: say(look(between(14, 15, 14), '', 'both'), SIZES),
    chapter: say(look(between(14, 15, 14), 'bold', 'center'), SIZES),
    'chapter.title': say(look(between(14, 15, 14), 'bold capitals', 'center'), SIZES),
    section: say(look(between(14, 15, 14), 'bold', 'center'), SIZES),
    'section.title': say(look(between(14, 15, 14), 'bold capitals', 'center'), SIZES),
    article: say(look(between(14, 15, 14), 'bold', 'both'), SIZES),
    clause: say(look(between(14, 15, 14), '', 'both'), SIZES),
    point: say(look(between(14, 15, 14), '', 'both'), SIZES),
    'heading.1': say(look(between(14, 15, 14), 'bold capitals', 'both'), FREE_TEXT, 'open'),
    'heading.2': say(look(between(14, 15, 14), 'bold', 'both'), FREE_TEXT, 'open'),
    'heading.3': say(look(between(14, 15, 14), '', 'both'), FREE_TEXT, 'open'),
    authority: say(look(exactly(14), 'bold capitals', 'center'), SIZES),
    position: say(look(exactly(14), 'capitals', 'center'), SIZES),
    name: say(look(exactly(14), 'bold', 'center'), SIZES),
    'recipients.label': say(look(exactly(14), 'underlined', 'left'), SIZES),
    recipients: say(look(exactly(12), '', 'left'), SIZES),
    'page-number': say(look(exactly(14), '', 'center'), 'số trang'),
    urgency: say(look(exactly(14), 'bold capitals', 'center'), SIZES),
    circulation: say(look(exactly(12), 'bold capitals', 'center'), SIZES),
    typist: say(look(exactly(8), 'capitals', 'left'), SIZES),
    contact: say(look(exactly(10), '', 'center'), SIZES),
    // Neither guideline's accounts say how an annex looks: as the body's chapters do.
    annex: say(look(exactly(14), 'bold', 'center'), 'phụ lục', 'open'),
    'annex.title': say(look(exactly(14), 'bold capitals', 'center'), 'phụ lục', 'open'),
    'annex.reference': say(look(exactly(14), 'italic', 'center'), 'phụ lục', 'open'),
  },
  words: {
    nation: say('ĐẢNG CỘNG SẢN VIỆT NAM', 'tiêu đề'),
    star: say('*', 'tên cơ quan ban hành'),
    number: say('Số {number}', 'số và ký hiệu'),
    'about.letter': { ...say('', 'trích yếu công văn', 'open'), setting: 'about.letter' },
    addressee: say('Kính gửi:', 'nơi nhận'),
    'addressee.submission': say('Kính gửi:', 'nơi nhận'),
    'addressee.place': { ...say('center', 'nơi nhận', 'open'), setting: 'addressee.place' },
    'basis.start': say('- ', 'nội dung văn bản'),
    'basis.end': say(';', 'nội dung văn bản'),
    'basis.last': say(',', 'nội dung văn bản'),
    'heading.1': say('{roman}- ', FREE_TEXT, 'open'),
    'heading.2': say('{arabic}. ', FREE_TEXT, 'open'),
    'heading.3': say('{letter}) ', FREE_TEXT, 'open'),
    end: say('.', 'nội dung văn bản', 'probable'),
    'recipients.label': say('Nơi nhận:', 'nơi nhận'),
    'recipients.as-above': say('Như trên', 'nơi nhận'),
    'recipients.end': say(',', 'nơi nhận'),
    'recipients.last': say('.', 'nơi nhận'),
    archive: say('Lưu {office}', 'nơi nhận', 'probable'),
    'spelling.uy': { ...say('ủy', 'chính tả', 'open'), setting: 'spelling.uy' },
  },
  below: {
    nation: say('whole line', 'tiêu đề'),
    issuer: say('star', 'tên cơ quan ban hành'),
    about: say('hyphens', 'tên loại và trích yếu'),
  },
  authorities: {
    'for-collective': say('T/M ', 'quyền hạn, chức vụ'),
    'for-head': say('K/T ', 'quyền hạn, chức vụ'),
    'by-order': say('T/L ', 'quyền hạn, chức vụ'),
    acting: say('Q. ', 'quyền hạn, chức vụ'),
  },
  headers: say(partyHeaders, 'tên cơ quan ban hành', 'probable'),
  signatures: say(partySignatures, 'quyền hạn, chức vụ', 'probable'),
});
