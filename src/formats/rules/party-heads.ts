import type { Header, SignatureCase } from '../rule-set.ts';

/** The left head of Party bodies, from the city down. */
export const partyHeaders: Header[] = [
  { of: 'Thành ủy, Ban Thường vụ Thành ủy', issuer: 'THÀNH ỦY {city}', organCode: 'TU' },
  {
    of: 'Văn phòng Thành ủy',
    superior: 'THÀNH ỦY {city}',
    issuer: 'VĂN PHÒNG',
    organCode: 'VPTU',
  },
  {
    of: 'ban đảng Thành ủy',
    superior: 'THÀNH ỦY {city}',
    issuer: '{organ}',
    organCode: '{code}TU',
  },
  {
    of: 'Ủy ban Kiểm tra Thành ủy',
    superior: 'THÀNH ỦY {city}',
    issuer: 'ỦY BAN KIỂM TRA',
    organCode: 'UBKTTU',
  },
  {
    of: 'Đảng ủy phường, xã, đặc khu',
    superior: 'ĐẢNG BỘ THÀNH PHỐ {city}',
    issuer: 'ĐẢNG ỦY {commune}',
    organCode: 'ĐU',
  },
  {
    of: 'Văn phòng Đảng ủy',
    superior: 'ĐẢNG ỦY {commune}',
    issuer: 'VĂN PHÒNG',
    organCode: 'VPĐU',
  },
  { of: 'chi bộ', superior: 'ĐẢNG BỘ {commune}', issuer: 'CHI BỘ {name}', organCode: 'CB' },
  {
    of: 'đại hội',
    superior: 'ĐẢNG BỘ THÀNH PHỐ {city}',
    issuer: 'ĐẠI HỘI ĐẠI BIỂU LẦN THỨ {number}',
    organCode: 'ĐH',
  },
];

/** Never: the committee's name after the position, academic titles, K/T for a collective. */
export const partySignatures: SignatureCase[] = [
  { who: 'Thành ủy', authority: 'T/M THÀNH ỦY', positions: ['BÍ THƯ', 'PHÓ BÍ THƯ'] },
  { who: 'Ban Thường vụ', authority: 'T/M BAN THƯỜNG VỤ', positions: ['BÍ THƯ', 'PHÓ BÍ THƯ'] },
  {
    who: 'ủy viên Ban Thường vụ',
    authority: 'T/M BAN THƯỜNG VỤ',
    positions: [],
    nameOnly: true,
  },
  {
    who: 'Ủy ban Kiểm tra',
    authority: 'T/M ỦY BAN KIỂM TRA',
    positions: ['CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM'],
  },
  { who: 'người đứng đầu', positions: ['{head}'] },
  { who: 'cấp phó ký thay', authority: 'K/T {head}', positions: ['{deputy}'] },
  { who: 'quyền cấp trưởng', authority: 'Q. {head}', positions: [] },
  { who: 'cấp phó khi chưa có cấp trưởng', positions: ['{deputy}'] },
  {
    who: 'thừa lệnh Ban Thường vụ',
    authority: 'T/L BAN THƯỜNG VỤ',
    positions: ['CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  },
  {
    who: 'ban chỉ đạo không có con dấu riêng',
    positions: ['PHÓ BÍ THƯ', 'kiêm', 'TRƯỞNG BAN CHỈ ĐẠO'],
  },
  { who: 'đại hội', authority: 'T/M ĐOÀN CHỦ TỊCH', positions: [], nameOnly: true },
  {
    who: 'biên bản',
    positions: ['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ'],
  },
];
