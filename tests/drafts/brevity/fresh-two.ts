import type { Wordings } from './wordings.ts';

/** Written with the first, before any result; opened once, when the rules were as they are. */
export const freshTwo: Wordings = {
  topics: [
    {
      needed: [
        [
          'judgement',
          'Trình Thường trực Thành ủy phê duyệt danh sách 26 cán bộ đi học lớp cao cấp lý luận chính trị.',
        ],
        ['paraphrased', 'Học viện giao 20 chỉ tiêu, ít hơn đăng ký 6 người.'],
        ['paraphrased', 'Hai đồng chí đang bị xem xét kỷ luật.'],
        ['quoted', 'Người được cử đi học phải trong quy hoạch chức danh.'],
        ['paraphrased', 'Khối doanh nghiệp không cử được ai vì vướng lịch kiểm toán.'],
        ['judgement', 'Xin thêm chỉ tiêu thì đủ chỗ, song phải tự chi trả học phí.'],
        ['judgement', 'Ưu tiên cán bộ nữ và cán bộ trẻ ở xã đảo.'],
        ['judgement', 'Nếu lùi sang năm, bốn người quá tuổi dự tuyển.'],
        ['judgement', 'Ban Tổ chức gửi hồ sơ cho Học viện trước ngày 18/8/2026.'],
      ],
      again: [
        'Chỉ tiêu Học viện giao là 20, đăng ký nhiều hơn 6 người.',
        'Trong danh sách có hai đồng chí đang bị xem xét kỷ luật.',
        'Hồ sơ phải được Ban Tổ chức gửi Học viện trước 18/8/2026.',
      ],
      about: [
        'Đào tạo, bồi dưỡng cán bộ là khâu có tính chất quyết định đối với sự thành bại của cách mạng.',
        'Danh sách cử đi học được chuẩn bị công phu, khách quan, công tâm và có trách nhiệm.',
        'Chất lượng đội ngũ cán bộ vì thế ngày một được nâng lên, đáp ứng ngày càng tốt hơn yêu cầu.',
        'Việc cử cán bộ đi học thể hiện sự quan tâm sâu sắc của lãnh đạo đối với công tác cán bộ.',
      ],
      source:
        'Người được cử đi học phải trong quy hoạch chức danh. Lớp học đặt tại hội trường B, mỗi bàn ngồi hai người. Học viên mang theo sổ đoàn, ảnh thẻ nền xanh và giấy khám sức khỏe. Ký túc xá đóng cửa lúc 22 giờ, khách đến thăm ghi tên ở bốt gác. Thư viện cho mượn tối đa ba cuốn mỗi tuần. Buổi khai giảng có chào cờ và phát biểu của đại diện học viên. Bài thu hoạch viết tay trên giấy kẻ ngang.',
    },
    {
      needed: [
        [
          'judgement',
          'Kính đề nghị đồng chí Bí thư cho ý kiến về đơn của 57 hộ dân dự án kè Sông Mơ.',
        ],
        ['paraphrased', 'Dự án đã chi trả 88 % tiền bồi thường.'],
        [
          'paraphrased',
          'Các hộ cho rằng giá đất thấp hơn giá thị trường và đòi tái định cư tại chỗ.',
        ],
        ['paraphrased', 'Chủ đầu tư chậm công khai bản đồ thu hồi.'],
        ['quoted', 'Không cưỡng chế khi chưa giải quyết xong khiếu nại lần đầu.'],
        ['paraphrased', 'Thanh tra sở bảo lưu quan điểm, không đối thoại thêm.'],
        ['judgement', 'Đối thoại lại thì chậm tiến độ một tháng nhưng tránh được kiện tụng.'],
        ['judgement', 'Cưỡng chế dễ gây điểm nóng ngay trước bầu cử.'],
        ['judgement', 'Ban Dân vận dự buổi tiếp dân ngày 7/10/2026.'],
      ],
      again: [
        'Như vậy 88 % tiền bồi thường của dự án đã được chi trả.',
        'Việc công khai bản đồ thu hồi còn chậm, trách nhiệm thuộc chủ đầu tư.',
        'Thêm một tháng chậm tiến độ là cái giá nếu đối thoại lại.',
      ],
      about: [
        'Dự án kè Sông Mơ là công trình mang tính nhân văn sâu sắc, được mong đợi từ lâu.',
        'Giải quyết đơn thư là công việc khó khăn, phức tạp, nhạy cảm, đòi hỏi sự kiên trì.',
        'Đơn của các hộ dân đã được các cơ quan chức năng tiếp nhận và xem xét thận trọng.',
        'Làm tốt việc giải quyết đơn sẽ củng cố vững chắc niềm tin của nhân dân vào cấp ủy.',
      ],
      source:
        'Không cưỡng chế khi chưa giải quyết xong khiếu nại lần đầu. Bờ kè dài ba cây số, mái nghiêng lát tấm bê tông lục giác. Trên đỉnh kè có lối đi bộ và hàng ghế đá. Thuyền câu neo ở hai bến nhỏ phía hạ lưu. Mùa cạn lộ bãi cát, trẻ em hay ra thả diều. Cọc tiêu sơn đỏ trắng cắm dọc mép nước. Nhà điều hành dự án lợp mái lá, có máy phát điện nhỏ.',
    },
    {
      needed: [
        [
          'judgement',
          'Xin phép Thường trực tổ chức gặp mặt báo chí vào ngày 19/6/2026 tại Nhà khách.',
        ],
        ['paraphrased', 'Năm ngoái mời 140 người, có mặt 92 người.'],
        ['paraphrased', 'Nhà khách chỉ nhận khách đến 18 giờ do cải tạo bếp.'],
        ['quoted', 'Quà tặng không vượt quá mức quy định của Bộ Tài chính.'],
        ['paraphrased', 'Hội Nhà báo muốn có phần hỏi đáp trực tiếp với Bí thư.'],
        ['judgement', 'Có hỏi đáp thì cởi mở hơn, nhưng dễ bị hỏi về vụ án đang điều tra.'],
        ['judgement', 'Không nên truyền hình trực tiếp.'],
        ['judgement', 'Ban Tuyên giáo và Dân vận chuẩn bị tài liệu hỏi đáp, xong trước 12/6.'],
      ],
      again: [
        'Trong số 140 người được mời năm ngoái thì 92 người có mặt.',
        'Phần hỏi đáp trực tiếp với Bí thư là mong muốn của Hội Nhà báo.',
        'Do cải tạo bếp, 18 giờ là lúc Nhà khách thôi nhận khách.',
      ],
      about: [
        'Buổi gặp mặt là hoạt động thiết thực, ý nghĩa, thể hiện sự trân trọng của lãnh đạo với người làm báo.',
        'Báo chí luôn đồng hành, sát cánh cùng sự phát triển của quê hương, đất nước.',
        'Công tác chuẩn bị cho buổi gặp mặt được triển khai chu đáo, kỹ lưỡng trên mọi phương diện.',
        'Qua buổi gặp mặt, mối quan hệ gắn bó giữa lãnh đạo và báo chí càng thêm bền chặt.',
      ],
      source:
        'Quà tặng không vượt quá mức quy định của Bộ Tài chính. Sảnh lớn treo tranh sơn mài vẽ cảnh bến sông. Bàn tiệc trải khăn trắng, mỗi bàn mười ghế bọc vải. Dàn nhạc dân tộc chơi ba bài trước giờ khai mạc. Bãi xe ở sân sau chứa được bốn mươi ô tô. Nhân viên lễ tân mặc áo dài xanh, đón khách từ cổng. Ảnh lưu niệm in khổ lớn, gửi qua bưu điện sau một tuần.',
    },
  ],
  nothing: [
    'Thành công ấy là sự kết tinh của trí tuệ, bản lĩnh và tình đoàn kết trong toàn thể cơ quan.',
    'Có được như vậy là nhờ sự chung sức, đồng lòng và những đóng góp thầm lặng của anh em.',
    'Chặng đường tới đây còn nhiều việc phải làm, nhiều thử thách phải vượt qua.',
    'Báo cáo này gồm các phần được trình bày lần lượt như sau.',
    'Trước khi đi vào nội dung cụ thể, xin được điểm lại một số nét khái quát.',
    'Mỗi người cần tự soi, tự sửa, biến quyết tâm thành hành động cụ thể hằng ngày.',
    'Phải thường xuyên khơi thông mọi điểm nghẽn, tận dụng tốt thời cơ, tranh thủ mọi sự ủng hộ.',
    'Những nỗ lực bền bỉ đó đã tạo nên diện mạo mới, sức sống mới, vị thế mới.',
    'Dù còn những mặt chưa được như mong muốn, kết quả chung vẫn là cơ bản và tích cực.',
    'Mọi phương án đều có mặt được và mặt chưa được, cần xem xét thật khách quan.',
    'Thời gian không còn nhiều trong khi khối lượng công việc là rất lớn.',
    'Văn phòng xin trân trọng cảm ơn sự phối hợp nhiệt tình, trách nhiệm của các đồng chí.',
    'Giá trị tinh thần mà hoạt động này để lại còn mãi với thời gian.',
    'Đó vừa là vinh dự, vừa là trách nhiệm nặng nề đặt lên vai mỗi chúng ta.',
  ],
  openings: [
    'Xác định rõ vai trò, vị trí của công tác này,',
    'Với phương châm nói đi đôi với làm,',
    'Sau một thời gian triển khai nghiêm túc,',
    'Trước những diễn biến mới của tình hình,',
    'Có thể nhận thấy một cách rõ ràng là,',
    'Kế thừa và phát huy những kết quả đã đạt được,',
    'Trên tinh thần cầu thị, lắng nghe,',
  ],
  tails: [
    ', tạo tiền đề vững chắc cho những năm tiếp theo',
    ', qua đó lan tỏa mạnh mẽ tinh thần đổi mới trong toàn cơ quan',
    ', nhằm phát huy cao nhất sức mạnh tổng hợp',
    ', thể hiện quyết tâm chính trị rất cao của cấp ủy',
    ', bảo đảm khách quan, dân chủ, chặt chẽ',
  ],
};
