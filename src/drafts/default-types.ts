import type { Must, Part, ProductType, Purpose } from './product-type.ts';

// What an office starts with. Ceilings are proposals: no rule of the Party or the State sets one.

type Given = [key: string, name: string, purpose: Purpose, sentences: number, hint: string];

const part = ([key, name, purpose, sentences, hint]: Given): Part => ({
  ...{ key, name, purpose, sentences, hint },
  cues: [],
  required: purpose !== 'other',
});

const type = (key: string, name: string, words: number, musts: Must[], parts: Given[]) => ({
  ...{ key, name, words, musts },
  family: 'party' as const,
  parts: parts.map(part),
});

export const defaultTypes: ProductType[] = [
  type(
    'phieu-trinh',
    'Phiếu trình',
    350,
    ['ask-first', 'reasons', 'options', 'risk', 'deadline', 'decider'],
    [
      ['van-de', 'Vấn đề', 'ask', 1, 'Một câu: trình việc gì, xin quyết định gì.'],
      ['can-cu', 'Căn cứ, thời hạn', 'basis', 3, 'Quy định nào, hạn đến ngày nào.'],
      ['tinh-hinh', 'Tình hình', 'situation', 4, 'Ba đến năm ý, có số liệu và nguồn.'],
      ['ly-do', 'Lý do', 'reasons', 3, 'Ba lý do, mỗi lý do một câu.'],
      ['y-kien', 'Ý kiến các cơ quan', 'opinions', 3, 'Ai thống nhất, ai có ý kiến khác.'],
      ['phuong-an', 'Phương án', 'options', 0, 'Mỗi phương án: được gì, mất gì.'],
      ['rui-ro', 'Rủi ro', 'risk', 1, 'Điều có thể xảy ra và cách phòng.'],
      ['de-xuat', 'Đề xuất của Văn phòng', 'proposal', 0, 'Chọn phương án nào, ai quyết định.'],
      ['chi-dao', 'Ý kiến chỉ đạo', 'decision', 0, 'Ô để lãnh đạo ghi.'],
    ],
  ),
  type(
    'bao-cao-tom-tat',
    'Báo cáo tóm tắt',
    700,
    ['deadline', 'decider'],
    [
      ['van-ban', 'Văn bản, hiệu lực', 'basis', 3, 'Văn bản gì, của ai, hiệu lực từ ngày nào.'],
      ['noi-dung', 'Nội dung mới', 'situation', 6, 'Điều gì khác trước.'],
      ['tac-dong', 'Tác động đến thành phố', 'risk', 3, 'Ai chịu tác động, đến mức nào.'],
      ['viec-lam', 'Việc phải làm', 'duties', 6, 'Việc gì, ai làm, hạn ngày nào.'],
      ['kien-nghi', 'Kiến nghị', 'proposal', 0, 'Một câu quyết định được.'],
    ],
  ),
  type(
    'to-trinh',
    'Tờ trình',
    1_500,
    ['reasons', 'options', 'deadline', 'decider'],
    [
      ['can-cu', 'Căn cứ', 'basis', 5, 'Các văn bản làm căn cứ, còn hiệu lực.'],
      ['su-can-thiet', 'Sự cần thiết', 'reasons', 5, 'Vì sao phải ban hành, vì sao lúc này.'],
      ['chuan-bi', 'Quá trình chuẩn bị', 'opinions', 4, 'Đã lấy ý kiến ai, kết quả.'],
      ['noi-dung', 'Nội dung chính', 'situation', 8, 'Những điều xin quyết định.'],
      ['khac-nhau', 'Vấn đề còn ý kiến khác nhau', 'options', 0, 'Các phương án, được và mất.'],
      ['kien-nghi', 'Kiến nghị', 'ask', 2, 'Một câu quyết nghị được.'],
      ['ho-so', 'Hồ sơ kèm theo', 'other', 0, 'Danh mục tài liệu.'],
    ],
  ),
  type(
    'thong-bao-ket-luan',
    'Thông báo kết luận',
    1_000,
    ['deadline'],
    [
      ['cau-dan', 'Mở đầu', 'opening', 2, 'Ngày, người chủ trì, thành phần, sau khi nghe gì.'],
      ['danh-gia', 'Đánh giá', 'situation', 3, 'Hội nghị đánh giá thế nào.'],
      ['thong-nhat', 'Nội dung thống nhất', 'basis', 6, 'Kết luận của người chủ trì.'],
      ['giao-viec', 'Giao việc', 'duties', 10, 'Ai, việc gì, sản phẩm, hạn.'],
      ['ket', 'Kết thúc', 'closing', 0, 'Văn phòng thông báo để các cơ quan biết, thực hiện.'],
    ],
  ),
  type(
    'cong-van',
    'Công văn',
    450,
    ['deadline'],
    [
      ['dan', 'Văn bản nguồn', 'opening', 2, 'Số, ngày, cơ quan, trích yếu của văn bản đến.'],
      ['tra-loi', 'Nội dung', 'situation', 5, 'Trả lời hoặc yêu cầu, đánh số.'],
      ['viec', 'Yêu cầu, thời hạn', 'duties', 4, 'Việc, hạn, nơi gửi báo cáo.'],
      ['ket', 'Kết thúc', 'closing', 0, 'Đề nghị phối hợp, đầu mối.'],
    ],
  ),
  type(
    'bao-cao',
    'Báo cáo',
    3_000,
    ['reasons', 'deadline'],
    [
      ['ket-qua', 'Kết quả', 'situation', 12, 'Đã làm được gì, số liệu.'],
      ['han-che', 'Hạn chế, nguyên nhân', 'reasons', 6, 'Chưa được gì, vì sao.'],
      ['nhiem-vu', 'Nhiệm vụ', 'duties', 10, 'Việc tới, ai, khi nào.'],
      ['kien-nghi', 'Kiến nghị', 'proposal', 0, 'Với ai, điều gì.'],
    ],
  ),
  type(
    'ke-hoach',
    'Kế hoạch',
    1_500,
    ['deadline'],
    [
      ['can-cu', 'Căn cứ', 'basis', 4, 'Thực hiện văn bản nào.'],
      ['muc-dich', 'Mục đích, yêu cầu', 'reasons', 4, 'Đạt được gì.'],
      ['viec', 'Nội dung, phân công', 'duties', 12, 'Việc, đơn vị chủ trì, thời hạn, sản phẩm.'],
      ['to-chuc', 'Tổ chức thực hiện', 'closing', 0, 'Theo dõi, báo cáo.'],
    ],
  ),
  type(
    'tham-luan',
    'Tham luận',
    800,
    [],
    [
      ['van-de', 'Vấn đề', 'opening', 2, 'Một vấn đề.'],
      ['cach-lam', 'Cách làm và kết quả', 'situation', 8, 'Hai đến ba cách làm có số liệu.'],
      ['bai-hoc', 'Bài học', 'reasons', 3, 'Vì sao được, vì sao chưa.'],
      ['kien-nghi', 'Kiến nghị', 'proposal', 0, 'Một hoặc hai kiến nghị.'],
    ],
  ),
  type(
    'tin-nhanh',
    'Tin nhanh',
    300,
    ['ask-first'],
    [
      ['su-viec', 'Sự việc', 'ask', 2, 'Việc gì, ở đâu, lúc nào.'],
      ['da-lam', 'Đã làm', 'situation', 3, 'Ai đã làm gì.'],
      ['de-xuat', 'Đề xuất', 'proposal', 0, 'Cần chỉ đạo gì, trước khi nào.'],
    ],
  ),
];
