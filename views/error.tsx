import { paths } from '../src/paths.ts';
import type { Viewer } from '../src/people/viewer.ts';
import { Layout } from './layout.tsx';
import { Typed, type TypedFields } from './typed.tsx';
import { Head } from './ui/head.tsx';
import { Notice } from './ui/notice.tsx';

type Words = { title: string; kept: string; next: string };

/** What happened, what was kept, what to do. */
const words = {
  401: {
    title: 'Phiên làm việc đã hết',
    kept: 'Điều vừa gửi chưa được lưu.',
    next: 'Xin đăng nhập lại rồi làm tiếp.',
  },
  403: {
    title: 'Đồng chí không được làm việc này',
    kept: 'Không có gì bị thay đổi.',
    next: 'Nếu công việc cần, xin đề nghị văn thư hoặc người quản trị.',
  },
  404: {
    title: 'Không có gì ở địa chỉ này',
    kept: 'Văn bản có thể đã được thu hồi, hoặc đồng chí không thuộc phạm vi đọc.',
    next: 'Xin tìm theo số hiệu, hoặc hỏi người đã gửi đường dẫn.',
  },
  408: {
    title: 'Dữ liệu gửi lên quá chậm',
    kept: 'Không có gì được lưu.',
    next: 'Xin kiểm tra đường truyền rồi gửi lại.',
  },
  409: {
    title: 'Người khác vừa sửa trước',
    kept: 'Bản của người ấy được giữ; điều đồng chí vừa nhập chưa được lưu.',
    next: 'Xin mở lại trang, xem bản mới rồi sửa tiếp.',
  },
  413: {
    title: 'Dữ liệu gửi lên quá lớn',
    kept: 'Không có gì được lưu.',
    next: 'Xin tách thành nhiều tệp nhỏ hơn rồi gửi lại.',
  },
  422: {
    title: 'Điều vừa gửi chưa dùng được',
    kept: 'Không có gì được lưu.',
    next: 'Xin quay lại, sửa chỗ chưa đúng rồi gửi lại.',
  },
  429: {
    title: 'Thao tác quá nhanh',
    kept: 'Không có gì bị mất.',
    next: 'Xin chờ một phút rồi thử lại.',
  },
  500: {
    title: 'Cổng gặp lỗi',
    kept: 'Lỗi đã được ghi lại. Điều đã lưu trước đó vẫn còn nguyên.',
    next: 'Xin thử lại; nếu vẫn lỗi, báo người quản trị giờ xảy ra lỗi.',
  },
  503: {
    title: 'Tìm kiếm tạm thời không hoạt động',
    kept: 'Đây không phải là “không tìm thấy”: cổng chưa tìm được gì cả. Văn bản vẫn còn nguyên.',
    next: 'Xin thử lại sau một phút, hoặc mở danh sách văn bản.',
  },
  507: {
    title: 'Máy chủ hết chỗ chứa',
    kept: 'Tệp vừa gửi chưa được nhận. Những gì đã nhận trước đó vẫn còn nguyên.',
    next: 'Xin báo người quản trị dọn chỗ rồi gửi lại.',
  },
} satisfies Record<number, Words>;

export type ErrorStatus = keyof typeof words;

/**
 * `message`: a sentence of the domain that says more than the status does; `next`: where one was, and
 * `typed`: what the form brought, of somebody whose session has ended.
 */
export type ErrorProps = {
  status: ErrorStatus;
  message?: string | undefined;
  viewer?: Viewer | undefined;
  next?: string | undefined;
  typed?: TypedFields;
};

export const ErrorPage = ({ status, message, viewer, next, typed = {} }: ErrorProps) => (
  <Layout title={words[status].title} viewer={viewer}>
    <Head title={words[status].title} />
    <div class="stack narrow">
      <Said status={status} message={message} />
      <Typed fields={typed} />
      <p class="row">
        <WayOut status={status} next={next} />
      </p>
    </div>
  </Layout>
);

const Said = ({ status, message }: ErrorProps) => {
  const own = sentence(status, message);
  if (own) return <p class="lede">{own}</p>;
  return (
    <>
      <p class="lede">{words[status].kept}</p>
      <p>{words[status].next}</p>
    </>
  );
};

const forPeople: ErrorStatus[] = [404, 408, 409, 413, 422, 429];

/** The failures whose own message is written for the person; others may carry technical words. */
const sentence = (status: ErrorStatus, message: string | undefined) =>
  message && forPeople.includes(status) ? message : undefined;

const allOf = (status: ErrorStatus) => `${words[status].kept} ${words[status].next}`;

const WayOut = ({ status, next }: ErrorProps) =>
  status === 401 ? (
    <a class="button primary" href={paths.signIn(next)}>
      Đăng nhập
    </a>
  ) : (
    <>
      <a class="button primary" href={paths.today()}>
        Về trang Hôm nay
      </a>
      <a class="button" href={paths.documents()}>
        Danh sách văn bản
      </a>
    </>
  );

/** Also sent alone, into the part of the page that htmx was about to change. */
export const ErrorPart = ({ status, message }: ErrorProps) => (
  <Notice tone="late" alert>
    <p>
      <strong>{words[status].title}.</strong> {sentence(status, message) ?? allOf(status)}
    </p>
  </Notice>
);
