import { Icon } from './ui/icon.tsx';
import { Notice } from './ui/notice.tsx';

export type TypedFields = { [name: string]: string };

/** What people write in the portal's forms, by the name of its field. A password is none of it. */
const labels: { [name: string]: string } = {
  q: 'Câu hỏi',
  task: 'Nhiệm vụ',
  title: 'Trích yếu',
  text: 'Nội dung',
  name: 'Tên',
  number: 'Số và ký hiệu',
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Có hiệu lực từ',
  on: 'Ngày',
  startsOn: 'Từ ngày',
  endsOn: 'Đến hết ngày',
  signer: 'Người ký',
  signerRole: 'Chức vụ người ký',
  urgency: 'Độ khẩn',
  field: 'Lĩnh vực',
  dossier: 'Hồ sơ',
  addressee: 'Trình ai, gửi ai',
  reason: 'Lý do',
  why: 'Lý do',
  basis: 'Căn cứ',
  provision: 'Điều khoản bị tác động',
  note: 'Ghi chú',
  position: 'Chức vụ',
  shortName: 'Tên viết tắt',
  superior: 'Cơ quan cấp trên',
  body: 'Cơ quan ban hành',
  place: 'Địa danh',
  recipients: 'Nơi nhận',
  above: 'Thay mặt, ký thay, thừa lệnh ai',
  role: 'Chức vụ người ký',
  hint: 'Cách viết',
  purpose: 'Để làm gì',
  cues: 'Từ nhận biết',
};

/** Of the parts of a product type, which are numbered: part-2-purpose. */
const ofPart = /^part-(\d{1,2})-(\w+)$/;

function labelOf(name: string): string | undefined {
  const [, at, own = name] = ofPart.exec(name) ?? [];
  const label = Object.hasOwn(labels, own) ? labels[own] : undefined;
  return label && at ? `${label}, mục ${Number(at) + 1}` : label;
}

/** What a form brought that could not be saved, to be copied from. */
export const Typed = ({ fields }: { fields: TypedFields }) => {
  const shown = Object.entries(fields).flatMap(([name, value]) => {
    const label = labelOf(name);
    return label && value.trim() ? [{ label, value }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <>
      <Notice tone="now">
        <p>Lời đã gõ còn ở đây, chỉ trên trang này: xin chép lại trước khi đăng nhập.</p>
      </Notice>
      {shown.map(({ label, value }, at) => (
        <div class="field">
          <label for={`typed-${at}`}>{label}</label>
          <textarea id={`typed-${at}`} readonly rows={rowsFor(value)}>
            {value}
          </textarea>
          <p class="row scripted">
            <button class="button" type="button" data-copy={`typed-${at}`}>
              <Icon name="copy" />
              Chép
              <span class="hidden">{` ${label}`}</span>
            </button>
            <span class="note" role="status" data-copied />
          </p>
        </div>
      ))}
    </>
  );
};

const LETTERS = 70; // of a line, about
const MOST_ROWS = 12;

const rowsFor = (text: string) =>
  Math.min(
    MOST_ROWS,
    text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / LETTERS), 0),
  );
