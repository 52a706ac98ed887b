import { paths } from '../../src/paths.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Leaving } from '../ui/leaving.tsx';
import { viCount } from '../ui/numbers.ts';
import { isNarrowed } from './filters.tsx';
import type { AskedSearch } from './page.tsx';

const ways = [
  {
    typed: '15-NQ/TU',
    said: 'Đúng số hiệu: văn bản hiện ngay trên cùng. Nhiều văn bản cùng số thì cổng hỏi lại.',
  },
  {
    typed: 'gia hạn nhiệm vụ',
    said: 'Một cụm từ trong trích yếu hay nội dung. Mỗi kết quả dẫn đến đúng đoạn, đúng trang.',
  },
  { typed: 'chuyen doi so', said: 'Không dấu, hay quên bật bộ gõ, cũng tìm được.' },
  {
    typed: 'nghị quyết tháng 3/2026',
    said: 'Loại, cơ quan và thời gian nêu trong câu đều được tính.',
  },
  {
    typed: '"kinh tế biển" -cảng',
    said: 'Trong ngoặc kép: phải có đúng cụm ấy. Dấu trừ liền trước một từ: không có từ ấy.',
  },
];

/** Before anything was asked: what can be typed. */
export const NothingAsked = ({ leaves }: { leaves: boolean }) => (
  <>
    <Head title="Tìm kiếm" lede="Gõ số hiệu, trích yếu hoặc câu cần tìm vào ô ở đầu trang." />
    <Leaving leaves={leaves} />
    <section class="block narrow" aria-labelledby="ways">
      <h2 id="ways">Cách gõ</h2>
      <ul class="rows docket ways">
        {ways.map(({ typed, said }) => (
          <li>
            <p>
              <a href={paths.search({ q: typed })}>{typed}</a>
            </p>
            <p>{said}</p>
          </li>
        ))}
      </ul>
      <p class="after">
        <a class="button" href={paths.documents()}>
          Xem cả kho, mới nhất trước
        </a>
      </p>
    </section>
  </>
);

/** Distinct from finding nothing: nobody must take an outage for an answer. */
export const EngineDown = ({ text }: { text: string }) => (
  <>
    <Head title="Tìm kiếm tạm thời không hoạt động" />
    <section class="outcome failed" role="alert">
      <header>
        <span>
          <Icon name="triangle-alert" />
          Máy tìm kiếm không trả lời
        </span>
      </header>
      <p>
        Đây không phải là “không tìm thấy”: cổng chưa tìm được gì cả. Văn bản vẫn còn nguyên và vẫn
        mở được từ danh sách.
      </p>
      <p class="row">
        <a class="button primary" href={paths.search({ q: text })}>
          <Icon name="refresh-cw" />
          Tìm lại
        </a>
        <a class="button" href={paths.documents()}>
          Mở danh sách văn bản
        </a>
      </p>
    </section>
  </>
);

export const NothingFound = ({ asked, pending }: { asked: AskedSearch; pending: number }) => (
  <section class="outcome not-found" aria-labelledby="nothing">
    <header>
      <span>
        <Icon name="circle-question-mark" />
        <span id="nothing">Không tìm thấy trong những gì đồng chí được đọc</span>
      </span>
    </header>
    <ul class="advice">
      {isNarrowed(asked) && (
        <li>
          <a href={paths.search({ q: asked.text })}>Bỏ mọi bộ lọc</a> và tìm lại.
        </li>
      )}
      <li>Bớt chữ, hoặc thay bằng từ mà văn bản hay dùng.</li>
      <li>Với số hiệu, gõ đủ cả ký hiệu và cơ quan: 15-NQ/TU.</li>
      {pending > 0 && (
        <li>{`Còn ${viCount(pending)} văn bản chờ lập chỉ mục; văn bản vừa đưa vào có thể nằm trong số đó.`}</li>
      )}
      <li>
        <a href={paths.documents()}>Xem cả kho</a> theo loại, cơ quan và năm.
      </li>
    </ul>
  </section>
);
