import { paths } from '../../src/paths.ts';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';

type Failure = 'down' | 'failed' | 'busy' | 'slow' | 'cut' | 'refused' | 'garbage' | 'off';

/** The writing model as an administrator sees it. */
export type ModelSeen = {
  name: string;
  reach: 'inside' | 'outside';
  prompt: string; // version
  off: boolean;
  triedAt: Moment | undefined;
  method: 'json_schema' | 'tool' | 'json_object' | undefined;
  failure: Failure | undefined;
  readsLittle: boolean;
  days: number; // that the numbers below are of
  written: number; // answers and sections of drafts
  unused: number; // of them, those that gave nothing usable
  tokens: number;
  median: number | null; // ms
};

const failureWords: Record<Failure, string> = {
  down: 'không kết nối được',
  failed: 'máy chủ báo lỗi',
  busy: 'máy chủ quá tải',
  slow: 'trả lời quá chậm',
  cut: 'trả lời bị cắt giữa chừng',
  refused: 'từ chối trả lời',
  garbage: 'trả lời không đúng mẫu',
  off: 'đã tắt',
};

const methodWords = {
  json_schema: 'Theo mẫu JSON, máy chủ tự giữ mẫu',
  tool: 'Theo lời gọi công cụ',
  json_object: 'JSON không mẫu, cổng tự kiểm',
};

/** The model, how it does, and the switch that stops it at once. */
export const WritingModel = ({ model }: { model: ModelSeen | undefined }) => (
  <section class="block stack" aria-labelledby="model">
    <h2 id="model">Mô hình viết trả lời và dự thảo</h2>
    {model ? (
      <Model model={model} />
    ) : (
      <p>Không dùng. Hỏi đáp và dự thảo trích nguyên văn câu trong nguồn.</p>
    )}
  </section>
);

const Model = ({ model }: { model: ModelSeen }) => (
  <>
    {model.off && (
      <Notice tone="now">
        <p>
          Đang tắt: không câu hỏi, không đoạn văn bản nào được gửi đi. Hỏi đáp và dự thảo trích
          nguyên văn.
        </p>
      </Notice>
    )}
    <Facts
      facts={[
        { term: 'Tên', value: model.name },
        {
          term: 'Đặt ở',
          value:
            model.reach === 'inside'
              ? 'Trong mạng của cơ quan'
              : 'Bên ngoài: chỉ nhận câu hỏi, nhiệm vụ và đoạn của văn bản được phép',
        },
        { term: 'Lần thử gần nhất', value: triedWords(model) },
        { term: 'Cách hỏi', value: model.method && methodWords[model.method] },
        { term: 'Lời dẫn', value: `Bản ${model.prompt}` },
        { term: `Đã hỏi trong ${model.days} ngày`, value: askedWords(model) },
        { term: 'Thời gian thường thấy', value: secondsWords(model.median) },
      ]}
    />
    {model.readsLittle && (
      <p class="note">
        Máy chủ đếm ít chữ hơn số đã gửi: khuôn hội thoại của mô hình có thể làm mất lời dẫn.
      </p>
    )}
    <form class="press" method="post" action={paths.switchModel()}>
      <input type="hidden" name="to" value={model.off ? 'on' : 'off'} />
      <button class="button" type="submit">
        {model.off ? 'Bật lại mô hình' : 'Tắt mô hình ngay'}
      </button>
    </form>
    <p class="note">Tắt mô hình không ảnh hưởng tìm kiếm và câu trích nguyên văn.</p>
  </>
);

const triedWords = ({ triedAt, method, failure }: ModelSeen) => {
  if (!triedAt) return 'Chưa thử';
  const found = method ? 'dùng được' : failureWords[failure ?? 'failed'];
  return `${viMoment(triedAt)}: ${found}`;
};

const askedWords = ({ written, unused, tokens }: ModelSeen) =>
  `${viCount(written)} lần, ${viCount(unused)} lần không dùng được; ${viCount(tokens)} đơn vị chữ`;

const secondsWords = (median: number | null) =>
  median === null ? '' : `${(median / 1000).toFixed(1).replace('.', ',')} giây`;
