import type { Child } from 'hono/jsx';
import { paths } from '../../src/paths.ts';

export type Answer = { id: string; question: string; answer: Child };

export const aboutAnswers: Answer = {
  id: 'hoi-dap',
  question: 'hỏi bằng câu thường và tin được câu trả lời',
  answer: (
    <p>
      Mở <a href={paths.answers()}>Hỏi đáp</a>, gõ câu hỏi. Mỗi câu trả lời kết thúc bằng số nguồn;
      bấm vào số để xem đoạn văn bản nói điều đó. Câu hỏi về số hiệu, hiệu lực, số lượng, người ký,
      thời hạn lấy từ hồ sơ, kèm danh sách đã đếm; câu hỏi khác được trích nguyên văn. Không có
      nguồn thì cổng nói là không tìm thấy; hai nguồn nêu số khác nhau thì cổng đưa cả hai. Hỏi tiếp
      như “còn năm 2025?” thì câu trước làm ngữ cảnh. Chỉ mình đồng chí thấy câu đã hỏi.
    </p>
  ),
};
