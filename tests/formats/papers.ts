import type { Block, Printed, ProductType } from '../../src/formats/printed.ts';

/** Papers of an invented city, one for each kind that the desk writes, for either family. */
const titles: Record<ProductType, [title: string, about: string]> = {
  'phieu-trinh': [
    'Phiếu trình',
    'về gia hạn nhiệm vụ số hóa hồ sơ lưu trữ của Đảng ủy phường Kim Sa',
  ],
  'bao-cao-tom-tat': ['Báo cáo tóm tắt', 'nội dung Kế hoạch số 12-KH/TU về số hóa hồ sơ'],
  'to-trinh': ['Tờ trình', 'về việc gia hạn nhiệm vụ số hóa'],
  'thong-bao-ket-luan': ['Thông báo', 'kết luận của Thường trực Thành ủy về số hóa hồ sơ'],
  'cong-van': ['Công văn', 'về việc báo cáo khối lượng số hóa'],
  'bao-cao': ['Báo cáo', 'kết quả số hóa hồ sơ quý III/2026'],
  'ke-hoach': ['Kế hoạch', 'số hóa hồ sơ lưu trữ năm 2027'],
  'tham-luan': ['Tham luận', 'kinh nghiệm số hóa hồ sơ ở cơ sở'],
  'tin-nhanh': ['Báo cáo nhanh', 'về sự cố máy quét tại phường Kim Sa'],
};

export const productTypes = Object.keys(titles) as ProductType[];

const sources: Printed['sources'] = [
  {
    n: 1,
    type: 'Công văn',
    number: '96-CV/ĐU',
    issuer: 'Đảng ủy phường Kim Sa',
    date: '2026-11-20',
    page: 1,
    quote: 'Máy quét hỏng từ ngày 02/11, đến ngày 17/11 mới thay được.',
  },
  {
    n: 2,
    type: 'Quyết định',
    number: '118-QĐ/TU',
    issuer: 'Ban Thường vụ Thành ủy',
    date: '2026-09-14',
    place: 'Điều 4, khoản 3',
    page: 3,
    quote: 'Mỗi nhiệm vụ được gia hạn không quá một lần.',
  },
];

const blocks: Block[] = [
  {
    block: 'heading',
    level: 2,
    text: 'Vấn đề.',
    runs: [
      {
        text: 'Đảng ủy phường Kim Sa đề nghị lùi thời hạn số hóa hồ sơ từ 30/11 đến 15/12/2026.',
        kind: 'paraphrased',
        cites: [1],
      },
    ],
  },
  {
    block: 'heading',
    level: 2,
    text: 'Căn cứ, thời hạn.',
    runs: [
      { text: '“Mỗi nhiệm vụ được gia hạn không quá một lần”.', kind: 'quoted', cites: [2] },
      { text: ' Chậm là do máy quét hỏng từ ngày 02/11.', kind: 'paraphrased', cites: [1, 2] },
    ],
  },
  { block: 'heading', level: 2, text: 'Phương án.' },
  {
    block: 'table',
    head: ['', 'A. Gia hạn đến 15/12', 'B. Không gia hạn'],
    rows: [
      [[{ text: 'Được' }], [{ text: 'Đủ thời gian kiểm tra' }], [{ text: 'Giữ kỷ luật thời hạn' }]],
      [
        [{ text: 'Mất' }],
        [{ text: 'Báo cáo năm chậm một tuần' }],
        [{ text: 'Nghiệm thu dở dang' }],
      ],
    ],
  },
  {
    block: 'list',
    marks: 'hyphen',
    items: [
      [{ text: 'Phường báo cáo khối lượng thứ Sáu hằng tuần;' }],
      [{ text: 'Phòng Hành chính, lưu trữ kiểm tra ngẫu nhiên 5% số trang.' }],
    ],
  },
];

