import { fold } from '../text/fold.ts';
import { fileNameLabel } from './secrecy/file-name-label.ts';
import { headerLabel } from './secrecy/header-label.ts';
import { levelOf, type SecrecyLevel } from './secrecy/levels.ts';

/**
 * `headerText`: page 1, or its header as read by OCR, or what else may carry a level, and `place` says
 * what. `isInside`: of a file laid into another.
 */
export type Entrant = {
  fileName: string;
  declared?: string;
  headerText?: string;
  place?: string;
  isInside?: boolean;
};
type Place = 'file name' | 'declared' | 'header';
export type Refusal = { pass: false; level: SecrecyLevel; where: Place; sentence: string };

/**
 * Keeps state secrets out: whatever is marked Mật, Tối mật or Tuyệt mật in its name, by the person
 * who hands it in, or in its header. Ask before anything of the file is stored or logged. The words
 * are looked for as labels; a text *about* secrets passes.
 *
 * @param independentNetwork - the office has a network approved for them: everything passes
 */
export function gate(
  { fileName, declared = '', headerText = '', place, isInside = false }: Entrant,
  independentNetwork = false,
): { pass: true } | Refusal {
  if (independentNetwork) return { pass: true };
  const labels: [Place, SecrecyLevel | undefined][] = [
    ['declared', declaredLevel(declared)],
    ['file name', fileNameLabel(fileName)],
    ['header', headerLabel(headerText)],
  ];
  for (const [where, level] of labels)
    if (level)
      return {
        pass: false,
        level,
        where,
        sentence: sentence(level, placeOf(where, place, isInside)),
      };
  return { pass: true };
}

/** What a person chose or typed as the level. Anything that names a level counts, unless denied. */
function declaredLevel(declared: string): SecrecyLevel | undefined {
  const said = fold(declared).replace(/\b(?:do|muc do|bao|bi) mat\b/g, '');
  const [, level = said] =
    said.match(/(?<!khong |khong phai )\b((?:(?:tuyet|toi)\W?)?mat)\b/) ?? [];
  return levelOf(level.replace(/[^a-z]/g, ''));
}

const places: Record<Place, string> = {
  'file name': 'tên tệp',
  declared: 'độ mật người nộp khai',
  header: 'phần đầu trang 1',
};

function placeOf(where: Place, place: string | undefined, isInside: boolean) {
  const said = (where === 'header' && place) || places[where];
  return isInside ? `${said} của một tệp nhúng bên trong` : said;
}

const sentence = (level: SecrecyLevel, place: string) =>
  `Không nhận: ${place} ghi “${level}”, mà Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 ` +
  'cấm lưu giữ bí mật nhà nước trên máy tính nối mạng; hãy gỡ tệp khỏi máy này và giao bản giấy hoặc ' +
  'thiết bị lưu cho văn thư mật, còn nếu văn bản không mật thì sửa chỗ ghi đó rồi nộp lại.';
