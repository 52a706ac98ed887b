import type { DocumentFields } from './edit.tsx';

/** What the fields of a card are called, in the order of the form. */
export const cardLabels: Record<keyof DocumentFields, string> = {
  type: 'Loại văn bản',
  number: 'Số và ký hiệu',
  numberState: 'Tình trạng số',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  title: 'Trích yếu',
  signer: 'Người ký',
  signerRole: 'Chức vụ người ký',
  effectiveOn: 'Có hiệu lực từ',
  term: 'Nhiệm kỳ',
  urgency: 'Độ khẩn',
  field: 'Lĩnh vực',
  dossier: 'Hồ sơ',
  clearedForModel: 'Được gửi tới mô hình',
};

export const numberStates = [
  { value: 'read', text: 'Đã đọc được' },
  { value: 'unreadable', text: 'Có số nhưng chưa đọc được' },
  { value: 'none', text: 'Văn bản không có số' },
];

export const clearances = [
  { value: 'none', text: 'Không mô hình nào' },
  { value: 'inside', text: 'Mô hình trong mạng của cơ quan' },
  { value: 'outside', text: 'Cả mô hình bên ngoài' },
];

export const NO_TERM = { value: '', text: 'Chưa rõ' };
