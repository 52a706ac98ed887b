import type { AuditKind, Detail } from '../audit/events.ts';

/** Kinds of events as the screen names them. */
export const kindNames: Record<AuditKind, string> = {
  'sign-in': 'Đăng nhập',
  'sign-in failed': 'Đăng nhập không được',
  'sign-out': 'Đăng xuất',
  'second factor changed': 'Đổi xác minh hai bước',
  search: 'Tìm kiếm',
  'question answered': 'Trả lời câu hỏi',
  'passages shown': 'Đọc văn bản',
  'passages sent to a model': 'Gửi đoạn cho mô hình',
  'page shown': 'Xem ảnh trang',
  download: 'Tải bản gốc',
  export: 'Xuất danh sách',
  print: 'In',
  refused: 'Bị từ chối',
  'document stored': 'Đưa vào kho',
  'document changed': 'Sửa thẻ hoặc thay tệp',
  'access changed': 'Đổi phạm vi đọc',
  'document withdrawn': 'Thu hồi văn bản',
  'document restored': 'Khôi phục văn bản',
  'file refused': 'Từ chối tệp',
  'people changed': 'Thay đổi người dùng',
  'token made': 'Cấp khóa cho chương trình',
  'token revoked': 'Thu hồi khóa của chương trình',
  'relation decided': 'Quyết định quan hệ',
  'status recorded': 'Ghi nhận hiệu lực',
  'task decided': 'Quyết định nhiệm vụ',
  'organs changed': 'Thay đổi cơ quan',
  'model switched': 'Bật, tắt mô hình',
  'product type changed': 'Sửa loại sản phẩm',
  'empty phrases changed': 'Sửa danh sách cụm từ rỗng',
  'sentence judged': 'Nhận một câu là nhận định',
  'basis answered for': 'Trả lời về căn cứ',
  'sample removed': 'Gỡ kho mẫu',
  'retention changed': 'Đổi thời hạn lưu nhật ký',
  'record shortened': 'Xóa phần nhật ký quá hạn',
  'record resumed': 'Nối tiếp chuỗi nhật ký',
};

type Words = { keyName: (key: string) => string; personName: (id: number) => string };
type Value = Detail[string];

const values: Record<string, string> = {
  password: 'mật khẩu',
  'password+code': 'mật khẩu và mã xác minh',
  oidc: 'tài khoản cơ quan',
  'oidc+code': 'tài khoản cơ quan và mã xác minh',
  'new password': 'mật khẩu mới',
  confirmed: 'đã xác nhận',
  rejected: 'đã bỏ',
  proposed: 'đưa lại đề xuất',
  card: 'thẻ văn bản',
  file: 'tệp',
  created: 'thêm người',
  changed: 'sửa thông tin',
  disabled: 'khóa tài khoản',
  enabled: 'mở lại tài khoản',
  'password link': 'cấp đường dẫn đặt mật khẩu',
  'set up': 'bật lần đầu',
  removed: 'tắt',
  'new recovery codes': 'cấp mã dự phòng mới',
  'recovery code used': 'dùng một mã dự phòng',
  'everywhere else': 'mọi nơi khác',
  'catalogue imported': 'nhập danh mục',
  draft: 'dự thảo',
  search: 'kết quả tìm kiếm',
  library: 'danh sách văn bản',
  impact: 'văn bản dựa vào',
  unanswered: 'câu hỏi chưa có kết quả',
  audit: 'nhật ký',
};

const said = (value: Value) => values[String(value)];

/** What of an event's facts is told, in order. Facts without words stay in the exported file. */
const tellers: Record<string, (value: Value, words: Words) => string | undefined> = {
  what: said,
  way: (way) => said(way) && `bằng ${said(way)}`,
  person: (id, { personName }) => (id === null ? undefined : `người: ${personName(Number(id))}`),
  tokenName: (name) => `chương trình ${name}`,
  page: (page) => `trang ${page}`,
  version: (ordinal) => `phiên bản ${ordinal}`,
  documents: (total) => `${total} văn bản`,
  events: (total) => `${total} sự kiện`,
  questions: (total) => `${total} câu hỏi`,
  format: (format) => `tệp ${format}`,
  state: said,
  decision: said,
  sessions: (total) => `${total} phiên`,
  years: (years) => (years === 0 ? 'giữ mãi' : `giữ ${years} năm`),
  status: (status) => (status === 404 ? 'không có ở địa chỉ này' : 'không được làm việc này'),
};

/** The facts of an event as a person reads them. */
export function factsOf(kind: AuditKind, detail: Detail | null, words: Words): string[] {
  const facts = Object.entries(tellers).flatMap(([name, tell]) =>
    detail && name in detail ? (tell(detail[name] ?? null, words) ?? []) : [],
  );
  return [...facts, ...(kind === 'access changed' ? audiencesOf(detail, words) : [])];
}

const audiencesOf = (detail: Detail | null, { keyName }: Words) =>
  (['from', 'to'] as const).flatMap((end) => {
    const keys = String(detail?.[end] ?? '')
      .split(' ')
      .filter(Boolean);
    if (keys.length === 0) return [];
    return [`${end === 'from' ? 'từ' : 'thành'} ${keys.map(keyName).join(', ')}`];
  });
