import { isFunctionWord, wordsOf } from '../../verify/plain.ts';
import { inSameWords } from './same-heads.ts';

// Said of any figure, so that it tells nothing of which.
const COMMON =
  /(?<!\p{L})(?:kết quả|báo cáo|thống kê|tổng số|tổng cộng|tổng|tỷ lệ|tỉ lệ|số liệu|số lượng|tiến hành|thực hiện|công tác|tình hình|hiện nay|hiện|đến nay|tính|cho biết|so với|cùng kỳ(?: năm (?:trước|ngoái))?|trên địa bàn|cơ quan|đơn vị|địa phương|đạt|chiếm|bằng|mức|ước|khoảng|gần|hơn|xấp xỉ|chừng|tăng|giảm|lũy kế|đồng thời|ngoài ra|trong khi|cụ thể|trong đó|trong số|riêng|đối với|giai đoạn|quý|đầu năm|cuối năm|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|dự toán|kế hoạch|yêu cầu|không quá|tối đa|tối thiểu|ít nhất|không dưới|không vượt quá|phải|cần|giao|đặt|ra|nghìn|ngàn|triệu|tỷ|đồng|phần trăm|chương trình|đề nghị|lượt|mới|trong thời hạn|thời hạn|kể từ|làm việc|theo quy định|quy định|khoản|điểm|điều|sau đây)(?!\p{L})/giu;
// Who acts, where any office of the kind does.
const ACTORS =
  /(?<!\p{L})(?:các )?(?:cấp ủy(?: các cấp)?|chính quyền|văn phòng|công an|quân sự|ủy ban nhân dân|hội đồng nhân dân|ban thường vụ|thường trực|ngành \p{L}+ \p{L}+|nông dân|doanh nghiệp(?= (?:#|ở|tại|trên|trong|của))|phường|xã(?! hội)|đặc khu|thị trấn|thành ủy|đảng ủy|đảng bộ|ubnd|hđnd|ngành chức năng|lực lượng chức năng)(?!\p{L})/giu;

/** The words of a piece of a plain sentence that say what is measured. */
export const measuredWords = (piece: string): Set<string> =>
  new Set(
    wordsOf(inSameWords(piece).replace(COMMON, ' ').replace(ACTORS, ' '))
      .map(({ lower }) => lower)
      .filter((word) => !isFunctionWord(word) && !/^\d/.test(word) && word.length > 1),
  );

// Words that make another thing of what they stand beside; one side alone has them.
const TURNING =
  /(?<!\p{L})(?:cận|nặng|nhẹ|nguy kịch|chuyển viện|quá hạn|trễ|chậm|trước hạn|đúng hạn|không|chưa|ngoài|nam|nữ|thường xuyên|bình quân|trung bình|trung ương|nội địa|xuất khẩu|nhập khẩu|còn lại|tái|ngắn hạn|dài hạn|lũy kế|mỗi|từng|trực tuyến|trực tiếp|khởi công|riêng|trong đó|trong số|gia hạn|lùi|kéo dài|điều chỉnh)(?!\p{L})/giu;

export const turningWords = (piece: string): Set<string> =>
  new Set(Array.from(piece.matchAll(TURNING), ([word]) => word.toLowerCase()));
