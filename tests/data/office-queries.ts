/**
 * What staff ask by number (A), topic (B), who and when (C), status (E) and duties (G), each with what is right over the sample
 * archive and its catalogue: one of the documents among the first three, the card of the number, or
 * a choice that the page offers. Three of them weighed in when `TITLE_ALONE` in ranking.ts was chosen.
 */
export type OfficeQuery = {
  query: string;
  among?: string[]; // numbers: one of them in the first three
  card?: string;
  choice?: string; // words of a link or a line that leaves the choice to the reader
};

export const officeQueries: OfficeQuery[] = [
  { query: 'chủ trương sắp xếp tổ chức bộ máy mới nhất', among: ['48-NQ/TU', '307-KH/TU'] },
  { query: 'quy định thể thức văn bản của Đảng hiện hành', among: ['399-QĐ/TW', '12-HD/VPTU'] },
  { query: 'nhà ở xã hội chỉ đạo của Tổng Bí thư', among: ['64-TB/VPTW'] },
  { query: 'nhà ở xã hội chỉ đạo của Tổng Bí thư', among: ['34-CT/TW'] },
  { query: 'XDNTM giai đoạn 2026-2030', choice: 'XDNTM là xây dựng nông thôn mới' },
  { query: 'bảo vệ bí mật nhà nước quy định mới về máy tính', among: ['77-CV/VPTU'] },
  { query: 'hướng dẫn sinh hoạt chi bộ', among: ['14-HD/BTCTU'] },
  { query: 'phát triển văn hóa nghị quyết', among: ['80-NQ/TW'] },
  { query: 'ai ký quy định 399', card: '399-QĐ/TW' },
  { query: 'ai ký quy định 399', choice: 'Trần Cẩm Tú' },
  { query: 'nghị quyết nào của bộ chính trị ban hành ngày 17/3/2026', among: ['02-NQ/TW'] },
  { query: 'văn bản đến từ BTCTU quý III', choice: 'Ban Tổ chức Thành ủy' },
  { query: 'văn bản đến từ BTCTU quý III', choice: '01/7/2026 – 30/9/2026' },
  { query: 'văn bản ban tổ chức gửi từ tháng 7 đến tháng 9', choice: '01/7/2026 – 30/9/2026' },
  { query: 'QĐ 399 do ai ký ban hành', card: '399-QĐ/TW', choice: 'Trần Cẩm Tú' },
  { query: 'nghị quyết phát triển văn hóa', among: ['80-NQ/TW'] },
  { query: 'nhaf owr xax hooij tongr bis thuw chir ddaoj', among: ['64-TB/VPTW'] },
  { query: 'được gia hạn nhiệm vụ tối đa bao nhiêu lần', among: ['118-QĐ/TU', '67-QĐ/TU'] },
  { query: 'chỉ thị cải cách hành chính mới nhất', among: ['09-CT/TU'] },
  { query: 'ban thường vụ họp cho ý kiến đề án này khi nào', among: ['07-QC/TU'] },
  {
    query: 'các thông báo kết luận do đ/c Chánh văn phòng ký năm nay',
    choice: '01/01/2026 – 31/12/2026',
  },
  { query: 'kết luận 226', card: '226-KL/TW' },
  { query: 'quyet dinh 204 ban bi thu', card: '204-QĐ/TW' },
  { query: 'nghị định 30 2020', card: '30/2020/NĐ-CP' },
  { query: 'thông báo 64 văn phòng trung ương', card: '64-TB/VPTW' },
  { query: '02-NQ/TW', choice: '2 văn bản cùng số hiệu này' },
  { query: '02-NQ/TW ngày 17/3/2026', card: '02-NQ/TW', choice: 'Thủ đô Hà Nội' },
  { query: '399-QĐ/TW', card: '399-QĐ/TW' },
  { query: '399-QĐ/TW', choice: 'Cùng số, của cơ quan khác' },
  { query: 'so 12 bc vptu nam 2026', choice: 'Không có 12-BC/VPTU' },
  { query: 'so 12 bc vptu nam 2026', choice: 'Xem Báo cáo của cơ quan này năm 2026' },
  { query: 'nghị quyết 27', choice: 'văn bản cùng số hiệu này' },
  { query: 'hướng dẫn 36-HD/VPTW còn hiệu lực không', card: '36-HD/VPTW' },
  { query: 'hướng dẫn 36-HD/VPTW còn hiệu lực không', choice: 'Được thay thế từ 27/5/2026 theo' },
  { query: 'văn bản nào thay thế quy định 66', card: '66-QĐ/TW' },
  { query: 'văn bản nào thay thế quy định 66', choice: 'Quy định 399-QĐ/TW</a>' },
  { query: 'quy định 217 về gửi nhận văn bản điện tử', card: '217-QĐ/TW' },
  { query: 'quy định 217 về gửi nhận văn bản điện tử', choice: 'Quy định 337-QĐ/TW</a>' },
  {
    query: 'thành ủy đã ban hành chương trình hành động thực hiện NQ 80 chưa',
    among: ['09-CTr/TU'],
  },
  { query: 'những văn bản của thành phố căn cứ vào 66-QĐ/TW', card: '66-QĐ/TW' },
  { query: 'những văn bản của thành phố căn cứ vào 66-QĐ/TW', choice: 'Xem quan hệ' },
  {
    query: 'những văn bản của thành phố căn cứ vào 66-QĐ/TW',
    choice: 'Văn bản nào dựa vào văn bản này</a>',
  },
  { query: 'KL 226 giao thành ủy làm gì, hạn nào', card: '226-KL/TW' },
  {
    query: 'KL 226 giao thành ủy làm gì, hạn nào',
    choice: 'chưa có toàn văn nên chưa đọc được nhiệm vụ nào',
  },
  {
    query: 'việc phải xong trong tháng 11',
    choice: 'nhiệm vụ có hạn từ 01/11/2026 đến 30/11/2026',
  },
  {
    query: 'phường phải báo cáo gì về thực hiện nghị quyết này, gửi ai',
    choice: 'nhiệm vụ do “phường” chủ trì',
  },
  { query: 'văn bản hỏa tốc xử lý trong bao lâu', among: ['72-QĐ/TU'] },
  {
    query: 'trích các nhiệm vụ giao Văn phòng trong 02-NQ/TW',
    choice: '2 văn bản cùng số hiệu này',
  },
];
