import { fold } from '../../text/fold.ts';

/** What a column of a list says. `status` is read by nobody: a flag is no source of force. */
export type Column = 'number' | 'type' | 'issuer' | 'issuedOn' | 'title' | 'effectiveOn' | 'status';
export type Columns = Map<Column, number>;

/** How lists head their columns, folded, letters alone; the more telling name first. */
const headings: Record<Column, string[]> = {
  number: words(
    'sokyhieu sohieu sohieuvanban sokyhieuvanban sokihieu sovakyhieu sovakyhieuvanban sovanban sovb kyhieu docno so',
  ),
  type: words(
    'loaivanban tenloaivanban tenloai loaivb loai hinhthuc hinhthucvanban theloai doctype',
  ),
  issuer: words(
    'coquanbanhanh coquanbanhanhvanban tencoquanbanhanh donvibanhanh noibanhanh cqbh tacgia tacgiavanban coquan issuer',
  ),
  issuedOn: words(
    'ngaybanhanh ngaythangbanhanh ngayvanban ngaythangvanban ngaythangnamvanban ngaythangnam ngaythang ngayky ngayvb issued ngay',
  ),
  title: words(
    'trichyeu trichyeunoidung trichyeunoidungvanban tenloaivatrichyeunoidung tenloaivatrichyeunoidungvanban tenvanban tieude noidung noidungtrichyeu vevec title abstract',
  ),
  effectiveOn: words(
    'ngayhieuluc ngaycohieuluc ngayhieulucvanban hieuluctu hieuluctungay effective',
  ),
  status: words('tinhtrang tinhtranghieuluc trangthai trangthaihieuluc hieuluc status'),
};

function words(list: string): string[] {
  return list.split(' ');
}

/** The columns that a row of headings names, each once. */
export function columnsIn(cells: string[]): Columns {
  const names = cells.map((cell) => fold(cell).replace(/\([^)]*\)|[^a-z]/g, ''));
  const found: Columns = new Map();
  for (const column of Object.keys(headings) as Column[]) {
    const [heading] = headings[column].filter((one) => names.includes(one));
    if (heading) found.set(column, names.indexOf(heading));
  }
  return found;
}

/** A list without numbers, or with nothing beside them, is none. */
export const isHead = (columns: Columns): boolean =>
  columns.has('number') && (columns.has('issuedOn') || columns.has('title') || columns.has('type'));

export const columnNames: Record<Column, string> = {
  number: 'số, ký hiệu',
  type: 'loại văn bản',
  issuer: 'cơ quan ban hành',
  issuedOn: 'ngày ban hành',
  title: 'trích yếu',
  effectiveOn: 'ngày hiệu lực',
  status: 'tình trạng',
};