const parts: Block[] = [
  { block: 'heading', level: 1, text: 'Tình hình' },
  {
    block: 'paragraph',
    runs: [{ text: 'Đến 18/11, phường số hóa 11.920 trên 17.500 trang.', cites: [1] }],
  },
  { block: 'heading', level: 2, text: 'Kết quả' },
  { block: 'heading', level: 3, text: 'Về tiến độ', runs: [{ text: 'đạt 68,1%.' }] },
  { block: 'heading', level: 1, text: 'Kiến nghị' },
  { block: 'paragraph', runs: [{ text: 'Đề nghị Ban Thường vụ xem xét, quyết định' }] },
];

const own: Partial<Record<ProductType, Block[]>> = {
  'phieu-trinh': [
    ...blocks,
    {
      block: 'choices',
      label: 'Ý kiến chỉ đạo:',
      choices: ['Đồng ý', 'Không đồng ý', 'Ý kiến khác: ………'],
    },
  ],
  'to-trinh': [
    {
      block: 'bases',
      items: [
        [{ text: 'Căn cứ Quyết định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy' }],
        [{ text: 'Xét đề nghị của Đảng ủy phường Kim Sa' }],
      ],
    },
    ...blocks,
  ],
  'bao-cao': parts,
  'ke-hoach': parts,
};

const signatures: Partial<Record<ProductType, Printed['signature']>> = {
  'to-trinh': { mode: 'own', role: 'CHÁNH VĂN PHÒNG', name: 'Bùi Xuân Thụy' },
  'thong-bao-ket-luan': {
    mode: 'by-order',
    above: 'BAN THƯỜNG VỤ',
    role: 'CHÁNH VĂN PHÒNG',
    name: 'Bùi Xuân Thụy',
  },
  'ke-hoach': {
    mode: 'for-collective',
    above: 'BAN THƯỜNG VỤ',
    role: 'PHÓ BÍ THƯ',
    name: 'Trương Vĩnh Lộc',
  },
};

const submitted: ProductType[] = ['phieu-trinh', 'to-trinh', 'cong-van'];

export function partyPaper(productType: ProductType, change: Partial<Printed> = {}): Printed {
  const [title, about] = titles[productType];
  return {
    family: 'party',
    day: '2026-11-23',
    productType,
    issuer: { superior: 'Thành ủy Hương Giang', body: 'Văn phòng' },
    ...(productType === 'phieu-trinh' ? { draftMark: 'Dự thảo lần 2' } : { number: '127-BC/VPTU' }),
    place: 'Hương Giang',
    date: '2026-11-23',
    title,
    about,
    addressees: submitted.includes(productType)
      ? ['Đồng chí Trương Vĩnh Lộc, Phó Bí thư Thường trực Thành ủy']
      : [],
    blocks: own[productType] ?? blocks,
    signature: signatures[productType] ?? {
      mode: 'for-head',
      above: 'CHÁNH VĂN PHÒNG',
      role: 'PHÓ CHÁNH VĂN PHÒNG',
      name: 'Bùi Xuân Thụy',
    },
    recipients: productType === 'tham-luan' ? [] : ['Phòng Tổng hợp', 'Lưu Văn phòng Thành ủy'],
    sources,
    citations: 'annex',
    ...change,
  };
}

export const statePaper = (productType: ProductType, change: Partial<Printed> = {}): Printed =>
  partyPaper(productType, {
    family: 'state',
    issuer: { superior: 'Ủy ban nhân dân thành phố Hương Giang', body: 'Văn phòng' },
    number: productType === 'cong-van' ? '7/VP-TH' : '127/BC-VP',
    signature: {
      mode: 'for-head',
      above: 'CHÁNH VĂN PHÒNG',
      role: 'PHÓ CHÁNH VĂN PHÒNG',
      name: 'Bùi Xuân Thụy',
    },
    recipients: productType === 'tham-luan' ? [] : ['Phòng Tổng hợp', 'Lưu: VT, TH'],
    ...change,
  });
