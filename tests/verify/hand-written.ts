import type { ProblemKind } from '../../src/verify/problem.ts';

/** A sentence said otherwise by hand; `kinds`: of which one must be told, none where it is sound. */
type Hand = { text: string; source: string; kinds: ProblemKind[] };

const pair = (source: string, sound: string, ...changed: [string, ...ProblemKind[]][]): Hand[] => [
  { text: sound, source, kinds: [] },
  ...changed.map(([text, ...kinds]) => ({ text, source, kinds })),
];

export const handWritten: Hand[] = [
  ...pair(
    'Trường hợp không thể hoàn thành đúng hạn, cơ quan chủ trì đề nghị gia hạn bằng văn bản, nêu rõ lý do, ít nhất 05 ngày làm việc trước ngày đến hạn. Mỗi nhiệm vụ được gia hạn không quá một lần.',
    'Cơ quan chủ trì phải gửi văn bản đề nghị gia hạn tối thiểu 5 ngày làm việc trước khi đến hạn.',
    [
      'Cơ quan chủ trì phải gửi văn bản đề nghị gia hạn tối thiểu 3 ngày làm việc trước khi đến hạn.',
      'number',
    ],
    ['Mỗi nhiệm vụ được gia hạn tối đa hai lần.', 'number'],
    ['Cơ quan chủ trì không phải đề nghị gia hạn bằng văn bản.', 'negation'],
    ['Cơ quan chủ trì đề nghị gia hạn tối đa 05 ngày làm việc trước ngày đến hạn.', 'word'],
  ),
  ...pair(
    'Quy định này có hiệu lực từ ngày ký và thay thế Quy định số 67-QĐ/TU, ngày 05/7/2021 của Ban Thường vụ Thành ủy.',
    'Quy định số 67-QĐ/TU ngày 05 tháng 7 năm 2021 của Ban Thường vụ Thành ủy được thay thế.',
    [
      'Quy định số 76-QĐ/TU ngày 05 tháng 7 năm 2021 của Ban Thường vụ Thành ủy được thay thế.',
      'document',
    ],
    [
      'Quy định số 67-QĐ/TU ngày 15 tháng 7 năm 2021 của Ban Thường vụ Thành ủy được thay thế.',
      'date',
    ],
    ['Quy định số 67-QĐ/TU ngày 05/7/2021 của Ban Tổ chức Thành ủy được thay thế.', 'organ'],
  ),
  ...pair(
    'Số văn bản hành chính do các cơ quan Đảng thành phố ban hành giảm ít nhất 15% so với năm 2025; số gốc để so sánh là 11.860 văn bản.',
    'So với năm 2025, văn bản hành chính của các cơ quan Đảng thành phố phải giảm ít nhất mười lăm phần trăm.',
    [
      'So với năm 2025, văn bản hành chính của các cơ quan Đảng thành phố phải giảm ít nhất hai mươi phần trăm.',
      'number',
    ],
    ['So với năm 2024, văn bản hành chính giảm ít nhất 15%.', 'date'],
    ['Số văn bản hành chính tăng ít nhất 15% so với năm 2025.', 'word'],
    ['Số gốc để so sánh là 11 680 văn bản.', 'number'],
  ),
  ...pair(
    'Kiểm tra lần hai do người khác thực hiện với ít nhất 5% số trang, chọn ngẫu nhiên theo từng hồ sơ.',
    'Lần hai, người khác kiểm tra ngẫu nhiên tối thiểu 5 % số trang của từng hồ sơ.',
    ['Lần hai, người khác kiểm tra ngẫu nhiên tối thiểu 15 % số trang của từng hồ sơ.', 'number'],
    ['Lần hai, người khác kiểm tra 5 trang của từng hồ sơ.', 'number'],
  ),
  ...pair(
    'Văn bản có độ mật không gửi, nhận theo Quy định này, kể cả khi đã đặt mật khẩu cho tệp.',
    'Không gửi, nhận văn bản có độ mật theo Quy định này, dù tệp đã đặt mật khẩu.',
    ['Văn bản có độ mật được gửi, nhận theo Quy định này khi đã đặt mật khẩu cho tệp.', 'negation'],
  ),
  ...pair(
    'Ban Tổ chức Thành ủy chủ trì, phối hợp với Sở Nội vụ trình phương án biệt phái công chức về phường, xã trước ngày 15/9/2026.',
    'Trước ngày 15/9/2026, Ban Tổ chức Thành ủy cùng Sở Nội vụ trình phương án biệt phái công chức về phường, xã.',
    [
      'Trước ngày 15/9/2026, Ban Nội chính Thành ủy cùng Sở Nội vụ trình phương án biệt phái công chức về phường, xã.',
      'organ',
      'name',
    ],
    [
      'Trước ngày 15/9/2026, Ban Tổ chức Thành ủy cùng Sở Tài chính trình phương án biệt phái công chức.',
      'organ',
      'name',
    ],
    ['Ban Tổ chức Thành ủy trình phương án biệt phái công chức sau ngày 15/9/2026.', 'word'],
    ['Trước ngày 15/10/2026, Ban Tổ chức Thành ủy trình phương án biệt phái.', 'date'],
  ),
  ...pair(
    'Chi bộ có từ 70 đảng viên trở lên chia thành các tổ đảng từ 12 đến 25 đảng viên theo cụm dân cư; tổ đảng họp trước chi bộ 02 ngày.',
    'Tổ đảng họp trước chi bộ hai ngày; chi bộ từ 70 đảng viên trở lên mới chia tổ đảng.',
    ['Tổ đảng họp trước chi bộ ba ngày.', 'number'],
    ['Chi bộ từ 90 đảng viên trở lên chia thành các tổ đảng.', 'number'],
    ['Tổ đảng họp sau chi bộ 02 ngày.', 'word'],
  ),
  ...pair(
    'Giữ nguyên thời hạn 30/11/2026, không gia hạn thêm. Đảng ủy Ủy ban nhân dân thành phố chỉ đạo mở đường công vụ, tăng một ca thi công.',
    'Thời hạn 30 tháng 11 năm 2026 được giữ nguyên, không gia hạn thêm.',
    ['Thời hạn 30/11/2026 được gia hạn thêm.', 'negation'],
    ['Đảng ủy UBND thành phố chỉ đạo giảm một ca thi công.', 'word'],
  ),
  ...pair(
    'Đến ngày 08/11/2026, phường đã quét 12.480 trang, đạt 71,3% khối lượng năm. Kinh phí sử dụng là 186 triệu đồng trên 250 triệu đồng được phân bổ.',
    'Phường đã quét được 12 480 trang tính đến ngày 08 tháng 11 năm 2026, bằng 71,3 phần trăm khối lượng cả năm.',
    ['Phường đã quét được 12.840 trang tính đến ngày 08/11/2026.', 'number'],
    ['Phường chưa quét 12.480 trang.', 'negation'],
    ['Kinh phí sử dụng là 186 tỷ đồng.', 'number'],
    ['Phường đã quét 12.480 trang, đạt 73,1% khối lượng năm.', 'number'],
  ),
  ...pair(
    'Nghị quyết này có hiệu lực từ ngày 10 tháng 8 năm 2026. Bố trí 180 tỷ đồng từ nguồn tăng thu tiền sử dụng đất năm 2026 để đầu tư hạ tầng kỹ thuật ngoài hàng rào.',
    'Từ nguồn tăng thu tiền sử dụng đất năm 2026, bố trí 180 tỷ đồng cho hạ tầng kỹ thuật ngoài hàng rào.',
    [
      'Từ nguồn tăng thu tiền sử dụng đất năm 2027, bố trí 180 tỷ đồng cho hạ tầng kỹ thuật ngoài hàng rào.',
      'date',
    ],
    ['Nghị quyết có hiệu lực từ ngày 10/9/2026.', 'date'],
    ['Nghị quyết hết hiệu lực từ ngày 10/8/2026.', 'word'],
  ),
  ...pair(
    'Cơ sở không có lối thoát thứ hai phải mở lối hoặc lắp thang dây, ban công cứu nạn trước ngày 31/10/2026. Thời hạn này không được gia hạn.',
    'Trước 31/10/2026, cơ sở chưa có lối thoát thứ hai phải mở lối hoặc lắp thang dây, ban công cứu nạn.',
    [
      'Trước 31/10/2026, cơ sở có thể mở lối hoặc lắp thang dây, ban công cứu nạn.',
      'word',
      'negation',
    ],
    ['Thời hạn này được gia hạn.', 'negation'],
    ['Cơ sở phải mở lối trước ngày 31/12/2026.', 'date'],
  ),
  ...pair(
    'Đồng chí Tiêu Thị Mai, Phó Bí thư Đảng ủy phường Kim Sa chịu trách nhiệm trực tiếp.',
    'Người chịu trách nhiệm trực tiếp là đồng chí Tiêu Thị Mai, Phó Bí thư Đảng ủy phường Kim Sa.',
    [
      'Người chịu trách nhiệm trực tiếp là đồng chí Nghiêm Xuân Hảo, Phó Bí thư Đảng ủy phường Kim Sa.',
      'name',
    ],
    [
      'Người chịu trách nhiệm trực tiếp là đồng chí Tiêu Thị Mai, Phó Bí thư Đảng ủy phường Tây Phố.',
      'name',
      'organ',
    ],
    [
      'Người chịu trách nhiệm trực tiếp là đồng chí Tiêu Thị Mai, Chủ tịch Ủy ban nhân dân phường Kim Sa.',
      'organ',
      'name',
    ],
  ),
  ...pair(
    'Điều kiện thành lập văn phòng đại diện thực hiện theo điểm b khoản 1 Điều 7; thành phần hồ sơ theo khoản 2 và 3 Điều 9 Quy định này.',
    'Hồ sơ gồm những gì nêu ở khoản 3 Điều 9; điều kiện theo điểm b khoản 1 Điều 7 Quy định này.',
    ['Điều kiện thành lập văn phòng đại diện theo điểm b khoản 1 Điều 9 và Điều 1.', 'number'],
    ['Thành phần hồ sơ theo khoản 7 Điều 9 Quy định này.', 'number'],
  ),
  ...pair(
    'Thẻ có kích thước (5×3×2) cm đến (9×6×3) cm, làm bằng gỗ. Ảnh cỡ 20 mm x 30 mm.',
    'Thẻ bằng gỗ, kích thước từ 5 × 3 × 2 cm đến 9×6×3 cm.',
    ['Thẻ bằng gỗ, kích thước từ (5×9×2) cm đến (9×6×3) cm.', 'number'],
    ['Ảnh cỡ 30 mm, thẻ có kích thước (9×6×2) cm.', 'number'],
  ),
  ...pair(
    'Phường Kim Sa được giao 64 đảng viên mới, phường Đông Kiều 92, xã Vĩnh An 45; lễ kết nạp cuối cùng tổ chức trước ngày 20/12/2026.',
    'Lễ kết nạp cuối cùng phải tổ chức trước ngày 20 tháng 12 năm 2026.',
    ['Phường Kim Sa được giao 46 đảng viên mới.', 'number'],
    ['Xã Vĩnh Lâm được giao 45 đảng viên mới.', 'name', 'organ'],
    ['Lễ kết nạp cuối cùng tổ chức sau ngày 20/12/2026.', 'word'],
  ),
  ...pair(
    'Chi bộ sinh hoạt thường kỳ mỗi tháng một lần, từ ngày 01 đến ngày 07. Biên bản không quá hai trang, được lưu 10 năm tại chi bộ.',
    'Biên bản sinh hoạt tối đa 02 trang và lưu tại chi bộ mười năm.',
    ['Biên bản được lưu 20 năm tại chi bộ.', 'number'],
    ['Biên bản phải có ít nhất hai trang.', 'word'],
    ['Biên bản không được lưu tại chi bộ.', 'negation'],
  ),
  ...pair(
    'Đồng chí không trả lời phải nêu lý do; không trả lời không được tính là đồng ý. Nghị quyết được thông qua khi có trên một nửa số ủy viên đương nhiệm tán thành.',
    'Nghị quyết được thông qua khi trên một nửa số ủy viên đương nhiệm tán thành.',
    ['Không trả lời được tính là đồng ý.', 'negation'],
    ['Nghị quyết được thông qua khi có dưới một nửa số ủy viên đương nhiệm tán thành.', 'word'],
  ),
  ...pair(
    'Thủ trưởng đơn vị hình thành hồ sơ cho phép người ngoài đơn vị đọc; trả lời trong 02 ngày làm việc. Hồ sơ nhân sự do Trưởng Ban Tổ chức Thành ủy quyết định.',
    'Người ngoài đơn vị muốn đọc thì thủ trưởng đơn vị hình thành hồ sơ cho phép, trả lời trong hai ngày làm việc.',
    ['Hồ sơ nhân sự do Trưởng Ban Nội chính Thành ủy quyết định.', 'organ', 'name'],
    ['Thủ trưởng đơn vị trả lời trong 02 tuần làm việc.', 'number'],
  ),
  ...pair(
    'Sáu tháng đầu năm, thành phố xảy ra 168 vụ cháy, làm chết 14 người, thiệt hại 87,5 tỷ đồng; 71% số vụ ở nhà dân.',
    'Trong sáu tháng đầu năm có 168 vụ cháy, thiệt hại 87,5 tỷ đồng, 14 người chết.',
    ['Thành phố xảy ra 168 vụ cháy, làm chết 41 người.', 'number'],
    ['Thiệt hại do cháy là 87,5 triệu đồng.', 'number'],
    ['Có 71 vụ cháy ở nhà dân.', 'number'],
  ),
];
