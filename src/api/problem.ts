import type { Context } from 'hono';
import { type FailureStatus, statusOf, TooFast } from '../errors.ts';

export type ProblemStatus = FailureStatus | 401 | 415;

/** What each failure is called, and what is said where the failure itself says nothing. */
export const problems: Record<ProblemStatus, { title: string; detail: string }> = {
  401: {
    title: 'Chưa có mã truy cập',
    detail: 'Xin gửi mã truy cập còn hạn trong tiêu đề “Authorization: Bearer …”.',
  },
  403: {
    title: 'Không được làm việc này',
    detail: 'Mã truy cập hoặc vai của người tạo mã không cho phép việc này.',
  },
  404: {
    title: 'Không có ở địa chỉ này',
    detail: 'Không có gì ở địa chỉ này, hoặc người tạo mã không thuộc phạm vi đọc.',
  },
  408: { title: 'Gửi quá chậm', detail: 'Dữ liệu đến quá chậm nên đã dừng nhận; xin gửi lại.' },
  409: { title: 'Người khác vừa sửa trước', detail: 'Xin lấy bản mới rồi làm lại.' },
  413: { title: 'Dữ liệu quá lớn', detail: 'Dữ liệu gửi lên quá lớn; không có gì được lưu.' },
  415: {
    title: 'Không nhận kiểu dữ liệu này',
    detail:
      'Xin gửi biểu mẫu multipart/form-data có một tệp, hoặc chính tệp ấy với kiểu application/octet-stream.',
  },
  422: { title: 'Yêu cầu chưa đúng', detail: 'Yêu cầu chưa dùng được; không có gì được lưu.' },
  429: { title: 'Gọi quá nhanh', detail: 'Gọi quá nhanh; xin chờ rồi gọi lại.' },
  500: { title: 'Cổng gặp lỗi', detail: 'Cổng gặp lỗi, lỗi đã được ghi lại; xin thử lại.' },
  503: {
    title: 'Tạm thời chưa trả lời được',
    detail:
      'Tìm kiếm tạm thời không hoạt động; đây không phải là “không tìm thấy”. Xin thử lại sau.',
  },
  507: { title: 'Máy chủ hết chỗ chứa', detail: 'Máy chủ hết chỗ chứa; tệp chưa được nhận.' },
};

type Wrong = { name: string; detail: string };

/** A failure as RFC 9457 has it: a title, a sentence for a person, and what is wrong with which field. */
export function problem(
  c: Context,
  status: ProblemStatus,
  more: { detail?: string | undefined; errors?: Wrong[] } = {},
) {
  const { title, detail } = problems[status];
  const { errors } = more;
  const said = { title, status, detail: more.detail || detail, ...(errors ? { errors } : {}) };
  return c.body(JSON.stringify(said), status, { 'Content-Type': 'application/problem+json' });
}

/** Failures whose own message is written for the person; others may carry technical words. */
const forPeople = new Set<ProblemStatus>([408, 409, 413, 422, 429, 507]);

export function problemOf(c: Context, error: Error) {
  const status = statusOf(error);
  if (error instanceof TooFast) c.header('Retry-After', String(error.seconds));
  return problem(c, status, forPeople.has(status) ? { detail: error.message } : {});
}
