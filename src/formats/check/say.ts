import type { Align, Part } from '../rule-set.ts';
import type { Line } from './lines.ts';

const SHORT = 50; // characters of a line that say which one is meant

/** Parts of a paper in the words of those who type it. */
export const partNames: Record<Part | 'motto' | 'draft', string> = {
  draft: 'Chữ “Dự thảo”',
  nation: 'Dòng tiêu đề',
  motto: 'Tiêu ngữ',
  superior: 'Cơ quan cấp trên',
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  'place-and-date': 'Địa danh, ngày tháng năm',
  type: 'Tên loại',
  about: 'Trích yếu',
  'about.letter': 'Trích yếu công văn',
  'addressee.label': 'Chữ “Kính gửi”, “Kính trình”',
  addressee: 'Nơi kính gửi',
  basis: 'Căn cứ',
  body: 'Nội dung',
  chapter: 'Phần, chương',
  'chapter.title': 'Tên phần, chương',
  section: 'Mục',
  'section.title': 'Tên mục',
  article: 'Điều',
  clause: 'Khoản',
  point: 'Điểm',
  'heading.1': 'Mục lớn',
  'heading.2': 'Mục nhỏ',
  'heading.3': 'Điểm',
  authority: 'Quyền hạn ký',
  position: 'Chức vụ',
  name: 'Họ tên người ký',
  'recipients.label': 'Chữ “Nơi nhận”',
  recipients: 'Danh sách nơi nhận',
  'page-number': 'Số trang',
  urgency: 'Dấu chỉ mức độ khẩn',
  circulation: 'Chỉ dẫn lưu hành',
  typist: 'Ký hiệu người đánh máy',
  contact: 'Địa chỉ liên hệ',
  annex: 'Chữ “Phụ lục”',
  'annex.title': 'Tên phụ lục',
  'annex.reference': 'Chỉ dẫn kèm theo của phụ lục',
};

export const quoted = (text: string) =>
  `“${text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text}”`;

export const placeOf = (part: Part | 'motto' | 'draft', { text }: Line) =>
  `${partNames[part]} ${quoted(text)}`;

/** "1,5": as it is written here. */
export const figure = (value: number) => (Math.round(value * 10) / 10).toString().replace('.', ',');

/** "14", "14 đến 15", "từ 6". */
export function rangeOf({
  least,
  most,
  only,
}: {
  least: number;
  most: number;
  only?: number[];
}): string {
  if (only) return only.map(figure).join(' hoặc ');
  if (most === Number.POSITIVE_INFINITY) return `từ ${figure(least)}`;
  return least === most ? figure(least) : `${figure(least)} đến ${figure(most)}`;
}

export const alignNames: Record<Align | 'right', string> = {
  left: 'sát lề trái',
  center: 'giữa',
  both: 'đều hai bên',
  right: 'sát lề phải',
};

export const alignName = (align: string | undefined) =>
  alignNames[(align === 'end' ? 'right' : align) as Align] ?? alignNames.left;
