import { paths } from '../../src/paths.ts';
import { type Answer, aboutAnswers } from './about-answers.tsx';

export const answers: Answer[] = [
  {
    id: 'tim-so-hieu',
    question: 'tìm một văn bản khi biết số hiệu',
    answer: (
      <p>
        Gõ đủ số và ký hiệu vào ô ở đầu trang, ví dụ <kbd>15-NQ/TU</kbd>. Văn bản đúng số hiệu hiện
        trên cùng. Số của Đảng đếm lại theo nhiệm kỳ và theo cơ quan, nên nhiều văn bản có thể cùng
        số; khi đó cổng đưa ra danh sách để chọn.
      </p>
    ),
  },
  {
    id: 'tim-noi-dung',
    question: 'tìm theo nội dung',
    answer: (
      <p>
        Gõ từ hoặc câu cần tìm, có dấu hay không dấu đều được. Mỗi kết quả cho thấy tối đa hai đoạn,
        chữ tìm thấy có nền vàng; đường dẫn dưới đoạn mở đúng chỗ ấy trong văn bản. Thu hẹp bằng các
        ô chọn bên trái. Dòng dưới tiêu đề cho biết còn bao nhiêu văn bản chưa lập chỉ mục.
      </p>
    ),
  },
  aboutAnswers,
  {
    id: 'dan-chieu',
    question: 'dẫn chiếu và gửi đúng một điều, khoản',
    answer: (
      <p>
        Trên trang văn bản, số của mỗi điều, khoản, điểm là đường dẫn đến chính nó: bấm vào rồi chép
        địa chỉ trên thanh trình duyệt để gửi. Nút <strong>Chép dẫn chiếu</strong> chép câu dẫn
        chiếu theo cách viết của văn bản Đảng.
      </p>
    ),
  },
  {
    id: 'luu-tim-kiem',
    question: 'được báo khi có văn bản mới về một việc',
    answer: (
      <p>
        Tìm việc ấy, rồi bấm <strong>Lưu tìm kiếm</strong> dưới kết quả. Văn bản mới vào kho hoặc
        mới mở cho đồng chí mà có hầu hết các chữ của câu tìm sẽ hiện ở trang Hôm nay và ở{' '}
        <a href={paths.savedSearches()}>Tìm kiếm đã lưu</a>; ở đó đổi tên, tạm dừng hoặc bỏ.
      </p>
    ),
  },
  {
    id: 'gio-nguon',
    question: 'gom các đoạn làm nguồn cho dự thảo',
    answer: (
      <p>
        Bấm <strong>Vào giỏ nguồn</strong> dưới đoạn tìm thấy, hoặc dấu thêm bên lề khi đọc văn bản.{' '}
        <a href={paths.basket()}>Giỏ nguồn</a> giữ lời lúc lấy, câu dẫn chiếu và ghi chú, và cho
        biết đoạn nào đã sửa hay không còn. Chỉ mình đồng chí thấy giỏ của mình.
      </p>
    ),
  },
  {
    id: 'tai-danh-sach',
    question: 'tải một danh sách văn bản',
    answer: (
      <p>
        Dưới kết quả tìm và dưới danh sách kho có nút Excel và Word. Tệp có mọi văn bản của danh
        sách mà đồng chí được đọc, nhiều nhất 1.000; lượt tải được ghi nhật ký.
      </p>
    ),
  },
  {
    id: 'chu-gach-cham',
    question: 'hiểu chữ gạch chân bằng chấm',
    answer: (
      <p>
        Đó là chữ máy đọc từ ảnh mà chưa chắc. Bấm vào chữ để xem mảnh ảnh ấy, và đối chiếu trước
        khi dùng, nhất là với số và ngày. Mọi chữ chưa chắc của một trang đứng cạnh ảnh trang.
      </p>
    ),
  },
  {
    id: 'anh-trang',
    question: 'xem trang giấy như đã in',
    answer: (
      <p>
        Văn bản PDF và bản quét có phần <strong>Ảnh trang</strong>. Mở từ kết quả tìm kiếm thì chỗ
        tìm thấy có khung vàng; bấm số của một điều, khoản bên cạnh thì các dòng của nó có khung
        xanh.
      </p>
    ),
  },
  {
    id: 'so-sanh',
    question: 'so sánh hai bản của một văn bản',
    answer: (
      <p>
        Trong <strong>Lịch sử</strong>, chọn hai bản rồi bấm <strong>So sánh</strong>. Chữ bị bỏ
        gạch ngang, chữ thêm vào gạch chân; các đoạn không đổi được gấp lại.
      </p>
    ),
  },
  {
    id: 'duyet-kho',
    question: 'duyệt kho không cần tìm',
    answer: (
      <p>
        Mở <a href={paths.documents()}>Kho văn bản</a> và chọn cơ quan, lĩnh vực, loại, năm, nhiệm
        kỳ; các lựa chọn kết hợp với nhau. Văn bản thiếu thông tin đứng ở dòng “Chưa rõ”.
      </p>
    ),
  },
  {
    id: 'con-hieu-luc-khong',
    question: 'biết một văn bản còn hiệu lực không',
    answer: (
      <p>
        Gõ số hiệu vào ô tìm: thẻ trên cùng ghi tình trạng, lý do và văn bản làm thay đổi. Đổi{' '}
        <strong>Tính đến ngày</strong> để xem ngày khác; tích <strong>Chỉ còn hiệu lực</strong> để
        lọc kết quả. Cổng chỉ kết luận từ quan hệ đã có người xác nhận, ngày ghi trong văn bản và
        điều văn thư ghi nhận; thiếu thì ghi “Chưa rõ hiệu lực”.
      </p>
    ),
  },
  {
    id: 'dua-vao-kho',
    question: 'đưa văn bản vào kho',
    answer: (
      <p>
        Văn thư, chuyên viên và lãnh đạo đơn vị mở phần <strong>Số hóa</strong>, khai độ mật, chọn
        phạm vi đọc rồi chọn tệp. Tài liệu có độ mật bị từ chối và không được giữ lại. Bản quét được
        nhận dạng chữ ở phía sau; có thể rời trang. Tệp lỗi không làm dừng các tệp khác và có nút{' '}
        <strong>Thử lại</strong>.
      </p>
    ),
  },
  {
    id: 'loai-tep',
    question: 'biết loại tệp nào đọc được',
    answer: (
      <p>
        Đọc được .docx, .doc, .rtf, .odt, .xlsx, .pptx, .pdf, .html, .txt, thư .eml và ảnh .png,
        .jpg. Tệp kèm theo thư và tệp trong .zip thành văn bản riêng, qua cùng một cổng kiểm tra.
        Tệp .xls và .ppt kiểu cũ xin lưu lại thành .xlsx, .pptx. Văn bản gõ bằng TCVN3 (.VnTime),
        VNI, VISCII hay VIQR được chuyển sang Unicode, và dòng kết quả ghi rõ điều đó.
      </p>
    ),
  },
  {
    id: 'sua-the',
    question: 'sửa thông tin, thay tệp, đổi phạm vi đọc, thu hồi',
    answer: (
      <p>
        Trên trang văn bản, văn thư thấy các việc ấy ở cột bên phải. Thay tệp tạo phiên bản mới, bản
        cũ vẫn còn trong <strong>Lịch sử</strong>. Đổi phạm vi đọc và thu hồi có hiệu lực ngay; thu
        hồi nhầm thì khôi phục ở <a href={paths.withdrawnDocuments()}>Văn bản đã thu hồi</a>.
      </p>
    ),
  },
  {
    id: 'khong-thay',
    question: 'biết vì sao không thấy một văn bản',
    answer: (
      <p>
        Có ba lẽ: kho chưa có, văn bản đang chờ lập chỉ mục, hoặc đồng chí không thuộc phạm vi đọc.
        Cổng không phân biệt lẽ đầu với lẽ cuối, để không lộ sự tồn tại của văn bản. Xin hỏi văn
        thư.
      </p>
    ),
  },
  {
    id: 'mat-khau',
    question: 'đổi hoặc đặt lại mật khẩu',
    answer: (
      <p>
        Đổi mật khẩu ở trang <a href={paths.account()}>Tài khoản của tôi</a>, nơi cũng thấy các máy
        đang đăng nhập. Quên mật khẩu thì xin người quản trị cấp đường dẫn đặt lại; đường dẫn dùng
        được một lần.
      </p>
    ),
  },
  {
    id: 'sao-luu',
    question: 'sao lưu và khôi phục (người quản trị)',
    answer: (
      <>
        <p>
          Trên máy chủ, trong thư mục của cổng, chạy <code>npm run backup -- TỆP</code>. Lệnh chạy
          được khi cổng đang hoạt động, ghi cả bản ghi lẫn tệp gốc và kiểm tra từng tệp bằng mã băm.
          Khôi phục vào một thư mục trống bằng <code>npm run restore -- TỆP</code>.
        </p>
        <p>
          Cơ sở dữ liệu nhúng không chịu được mất điện đột ngột: xin sao lưu hằng ngày và chép bản
          sao sang máy khác, hoặc dùng PostgreSQL.
        </p>
      </>
    ),
  },
];
