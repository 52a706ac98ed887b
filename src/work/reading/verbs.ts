import { anyWord } from './toned.ts';

const list = (words: string) => words.split(',').map((word) => word.trim());

/** By these alone a named body is charged with something, wherever it stands. */
const charging = list(
  'có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, có các nhiệm vụ, có những nhiệm vụ, chủ trì, phối hợp, tham mưu, theo dõi, đôn đốc',
);

// What may follow a body's name and is no part of one.
const following = list(
  `chủ động, kiểm tra, giám sát, báo cáo, hướng dẫn, tổ chức, triển khai, thực hiện, xây dựng,
  ban hành, trình, tổng hợp, rà soát, chỉ đạo, lãnh đạo, tăng cường, đẩy mạnh, tiếp tục, kịp thời,
  bảo đảm, đảm bảo, bố trí, cân đối, quản lý, lập, phê duyệt, thẩm định, thẩm tra, đề xuất,
  kiến nghị, nghiên cứu, ứng dụng, phát triển, cung cấp, công bố, công khai, tuyên truyền, phổ biến,
  vận động, quán triệt, khẩn trương, nghiêm túc, thường xuyên, định kỳ, căn cứ, trên cơ sở, tập trung,
  tích cực, hỗ trợ, giúp, sắp xếp, kiện toàn, hoàn thiện, hoàn thành, đánh giá, sơ kết, tổng kết,
  phân bổ, phân công, bàn giao, tiếp nhận, gửi, thông báo, đăng tải, xác định, xem xét, quy định,
  giải quyết, xử lý, thu hồi, bồi dưỡng, đào tạo, tập huấn, thống kê, lựa chọn, huy động, lồng ghép,
  tham gia, kết hợp, cử, dự thảo, soạn thảo, chuẩn bị, điều chỉnh, bổ sung, sửa đổi, xác minh,
  cập nhật, khảo sát, điều tra, thu thập, chia sẻ, kết nối, vận hành, phát động, phát huy, nâng cao,
  khen thưởng, duy trì, củng cố, cụ thể hóa, tuân thủ, chấp hành, liên hệ, đề nghị, yêu cầu, giao,
  phấn đấu, tạo điều kiện, quan tâm, làm việc, làm, hình thành, sớm, là đầu mối, đầu mối, ngăn chặn,
  khắc phục, biên soạn, góp ý, điều hành, điều phối, trực tiếp, phải, cần, cùng, chọn, tiến hành,
  thực thi, thành lập, đưa, rút kinh nghiệm, nắm, nhân rộng, hằng năm, hàng năm, hằng quý, hàng quý,
  hằng tháng, hàng tháng, ưu tiên, quyết toán, giới thiệu, tiếp thu, kết luận, sao gửi, đăng ký, cụ thể,
  thống nhất, phản ánh, gắn, tham vấn, lấy ý kiến, có văn bản, có ý kiến, có kế hoạch, có biện pháp,
  cho ý kiến, cho chủ trương, cho phép`,
);

const starting = list(
  `chuyển, cấp, mở, nhận, mời, họp, xét, phát hành, khai thác, bảo vệ, đầu tư, thanh tra, phát hiện,
  xử phạt, đồng thời, ngoài ra, truy vấn, tự bảo đảm, tự kiểm tra, ký kết, thu thập, quyết định, trao đổi, áp dụng, nghiêm chỉnh, tuyển chọn,
  cảnh báo, chấn chỉnh, lưu trữ, sử dụng, tạo, tham dự, kiểm soát, sơ tuyển, phân loại, phân tích,
  tư vấn, tổng kết, khuyến khích, bám sát, chịu, truyền thông, giáo dục, trả lời, khai báo,
  khảo nghiệm, đổi mới, kiên quyết, quyết liệt, thúc đẩy, đề ra, đàm phán, nộp, ghi,
  thỏa thuận, kêu gọi, cải cách, tuyển dụng, xác nhận, phòng ngừa, giám định, tập hợp,
  phân cấp, ủy quyền, trang bị, tránh, hạn chế, gấp rút, chú trọng, chú ý, coi,
  lắp đặt, phân phối, sửa chữa, nhắc nhở, biểu dương, tháo gỡ, chấm dứt, đình chỉ, dừng, tạm dừng`,
);

/** A verb as it stands after a body: small letters, for a name's own are capital. */
export const verbAfterBody = anyWord([...charging, ...following], 'gu');
export const isCharging = (verb: string) => charging.includes(verb.replace(/\s+/g, ' '));

const anyStart = new RegExp(
  `^${anyWord([...charging, ...following, ...starting], 'u').source}`,
  'u',
);
/** Whether a phrase in small letters begins with what somebody is to do. */
export const startsWithVerb = (phrase: string) => anyStart.test(phrase);
