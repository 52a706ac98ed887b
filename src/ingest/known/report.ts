import type { Told } from './import.ts';

/** How many rows did what. */
export function counted(told: Told[]) {
  const of = (effect: Told['effect']) => told.filter((one) => one.effect === effect).length;
  return {
    fresh: of('new'),
    same: of('same'),
    filled: of('filled'),
    conflicts: of('conflict'),
    unreadable: of('unreadable'),
  };
}

/** What a row does, in words for the person. */
export function sentenceOf(told: Told): string {
  if (told.effect === 'new') return 'Thêm vào danh mục.';
  if (told.effect === 'unreadable') return 'problem' in told.row ? told.row.problem : '';
  const { line } = told.with;
  if (told.effect === 'filled') return 'Bổ sung điều bản ghi còn thiếu.';
  if (told.effect === 'same') return line ? `Trùng với dòng ${line}.` : 'Đã có trong kho.';
  const where = line ? `So với dòng ${line}` : 'So với văn bản đã có';
  const fields = told.fields.join('; ');
  return `${where}, khác ${line ? fields.replaceAll('trong kho là', 'dòng ấy ghi') : fields}. Giữ như đã có.`;
}
