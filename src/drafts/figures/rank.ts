/** How high an issuer stands, from above. */
export type Rank = 'central' | 'city' | 'department' | 'district' | 'ward';

const RANKS: [RegExp, Rank][] = [
  [/(?<!\p{L})(?:phường|xã|đặc khu|thị trấn)(?!\p{L})/u, 'ward'],
  [/(?<!\p{L})(?:quận|huyện|thị xã)(?!\p{L})/u, 'district'],
  [
    /trung ương|bộ chính trị|ban bí thư|quốc hội|chính phủ|thủ tướng|chủ tịch nước|^bộ(?! chỉ huy)|^tổng cục/u,
    'central',
  ],
  [
    /^(?:văn phòng|ban (?:tổ chức|tuyên giáo|nội chính|dân vận|quản lý)|ủy ban kiểm tra|sở|chi cục|cục|đảng ủy|đảng đoàn|thanh tra|công an|bộ chỉ huy|trung tâm|viện|tòa án|liên đoàn|hội (?!đồng))/u,
    'department',
  ],
  [
    /thành ủy|tỉnh ủy|đảng bộ (?:thành phố|tỉnh)|(?:thành phố|tỉnh)(?!\p{L})|ban thường vụ|ban chấp hành/u,
    'city',
  ],
];

/** By its name; nothing where the name does not tell. */
export function rankOf(issuer: string | null | undefined): Rank | undefined {
  const name = issuer?.normalize('NFC').toLowerCase().replace('uỷ', 'ủy') ?? '';
  return RANKS.find(([pattern]) => pattern.test(name))?.[1];
}

const LOCAL = /(?<!\p{L})(?:phường|xã|đặc khu|thị trấn|thị xã|quận|huyện)\s[\p{L}\d ]+$/u;

/** The place of an issuer that is of one: what its papers count without naming a place is there. */
export const areaOf = (issuer: string | null | undefined): string | undefined =>
  LOCAL.exec(issuer?.normalize('NFC').toLowerCase() ?? '')?.[0];
