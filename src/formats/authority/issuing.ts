import { fold } from '../../text/fold.ts';
import type { Certainty } from '../rule-set.ts';
import { type Decided, officeSays } from './decided.ts';

/** Party bodies as the rules of issuing tell them apart. */
export type Body =
  | 'congress' // Đại hội
  | 'committee' // Thành ủy, Ban Chấp hành
  | 'standing' // Ban Thường vụ Thành ủy
  | 'permanent' // Thường trực Thành ủy
  | 'office' // Văn phòng and the ban of the Thành ủy
  | 'inspection' // Ủy ban Kiểm tra Thành ủy
  | 'grassroots' // Đảng ủy cơ sở
  | 'grassroots standing' // its Ban Thường vụ
  | 'cell' // Chi bộ
  | 'presidium' // Đoàn chủ tịch of a congress
  | 'secretariat' // Đoàn thư ký
  | 'credentials' // Ban thẩm tra tư cách đại biểu
  | 'tellers'; // Ban kiểm phiếu

/** Whether a body may issue a type, how sure that is and who says so. */
export type Verdict = { may: boolean; certainty: Certainty; source: string };

const BODIES: Body[] = [
  ...(['congress', 'committee', 'standing', 'permanent', 'office', 'inspection'] as const),
  ...(['grassroots', 'grassroots standing', 'cell'] as const),
];

// One sign a body, in the order above: + may, - may not.
const named: Record<string, string> = {
  'Nghị quyết': '+++---+++',
  'Quyết định': '-++-+++++',
  'Chỉ thị': '--+------',
  'Kết luận': '-++--++++',
  'Quy chế': '+++-+++-+',
  'Quy định': '-++-++++-',
  'Thông tri': '--+------',
  'Hướng dẫn': '--+-++-+-',
  'Thông báo': '+++-+++++',
  'Thông cáo': '++-------',
};
const everyday = '-++-+++++';
const ofCongressToo = '+++-+++++';
const others: Record<string, string> = {
  'Báo cáo': everyday,
  'Kế hoạch': everyday,
  'Quy hoạch': everyday,
  'Chương trình': ofCongressToo,
  'Đề án': everyday,
  'Phương án': everyday,
  'Dự án': everyday,
  'Tờ trình': everyday,
  'Công văn': ofCongressToo,
  'Biên bản': ofCongressToo,
};
const inCongress: Partial<Record<Body, string[]>> = {
  presidium: ['Thông báo', 'Báo cáo', 'Chương trình', 'Công văn', 'Biên bản'],
  secretariat: ['Báo cáo', 'Chương trình', 'Công văn', 'Biên bản'],
  credentials: ['Báo cáo'],
  tellers: ['Báo cáo'],
};

/** Types that the table knows, as they are printed. */
export const issuedTypes: string[] = Object.keys({ ...named, ...others });

const table = new Map(
  Object.entries({ ...named, ...others }).map(([type, signs]) => [fold(type), signs]),
);

/**
 * Whether a Party body may issue a paper of a type. Undefined where no account of the rules says:
 * a congress's own papers, forms, types of the State.
 *
 * @param office - what the office decided; where it did, that holds
 */
export function mayIssue(body: Body, type: string, office: Decided = {}): Verdict | undefined {
  const decided = office[body];
  const may = decided?.issuing?.[fold(type)];
  if (may !== undefined) return { may, ...officeSays(decided?.why) };
  const signs = table.get(fold(type));
  if (signs === undefined) return undefined;
  const listed = inCongress[body];
  if (listed)
    return { may: listed.some((one) => fold(one) === fold(type)), ...says(CITY, 'probable') };
  return { may: signs[BODIES.indexOf(body)] === '+', ...sources[body] };
}

const CITY = 'Quy định 66-QĐ/TW, Điều 7 (danh mục cấp tỉnh của Quy định 399-QĐ/TW chưa đối chiếu)';
const says = (source: string, certainty: Certainty) => ({ source, certainty });
const grassroots = says('Quy định 399-QĐ/TW, Điều 11 đến 13 (theo bản giới thiệu)', 'probable');
const offices = says('Thực tế ban hành của các cơ quan tham mưu, giúp việc Thành ủy', 'open');
const sources: Record<Body, Omit<Verdict, 'may'>> = {
  congress: says(CITY, 'probable'),
  committee: says(CITY, 'probable'),
  standing: says(CITY, 'probable'),
  permanent: says(
    'Quy định 168-QĐ/TW (2018), Điều 30: ý kiến của Thường trực do Văn phòng thông báo',
    'probable',
  ),
  office: offices,
  inspection: offices,
  grassroots,
  'grassroots standing': grassroots,
  cell: grassroots,
  presidium: says(CITY, 'probable'),
  secretariat: says(CITY, 'probable'),
  credentials: says(CITY, 'probable'),
  tellers: says(CITY, 'probable'),
};
