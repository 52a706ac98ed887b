/** What people read in the headers of the real files; a field that the file does not print is absent. */
export type Truth = {
  file: string;
  number?: string;
  type?: string;
  issuer?: string;
  issuedOn?: string;
};

export const truths: Truth[] = [
  {
    file: 'files/docx/Luat-Xay-dung-135-2025-QH15.docx',
    number: '135/2025/QH15',
    type: 'Luật',
    issuer: 'Quốc hội',
    issuedOn: '2025-12-10',
  },
  {
    file: 'files/docx/ND-139-2025-phan-dinh-tham-quyen-2-cap-BCT.docx',
    number: '139/2025/NĐ-CP',
    type: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: '2025-06-12',
  },
  {
    file: 'files/docx/ND-34-2024-CWC-vukhihoahoc.docx',
    number: '34/2024/NĐ-CP',
    type: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: '2024-03-31',
  },
  {
    file: 'files/docx/NQ-66-18-2026-NQ-CP.docx',
    number: '66.18/2026/NQ-CP',
    type: 'Nghị quyết',
    issuer: 'Chính phủ',
    issuedOn: '2026-05-18',
  },
  {
    file: 'files/docx/NQ-66.19-2026-NQ-CP-toan-van.docx',
    number: '66.19/2026/NQ-CP',
    type: 'Nghị quyết',
    issuer: 'Chính phủ',
    issuedOn: '2026-05-18',
  },
  {
    file: 'files/docx/TT-14-2024-che-do-bao-cao-mau-van-ban-CCN.docx',
    number: '14/2024/TT-BCT',
    type: 'Thông tư',
    issuer: 'Bộ Công Thương',
    issuedOn: '2024-08-15',
  },
  {
    file: 'files/docx/TT-67-2025-TT-BCT-sua-doi-TT-43-2025.docx',
    number: '67/2025/TT-BCT',
    type: 'Thông tư',
    issuer: 'Bộ Công Thương',
    issuedOn: '2025-12-31',
  },
  {
    file: 'files/docx/nd30_30_2020_ND_CP.docx',
    number: '30/2020/NĐ-CP',
    type: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: '2020-03-05',
  },
  { file: 'files/docx/nd30_Phuluc1.docx', type: 'Phụ lục' },
  { file: 'files/docx/nd30_Phuluc3.docx', type: 'Phụ lục' },
  { file: 'files/doc/nd30_Phuluc2.doc', type: 'Phụ lục' },
  { file: 'files/doc/nd30_Phuluc4.doc', type: 'Phụ lục' },
  {
    file: 'files/doc/hien_phap_2013.doc',
    type: 'Hiến pháp',
    issuer: 'Quốc hội',
    issuedOn: '2013-11-28',
  },
  {
    file: 'files/doc/luat_68-LCT-HDNN8.doc',
    type: 'Hiến pháp',
    issuer: 'Quốc hội',
    issuedOn: '1992-04-15',
  },
  {
    file: 'files/pdf/hien_phap_2013_congbao.pdf',
    type: 'Hiến pháp',
    issuer: 'Quốc hội',
    issuedOn: '2013-11-28',
  },
  {
    file: 'files/pdf/vbhn_23_vpqh_congbao.pdf',
    type: 'Văn bản hợp nhất',
    issuer: 'Văn phòng Quốc hội',
  },
  {
    file: 'files/pdf/hanoi_kh_173_festival.pdf',
    number: '173/KH-UBND',
    type: 'Kế hoạch',
    issuer: 'Ủy ban nhân dân thành phố Hà Nội',
    issuedOn: '2026-04-28',
  },
  {
    file: 'files/pdf/hanoi_qd_2280_water.pdf',
    number: '2280/QĐ-UBND',
    type: 'Quyết định',
    issuer: 'Ủy ban nhân dân thành phố Hà Nội',
    issuedOn: '2026-04-29',
  },
  {
    file: 'files/pdf/qd_729_ttg.pdf',
    number: '729/QĐ-TTg',
    type: 'Quyết định',
    issuer: 'Thủ tướng Chính phủ',
    issuedOn: '2026-04-23',
  },
  {
    file: 'files/pdf/cv_3722_metro.pdf',
    number: '3722/VPCP-CN',
    type: 'Công văn',
    issuer: 'Văn phòng Chính phủ',
    issuedOn: '2026-04-28',
  },
  {
    file: 'files/pdf/nq_115_ba_vi.pdf',
    number: '115/NQ-CP',
    type: 'Nghị quyết',
    issuer: 'Chính phủ',
    issuedOn: '2026-04-29',
  },
  {
    file: 'files/pdf/tt_21_bct_fuel.pdf',
    number: '21/2026/TT-BCT',
    type: 'Thông tư',
    issuer: 'Bộ Công Thương',
    issuedOn: '2026-04-28',
  },
  {
    file: 'files/pdf/tt_37_bca_vehicle.pdf',
    number: '37/2026/TT-BCA',
    type: 'Thông tư',
    issuer: 'Bộ Công an',
    issuedOn: '2026-04-24',
  },
  {
    file: 'files/pdf/synth_govt_cong_van.pdf',
    number: '1234/UBND-VX',
    type: 'Công văn',
    issuedOn: '2026-04-18',
  },
  {
    file: 'files/pdf/synth_govt_quyet_dinh.pdf',
    number: '789/QĐ-UBND',
    type: 'Quyết định',
    issuedOn: '2026-02-28',
  },
  { file: 'files/office/hop_dong.docx', number: 'HĐ-2026/045', type: 'Hợp đồng' },
  {
    file: 'party_docs/pdf/02-HD-BTCTU_2025-11_nghiep-vu-to-chuc-dang-va-dang-vien.pdf',
    type: 'Hướng dẫn',
    issuer: 'Ban Tổ chức Thành ủy Hà Nội',
  },
  {
    file: 'party_docs/pdf/06-HD-TW_2025-06-09_van-de-cu-the-thi-hanh-Dieu-le-Dang.pdf',
    number: '06-HD/TW',
    type: 'Hướng dẫn',
    issuer: 'Ban Bí thư',
    issuedOn: '2025-06-09',
  },
  {
    file: 'party_docs/pdf/21-HD-BTCTU_2025-08_trao-tang-Huy-hieu-Dang.pdf',
    type: 'Hướng dẫn',
    issuer: 'Ban Tổ chức Thành ủy Hà Nội',
  },
  {
    file: 'party_docs/pdf/294-QD-TW_2025-05-26_thi-hanh-Dieu-le-Dang.pdf',
    number: '294-QĐ/TW',
    type: 'Quy định',
    issuer: 'Ban Chấp hành Trung ương',
    issuedOn: '2025-05-26',
  },
  {
    file: 'party_docs/pdf/38-HD-BTCTW_2025-09-29_nghiep-vu-cong-tac-dang-vien.pdf',
    number: '38-HD/BTCTW',
    type: 'Hướng dẫn',
    issuer: 'Ban Tổ chức Trung ương',
    issuedOn: '2025-09-29',
  },
];
