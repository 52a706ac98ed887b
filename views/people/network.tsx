import { Notice } from '../ui/notice.tsx';

/** Whether files with a level of secrecy are refused, and what the setting would mean. */
export const Network = ({ independent }: { independent: boolean }) => (
  <section class="block" aria-labelledby="network">
    <h2 id="network">Tài liệu có độ mật</h2>
    {independent ? (
      <Notice tone="now">
        <p>
          Đang nhận tài liệu có độ mật: người vận hành đã khai máy này chỉ nối mạng LAN độc lập được
          phê duyệt.
        </p>
      </Notice>
    ) : (
      <p>Từ chối mọi tệp ghi Mật, Tối mật, Tuyệt mật.</p>
    )}
    <p class="note">
      Đặt <code>INDEPENDENT_NETWORK=yes</code> là cổng thôi từ chối các tệp ấy. Chỉ được đặt khi máy
      chủ và mọi máy dùng cổng nằm trong một mạng LAN độc lập ở một trụ sở, không nối Internet, mạng
      viễn thông hay mạng khác, đã được cấp có thẩm quyền và cơ quan cơ yếu phê duyệt theo Luật Bảo
      vệ bí mật nhà nước số 117/2025/QH15.
    </p>
  </section>
);
