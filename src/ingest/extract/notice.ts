import type { Encoding } from '../../text/legacy/recognise.ts';
import type { Kind } from './extracted.ts';

const names: Record<Kind, { name: string; endings: string[] }> = {
  docx: { name: 'tài liệu Word (.docx)', endings: ['.docx', '.docm', '.dotx'] },
  doc: { name: 'tài liệu Word cũ (.doc)', endings: ['.doc', '.dot'] },
  rtf: { name: 'tài liệu .rtf', endings: ['.rtf'] },
  odt: { name: 'tài liệu OpenDocument (.odt)', endings: ['.odt', '.ott'] },
  pdf: { name: 'tài liệu PDF', endings: ['.pdf'] },
  image: { name: 'ảnh', endings: ['.png', '.jpg', '.jpeg', '.jfif'] },
  txt: { name: 'văn bản thuần', endings: ['.txt', '.md', '.csv', '.log'] },
  html: { name: 'trang web (.html)', endings: ['.html', '.htm', '.xhtml'] },
  xlsx: { name: 'bảng tính Excel (.xlsx)', endings: ['.xlsx', '.xlsm', '.xltx'] },
  pptx: { name: 'bản trình chiếu PowerPoint (.pptx)', endings: ['.pptx', '.pptm', '.ppsx'] },
  eml: { name: 'thư điện tử (.eml)', endings: ['.eml'] },
  zip: { name: 'tệp nén (.zip)', endings: ['.zip'] },
};

/** What the person should know of how a file was read. */
export function noticeOf(kind: Kind, ending: string, encodings: Encoding[]): string | undefined {
  const told = [kindNotice(kind, ending), encodingNotice([...new Set(encodings)])];
  return told.filter(Boolean).join(' ') || undefined;
}

function kindNotice(kind: Kind, ending: string): string | undefined {
  const { name, endings } = names[kind];
  if (ending === '' || endings.includes(ending)) return undefined;
  return `Tệp có đuôi ${ending.slice(0, 10)} nhưng thật ra là ${name}; đã đọc như ${name}.`;
}

function encodingNotice(encodings: Encoding[]): string | undefined {
  if (encodings.length === 0) return undefined;
  const written = encodings.join(', ');
  return `Văn bản viết bằng bảng mã ${written}, đã chuyển sang Unicode; xin đối chiếu với tệp gốc.`;
}
