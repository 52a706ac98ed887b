import { fold } from '../../text/fold.ts';
import type { Family } from '../rule-set.ts';

const folded = (names: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(names).map(([name, codes]) => [fold(name), codes]));

/** What stands for a type in a Party number: Hướng dẫn 36 and 05-HD/VPTW, and real numbers. */
export const partyCodes: Record<string, string[]> = folded({
  'Nghị quyết': ['NQ'],
  'Quyết định': ['QĐ'],
  'Chỉ thị': ['CT'],
  'Kết luận': ['KL'],
  'Quy chế': ['QC'],
  'Quy định': ['QĐ', 'QĐi'],
  'Thông tri': ['TT'],
  'Hướng dẫn': ['HD'],
  'Thông báo': ['TB'],
  'Báo cáo': ['BC'],
  'Kế hoạch': ['KH'],
  'Chương trình': ['CTr'],
  'Đề án': ['ĐA'],
  'Phương án': ['PA'],
  'Tờ trình': ['TTr'],
  'Biên bản': ['BB'],
});

/** Nghị định 30/2020/NĐ-CP, Phụ lục III. */
export const stateCodes: Record<string, string[]> = folded({
  'Nghị quyết': ['NQ'],
  'Quyết định': ['QĐ'],
  'Chỉ thị': ['CT'],
  'Quy chế': ['QC'],
  'Quy định': ['QyĐ'],
  'Thông cáo': ['TC'],
  'Thông báo': ['TB'],
  'Hướng dẫn': ['HD'],
  'Chương trình': ['CTr'],
  'Kế hoạch': ['KH'],
  'Phương án': ['PA'],
  'Đề án': ['ĐA'],
  'Dự án': ['DA'],
  'Báo cáo': ['BC'],
  'Biên bản': ['BB'],
  'Tờ trình': ['TTr'],
  'Hợp đồng': ['HĐ'],
  'Công điện': ['CĐ'],
  'Bản ghi nhớ': ['BGN'],
  'Bản thỏa thuận': ['BTT'],
  'Giấy ủy quyền': ['GUQ'],
  'Giấy mời': ['GM'],
  'Giấy giới thiệu': ['GGT'],
  'Giấy nghỉ phép': ['GNP'],
  'Phiếu gửi': ['PG'],
  'Phiếu chuyển': ['PC'],
  'Phiếu báo': ['PB'],
});

/** "NQ" of "Số 12-NQ/TU" and of "Số: 12/NQ-HĐND"; none where the number carries a year: that is a norm. */
export function codeOf(number: string, family: Family): string | undefined {
  const tight = number.replace(/\s/g, '');
  return family === 'party'
    ? /-(\p{L}{2,4})\//u.exec(tight)?.[1]
    : /\/(\p{L}{2,4})-/u.exec(tight)?.[1];
}
