import type { Finding } from './findings.ts';
import type { Fixed } from './fix.ts';

/** What was changed on the copy and what a person has still to look at, as a text to keep beside it. */
export function changeLog(fileName: string, { note, changes, left }: Fixed): string {
  return [
    `Nhật ký sửa thể thức: ${fileName}`,
    note,
    '',
    `Đã sửa trên bản sao (${changes.length}):`,
    ...changes.map(line),
    '',
    `Cần người xem (${left.length}):`,
    ...left.map(line),
    '',
  ].join('\r\n');
}

const line = ({ rule, place, found, expected, source }: Finding, at: number) =>
  `${at + 1}. ${place}: ${found} → ${expected} [${rule}; ${source}]`;
