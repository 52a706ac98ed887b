import type { Wordings } from './wordings.ts';

/** Wordings that no list and no limit was developed on. */
export const heldOut: Wordings = {
  topics: [
    {
      needed: [
        [
          'judgement',
          'Kính đề nghị Thường trực Thành ủy cho chủ trương thay 14 xe ô tô công đã hết niên hạn.',
        ],
        ['paraphrased', 'Đội xe hiện có 31 chiếc, 14 chiếc đăng kiểm không đạt từ tháng 3/2026.'],
        ['quoted', 'Xe hết niên hạn sử dụng không được tham gia giao thông.'],
        ['paraphrased', 'Chi phí sửa chữa năm 2025 là 1.860 triệu đồng, gấp đôi năm 2023.'],
        ['judgement', 'Phương án 1: mua mới, tốn 16,8 tỷ đồng, dùng được 15 năm.'],
        [
          'judgement',
          'Phương án 2: thuê theo chuyến, mỗi năm 2,1 tỷ đồng, khó bảo mật hành trình.',
        ],
        ['paraphrased', 'Sở Tài chính nghiêng về phương án 2 vì định mức xe đang rà soát.'],
        ['judgement', 'Nếu chờ sang năm, ba đoàn công tác biên giới phải hoãn.'],
        ['judgement', 'Phòng Quản trị nộp dự toán chi tiết trước ngày 12/10/2026.'],
      ],
      again: [
        'Tổng số xe của đội là 31 chiếc, trong đó đăng kiểm không đạt 14 chiếc.',
        'Năm 2025, số tiền chi cho sửa chữa lên tới 1.860 triệu đồng.',
        'Muốn mua mới phải tốn 16,8 tỷ đồng.',
        'Dự toán chi tiết được Phòng Quản trị nộp trước 12/10/2026.',
      ],
      source:
        'Xe hết niên hạn sử dụng không được tham gia giao thông. Đội xe thành lập năm 1992 trên cơ sở tổ lái của Văn phòng cũ. Nhà để xe có 28 ô, lợp tôn, phía sau sân tập. Lái xe trực theo ca tám giờ, sổ trực để ở phòng bảo vệ. Xăng được cấp bằng thẻ, cuối tháng đối chiếu với nhật ký hành trình. Lốp dự phòng cất trong kho nhỏ cạnh cầu thang. Mỗi quý đội họp một lần để bình xét lái xe an toàn.',
    },
    {
      needed: [
        [
          'judgement',
          'Trình Ban Thường vụ phê duyệt việc hợp nhất hai trung tâm y tế Hòa Đông và Hòa Tây.',
        ],
        ['paraphrased', 'Hai trung tâm có 263 viên chức, thừa 37 người so với định mức.'],
        ['paraphrased', 'Giường bệnh Hòa Tây chỉ dùng 44 % công suất.'],
        ['quoted', 'Sau hợp nhất, số cấp phó không quá ba người.'],
        ['paraphrased', 'Công đoàn ngành xin giữ phụ cấp cho 37 người trong 24 tháng.'],
        [
          'judgement',
          'Hợp nhất ngay thì giảm chi 5,4 tỷ đồng một năm; bệnh nhân Hòa Tây phải đi xa thêm 9 km.',
        ],
        ['judgement', 'Nên giữ phòng cấp cứu tại Hòa Tây đến khi cầu Sông Con thông xe.'],
        ['judgement', 'Đảng ủy Sở Y tế báo cáo phương án nhân sự chậm nhất 31/8/2026.'],
      ],
      again: [
        'Số viên chức của cả hai trung tâm là 263, tức là thừa 37 người.',
        'Công suất giường bệnh ở Hòa Tây mới dùng đến 44 %.',
        'Khi hợp nhất, mỗi năm giảm chi được 5,4 tỷ đồng.',
        'Số cấp phó sau hợp nhất là không quá ba người.',
      ],
      source:
        'Sau hợp nhất, số cấp phó không quá ba người. Trung tâm Hòa Đông khởi công năm 2001 bằng vốn tài trợ của một tổ chức Nhật Bản. Khu nhà chính ba tầng, sơn vàng, có cầu nối sang khoa Nhi. Nhà thuốc mở cửa từ 6 giờ 30 đến 21 giờ kể cả chủ nhật. Bếp ăn từ thiện nấu cháo cho bệnh nhân nghèo vào sáng thứ ba. Vườn thuốc nam trồng 46 loại cây do hội viên đông y chăm. Máy phát điện đặt ở góc sân, thử máy vào ngày mồng một.',
    },
    {
      needed: [
        ['judgement', 'Xin chủ trương tạm dừng thu phí đỗ xe tại 9 tuyến phố trung tâm.'],
        ['paraphrased', 'Từ tháng 2 đến tháng 6/2026 có 1.147 đơn phản ánh, 62 % về thu sai giá.'],
        ['paraphrased', 'Đơn vị thu phí nợ ngân sách 780 triệu đồng.'],
        ['quoted', 'Hợp đồng chấm dứt khi chậm nộp quá 90 ngày.'],
        ['judgement', 'Tạm dừng làm hụt thu khoảng 300 triệu đồng mỗi tháng.'],
        ['judgement', 'Để kéo dài thì dân bức xúc, báo chí đã có bốn bài.'],
        [
          'judgement',
          'Thanh tra thành phố kết luận trước kỳ họp Hội đồng nhân dân ngày 8/12/2026.',
        ],
      ],
      again: [
        'Đã có 1.147 đơn phản ánh của người dân, trong đó 62 % là về thu sai giá.',
        'Số tiền nợ ngân sách của đơn vị thu phí là 780 triệu đồng.',
        'Mỗi tháng hụt thu khoảng 300 triệu đồng khi tạm dừng.',
        'Nếu chậm nộp quá 90 ngày thì hợp đồng chấm dứt.',
      ],
      source:
        'Hợp đồng chấm dứt khi chậm nộp quá 90 ngày. Vạch sơn kẻ màu trắng, rộng mười xăng-ti-mét, mỗi ô dài năm mét. Nhân viên mặc áo ghi-lê cam và đeo thẻ có ảnh. Máy in vé cầm tay sạc tại ki-ốt đầu phố Hàng Dừa. Vé lưu cuống ba tháng rồi tiêu hủy có biên bản. Biển báo song ngữ gắn trên cột đèn, cách nhau tám mươi mét. Buổi tối các ô gần nhà hát nhường cho xe của đoàn nghệ thuật.',
    },
    {
      needed: [
        [
          'judgement',
          'Đề nghị đồng chí Chánh Văn phòng cho phép mua phần mềm phòng họp không giấy cho 65 đại biểu.',
        ],
        ['paraphrased', 'Mỗi kỳ họp in trung bình 7.400 trang, tốn 22 triệu đồng.'],
        ['paraphrased', 'Phần mềm thử nghiệm hai tháng, lỗi đăng nhập xảy ra 11 lần.'],
        ['quoted', 'Tài liệu mật không đưa lên phòng họp không giấy.'],
        [
          'judgement',
          'Được: bỏ khâu in, gửi bổ sung trong vài phút; mất: đại biểu lớn tuổi phải học lại.',
        ],
        ['judgement', 'Nguy cơ lớn nhất là mất mạng giữa phiên bỏ phiếu.'],
        ['judgement', 'Tổ Cơ yếu kiểm thử bảo mật xong trong quý IV/2026.'],
      ],
      again: [
        'Trung bình mỗi kỳ họp phải in tới 7.400 trang với chi phí 22 triệu đồng.',
        'Lỗi đăng nhập đã xảy ra 11 lần trong hai tháng thử nghiệm phần mềm.',
        'Việc kiểm thử bảo mật sẽ được Tổ Cơ yếu làm xong trong quý IV/2026.',
        'Phòng họp không giấy không đưa tài liệu mật lên.',
      ],
      source:
        'Tài liệu mật không đưa lên phòng họp không giấy. Phòng họp tầng ba có bàn hình bầu dục, ghế bọc da nâu và rèm hai lớp. Màn hình chính treo cao hai mét rưỡi so với sàn. Micrô cổ ngỗng lắp năm 2014, đã thay pin nguồn một lần. Trà nước do tổ phục vụ chuẩn bị trước giờ họp nửa tiếng. Thư ký ngồi bên trái chủ tọa, ghi âm bằng hai máy độc lập. Cửa thoát hiểm mở ra hành lang phía hồ.',
    },
  ],
  nothing: [
    'Vấn đề nêu trên đã và đang thu hút sự chú ý của đông đảo các tầng lớp nhân dân.',
    'Với truyền thống đoàn kết, thống nhất, tập thể cơ quan đã vượt qua mọi khó khăn, thử thách.',
    'Những kết quả đó là tiền đề vững chắc để chúng ta vững bước đi lên.',
    'Công tác phối hợp giữa các bên ngày càng nhịp nhàng, đi vào nề nếp và thực chất hơn.',
    'Việc làm này thể hiện rõ tinh thần dám nghĩ, dám làm, dám chịu trách nhiệm.',
    'Trên cơ sở bám sát chủ trương của cấp trên, mọi mặt công tác đều có bước tiến đáng mừng.',
    'Hơn lúc nào hết, mỗi cán bộ cần nêu cao tinh thần trách nhiệm trước công việc được giao.',
    'Đó là đòi hỏi khách quan, tất yếu, phù hợp với xu thế phát triển chung.',
  ],
  openings: [
    'Như mọi người đều thấy,',
    'Phải nói rằng,',
    'Trước tình hình đó,',
    'Xét một cách tổng thể,',
    'Trong những năm qua,',
    'Trên tinh thần trách nhiệm cao nhất,',
    'Cần phải nhấn mạnh rằng,',
  ],
};
