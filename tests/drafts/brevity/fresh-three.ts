import type { Wordings } from './wordings.ts';

/** Written after the misses of the second were mended, and measured once. */
export const freshThree: Wordings = {
  topics: [
    {
      needed: [
        ['judgement', 'Xin ý kiến Ban Thường vụ về việc đóng cửa lò đốt rác Gò Sỏi trong năm nay.'],
        ['paraphrased', 'Lò đốt chạy 61 % công suất, khói vượt chuẩn 3,2 lần.'],
        ['paraphrased', 'Bãi chôn lấp Đồi Tranh chỉ còn chỗ cho bảy tháng.'],
        ['paraphrased', 'Tài xế xe rác bị người dân chặn ở ngã ba Cây Gáo.'],
        ['quoted', 'Cơ sở gây ô nhiễm phải dừng vận hành cho đến khi khắc phục xong.'],
        ['paraphrased', 'Nhà đầu tư chưa lắp bộ lọc túi vải như đã cam kết.'],
        ['judgement', 'Đóng cửa ngay thì hết khói, nhưng rác dồn ứ ở các chợ.'],
        ['judgement', 'Chở sang tỉnh bạn đắt gấp đôi.'],
        ['judgement', 'Sở Xây dựng khảo sát bãi tạm, trình trước ngày 22/9/2026.'],
      ],
      again: [
        'Công suất chạy lò hiện mới là 61 %, còn khói thì vượt chuẩn 3,2 lần.',
        'Cam kết lắp bộ lọc túi vải đến nay nhà đầu tư vẫn chưa làm.',
        'Chỗ còn lại của bãi chôn lấp Đồi Tranh chỉ đủ bảy tháng.',
      ],
      about: [
        'Xử lý rác thải luôn là bài toán nan giải, đặt ra nhiều áp lực đối với chính quyền.',
        'Một môi trường xanh, sạch, đẹp là mong ước của mọi gia đình.',
        'Lò đốt rác đã và đang là mối quan tâm thường trực của cấp ủy, chính quyền các cấp.',
        'Vì lẽ đó, giải quyết dứt điểm chuyện rác thải là mệnh lệnh từ trái tim người lãnh đạo.',
      ],
      source:
        'Cơ sở gây ô nhiễm phải dừng vận hành cho đến khi khắc phục xong. Lò xây bằng gạch chịu lửa, ống khói cao hai mươi mét. Công nhân làm ba ca, thay quần áo ở nhà tắm phía sau. Cân xe đặt ngay cổng, phiếu cân in hai liên. Tro được đóng bao, xếp dưới mái che chờ chở đi. Hàng rào tre trồng kín ba mặt để chắn bụi. Đoàn học sinh từng đến xem quy trình vào mùa hè.',
    },
    {
      needed: [
        [
          'judgement',
          'Kính trình Thường trực Thành ủy quyết định nhân sự Giám đốc Bảo tàng thành phố.',
        ],
        ['paraphrased', 'Ông Lê Văn Khải nghỉ hưu từ ngày 1/11/2026.'],
        ['paraphrased', 'Có ba người trong quy hoạch; một người đang học ở nước ngoài.'],
        ['quoted', 'Người được bổ nhiệm phải đủ tuổi công tác trọn một nhiệm kỳ.'],
        ['paraphrased', 'Phiếu tín nhiệm của bà Hoa đạt 74 %, của ông Lộc đạt 52 %.'],
        ['paraphrased', 'Chi bộ phản ánh ông Lộc hay bỏ họp.'],
        ['judgement', 'Chọn bà Hoa thì hợp chuyên môn, song khuyết chức Trưởng phòng Sưu tầm.'],
        ['judgement', 'Điều động từ Sở sang thì phải đào tạo lại nghiệp vụ.'],
        ['judgement', 'Ban Tổ chức công bố quyết định tại Bảo tàng, chậm nhất 25/10/2026.'],
      ],
      again: [
        'Từ 1/11/2026 ông Lê Văn Khải sẽ nghỉ hưu.',
        'Bà Hoa được 74 % phiếu tín nhiệm trong khi ông Lộc chỉ 52 %.',
        'Việc ông Lộc hay bỏ họp đã được chi bộ phản ánh.',
      ],
      about: [
        'Bảo tàng là nơi lưu giữ hồn cốt, là niềm kiêu hãnh của bao thế hệ người dân.',
        'Lựa chọn nhân sự Giám đốc là việc hệ trọng, cần hết sức thận trọng và công tâm.',
        'Người đứng đầu phải thật sự tâm huyết, có tâm, có tầm, xứng đáng với sự tin cậy.',
        'Công tác nhân sự đã được tiến hành bài bản, đúng quy trình, bảo đảm dân chủ.',
      ],
      source:
        'Người được bổ nhiệm phải đủ tuổi công tác trọn một nhiệm kỳ. Bảo tàng mở cửa từ năm 1964 trong ngôi nhà của một hãng buôn. Tầng trệt trưng bày trống đồng và đồ gốm vớt từ tàu đắm. Vé tham quan in trên giấy cứng, mỗi năm đổi một màu. Sân sau đặt hai khẩu thần công và một chiếc thuyền nan. Phòng kho giữ độ ẩm bằng máy, sổ ghi hai lần mỗi ngày. Tiệm lưu niệm bán tranh khắc gỗ và bưu thiếp.',
    },
    {
      needed: [
        [
          'judgement',
          'Đề nghị đồng chí Chánh Văn phòng phê duyệt việc thay khóa 34 tủ hồ sơ nhân sự.',
        ],
        ['paraphrased', 'Tháng trước mất chìa hai tủ, chưa tìm ra người giữ.'],
        ['paraphrased', 'Camera hành lang hỏng từ ngày 3/4/2026.'],
        ['quoted', 'Tủ hồ sơ nhân sự phải có hai khóa do hai người giữ.'],
        ['paraphrased', 'Thợ ngoài báo giá 41 triệu đồng, thợ của cơ quan làm mất ba tuần.'],
        ['judgement', 'Thuê thợ ngoài thì nhanh, nhưng người lạ vào kho.'],
        ['judgement', 'Để chậm có thể lộ lý lịch cán bộ.'],
        ['judgement', 'Tổ Bảo vệ kiểm kê chìa khóa xong trong ngày 15/5/2026.'],
      ],
      again: [
        'Thợ ngoài lấy 41 triệu đồng, còn nếu thợ của cơ quan làm thì mất ba tuần.',
        'Từ ngày 3/4/2026 đến nay camera ở hành lang bị hỏng.',
        'Việc kiểm kê chìa khóa được Tổ Bảo vệ làm xong trong ngày 15/5/2026.',
      ],
      about: [
        'Bảo mật hồ sơ là nguyên tắc bất di bất dịch, ai cũng phải khắc cốt ghi tâm.',
        'Hồ sơ nhân sự là tài sản vô giá, gắn liền với sinh mệnh chính trị của từng con người.',
        'Công tác bảo quản hồ sơ thời gian qua về cơ bản đã đi vào nền nếp, quy củ.',
        'Hơn ai hết, cán bộ giữ tủ hồ sơ càng phải đề cao cảnh giác, giữ mình trong sạch.',
      ],
      source:
        'Tủ hồ sơ nhân sự phải có hai khóa do hai người giữ. Tủ sắt sơn ghi, mỗi tủ bốn ngăn có nhãn theo vần. Kho nằm cuối hành lang tầng hai, cửa mở vào trong. Bình chữa cháy treo cạnh công tắc, thay bột mỗi năm. Sổ mượn hồ sơ kẻ tay, ký bằng mực xanh. Quạt thông gió chạy từ bảy giờ sáng đến chiều. Rèm vải dày che nắng hướng tây.',
    },
  ],
  nothing: [
    'Nhiệm vụ trước mắt tuy nặng nề nhưng hết sức vẻ vang.',
    'Toàn thể anh chị em luôn phấn đấu, thi đua lập thành tích chào mừng các ngày lễ lớn.',
    'Kết quả ấy đã nói lên tất cả, là câu trả lời thuyết phục nhất.',
    'Như một quy luật tất yếu, có gieo trồng ắt sẽ có ngày gặt hái.',
    'Nội dung chi tiết được thể hiện ở các phần dưới đây.',
    'Cần có cách nhìn biện chứng, toàn diện, tránh chủ quan, nóng vội hoặc bi quan, chán nản.',
    'Các ý kiến phát biểu đều rất sâu sắc, trách nhiệm và giàu tính xây dựng.',
    'Muôn việc thành công hay thất bại đều do con người mà ra.',
    'Đó là minh chứng sinh động cho sức mạnh của lòng dân.',
    'Thiết nghĩ, mỗi chúng ta hãy bắt đầu từ những việc nhỏ nhất.',
    'Tóm lại, còn rất nhiều việc phải làm và phải làm tốt hơn nữa.',
    'Công việc được triển khai thuận lợi, suôn sẻ, đạt yêu cầu đề ra.',
  ],
  openings: [
    'Với trách nhiệm trước Đảng bộ và nhân dân,',
    'Trên cơ sở quán triệt sâu sắc các quan điểm chỉ đạo,',
    'Từ những phân tích, đánh giá nêu trên,',
    'Điều dễ nhận thấy là,',
    'Không nằm ngoài xu thế chung đó,',
    'Để công việc ngày càng đi vào nền nếp,',
  ],
  tails: [
    ', góp phần tô thắm thêm truyền thống của cơ quan',
    ', đáp ứng lòng mong mỏi của đông đảo nhân dân',
    ', qua đó nâng cao uy tín, hình ảnh của đơn vị',
    ', nhằm mang lại hiệu quả thiết thực nhất',
  ],
};
