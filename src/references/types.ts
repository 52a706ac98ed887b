import { fold } from '../text/fold.ts';

export type Family = 'party' | 'norm' | 'admin' | 'cv';

/** A kind of document: its code in a number (none for some), its Vietnamese name, who uses it. */
export type DocumentType = { code?: string; name: string; families: readonly Family[] };

const party = ['party'] as const;
const norm = ['norm', 'admin'] as const; // old normative numbers carry no year
const admin = ['admin'] as const;
const both = ['party', 'admin'] as const;
const all = ['party', 'norm', 'admin'] as const;

/**
 * The types of the Party (399-QĐ/TW) and of the State (30/2020/NĐ-CP, Phụ lục III, and the forms of
 * laws), the more usual name of a code first. One code can mean two types: the title line decides.
 */
export const documentTypes: readonly DocumentType[] = [
  { code: 'NQ', name: 'Nghị quyết', families: all },
  { code: 'QĐ', name: 'Quyết định', families: all },
  { code: 'QĐ', name: 'Quy định', families: party },
  { code: 'QyĐ', name: 'Quy định', families: both },
  { code: 'QĐi', name: 'Quy định', families: party },
  { code: 'CT', name: 'Chỉ thị', families: all },
  { code: 'KL', name: 'Kết luận', families: both },
  { code: 'QC', name: 'Quy chế', families: both },
  { code: 'QCPH', name: 'Quy chế', families: both },
  { code: 'TT', name: 'Thông tri', families: party },
  { code: 'TT', name: 'Thông tư', families: norm },
  { code: 'TTLT', name: 'Thông tư liên tịch', families: norm },
  { code: 'TTLB', name: 'Thông tư liên bộ', families: norm },
  { code: 'NQLT', name: 'Nghị quyết liên tịch', families: norm },
  { code: 'NĐ', name: 'Nghị định', families: norm },
  { code: 'HD', name: 'Hướng dẫn', families: both },
  { code: 'TB', name: 'Thông báo', families: all },
  { code: 'TBKL', name: 'Thông báo', families: both },
  { code: 'TC', name: 'Thông cáo', families: both },
  { code: 'BC', name: 'Báo cáo', families: both },
  { code: 'KH', name: 'Kế hoạch', families: both },
  { code: 'QH', name: 'Quy hoạch', families: party },
  { code: 'CTr', name: 'Chương trình', families: both },
  { code: 'CTrHĐ', name: 'Chương trình hành động', families: both },
  { code: 'CTHĐ', name: 'Chương trình hành động', families: both },
  { code: 'CTPH', name: 'Chương trình', families: both },
  { code: 'ĐA', name: 'Đề án', families: both },
  { code: 'PA', name: 'Phương án', families: both },
  { code: 'DA', name: 'Dự án', families: both },
  { code: 'TTr', name: 'Tờ trình', families: both },
  { code: 'CV', name: 'Công văn', families: party },
  { code: 'BB', name: 'Biên bản', families: both },
  { code: 'GM', name: 'Giấy mời', families: both },
  { code: 'GGT', name: 'Giấy giới thiệu', families: both },
  { code: 'GUQ', name: 'Giấy ủy quyền', families: admin },
  { code: 'GNP', name: 'Giấy nghỉ phép', families: admin },
  { code: 'GP', name: 'Giấy phép', families: admin },
  { code: 'PC', name: 'Phiếu chuyển', families: both },
  { code: 'PG', name: 'Phiếu gửi', families: both },
  { code: 'PB', name: 'Phiếu báo', families: admin },
  { code: 'BS', name: 'Bản sao', families: party },
  { code: 'SY', name: 'Bản sao y', families: admin },
  { code: 'TrS', name: 'Bản trích sao', families: admin },
  { code: 'SL', name: 'Sắc lệnh', families: ['norm'] },
  { code: 'SL', name: 'Bản sao lục', families: admin },
  { code: 'HĐ', name: 'Hợp đồng', families: admin },
  { code: 'CĐ', name: 'Công điện', families: admin },
  { code: 'BGN', name: 'Bản ghi nhớ', families: admin },
  { code: 'BTT', name: 'Bản thỏa thuận', families: admin },
  { code: 'VBHN', name: 'Văn bản hợp nhất', families: admin },
  { code: 'AL', name: 'Án lệ', families: ['norm'] },
  { code: 'PL', name: 'Pháp lệnh', families: norm },
  { code: 'LCT', name: 'Luật', families: norm },
  { code: 'L', name: 'Lệnh', families: norm },
  { name: 'Luật', families: ['norm'] },
  { name: 'Bộ luật', families: ['norm'] },
  { name: 'Hiến pháp', families: ['norm'] },
  { name: 'Công văn', families: ['cv'] },
  { name: 'Cương lĩnh', families: party },
  { name: 'Điều lệ', families: party },
  { code: 'CL', name: 'Chiến lược', families: party },
  { name: 'Tuyên bố', families: party },
  { name: 'Lời kêu gọi', families: party },
  { name: 'Thư công', families: both },
];

/** The types a code can stand for: `QĐ` of the Party is Quyết định or Quy định. None if unknown. */
export const typeName = (code: string, family: Family): string[] =>
  documentTypes
    .filter(({ code }) => code !== undefined)
    .filter((type) => type.families.includes(family) && type.code === typeCode(code, family))
    .map(({ name }) => name);

/** The printed case of a code typed in any case, with or without accents; undefined if no code. */
export function typeCode(code: string, family: Family): string | undefined {
  const known = byFamily[family];
  return known.get(code.toUpperCase()) ?? known.get(fold(code)) ?? known.get(MISTYPED[code] ?? '');
}

const MISTYPED: Record<string, string> = { VBHB: 'VBHN' }; // met in registers

function codesOf(family: Family): Map<string, string> {
  const codes = documentTypes
    .filter((type) => type.families.includes(family))
    .flatMap(({ code }) => code ?? []);
  // Reversed, so that of HD and HĐ the first of the table answers to a bare "hd".
  const bare = [...codes].reverse().map((code) => [fold(code), code] as const);
  return new Map([...bare, ...codes.map((code) => [code.toUpperCase(), code] as const)]);
}

const byFamily: Record<Family, Map<string, string>> = {
  party: codesOf('party'),
  norm: codesOf('norm'),
  admin: codesOf('admin'),
  cv: codesOf('cv'),
};
