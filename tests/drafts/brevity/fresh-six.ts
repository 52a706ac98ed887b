import type { Wordings } from './wordings.ts';

/** Written last, in the three shares that were asked for: facts again, empty phrases, copied text. */
export const freshSix: Wordings = {
  topics: [
    {
      needed: [
        ['judgement', 'Đề nghị Ban Thường vụ cho chủ trương dời chợ cá Vàm Sát ra khỏi bờ kè.'],
        ['paraphrased', 'Chợ có 214 sạp, 61 sạp nằm trên hành lang bảo vệ kè.'],
        ['paraphrased', 'Kè nứt hai đoạn sau đợt triều cường tháng 10/2026.'],
        ['quoted', 'Không được tập kết hàng hóa trong phạm vi 10 mét tính từ mép kè.'],
        ['paraphrased', 'Tiểu thương xin giữ chỗ cũ vì sợ mất khách quen.'],
        ['judgement', 'Dời về bãi Ụ Tàu thì đủ chỗ nhưng xa bến 1,5 km.'],
        ['judgement', 'Nếu không dời, kè có thể sạt trong mùa mưa tới.'],
        ['judgement', 'Ủy ban nhân dân phường trình phương án trước ngày 20/12/2026.'],
      ],
      again: [
        'Hành lang bảo vệ kè đang có 61 sạp trong số 214 sạp của chợ.',
        'Tháng 10/2026, triều cường đã làm kè nứt hai đoạn.',
        'Bãi Ụ Tàu rộng rãi, song cách bến tới 1,5 km.',
        'Phường phải có phương án trình lên trước 20/12/2026.',
      ],
      source:
        'Không được tập kết hàng hóa trong phạm vi 10 mét tính từ mép kè. Biển báo đặt cách nhau năm mươi mét, sơn phản quang. Bậc thang xuống nước lát đá hộc, rộng hai mét. Cột neo tàu đúc bằng gang, sơn đen. Người câu cá chỉ được đứng ở đoạn có lan can. Đèn đường trên kè tắt lúc hai mươi ba giờ. Xe ba bánh phải đi vòng qua đường Bến Chương.',
    },
    {
      needed: [
        ['judgement', 'Trình Thường trực xem xét tăng 12 biên chế cho Trung tâm Điều hành đô thị.'],
        ['paraphrased', 'Trung tâm trực ba ca, mỗi ca sáu người.'],
        ['paraphrased', 'Năm 2025 có 8.412 cuộc gọi không ai nhấc máy.'],
        ['paraphrased', 'Sở Nội vụ chỉ đồng ý 7 biên chế.'],
        ['quoted', 'Biên chế giao cho đơn vị sự nghiệp mỗi năm giảm ít nhất 2%.'],
        ['judgement', 'Thuê ngoài rẻ hơn 900 triệu đồng một năm, nhưng lộ dữ liệu camera.'],
        ['judgement', 'Lấy người từ Đội Trật tự thì đội này thiếu quân dịp Tết.'],
        ['judgement', 'Xin quyết trước ngày 15/1/2027 để kịp giao chỉ tiêu.'],
      ],
      again: [
        'Mỗi ca của Trung tâm chỉ có sáu người, trực ba ca một ngày.',
        'Tổng cộng 8.412 cuộc gọi trong năm 2025 không được nhấc máy.',
        'Số biên chế được Sở Nội vụ chấp nhận là 7.',
        'Thuê đơn vị ngoài tiết kiệm mỗi năm 900 triệu đồng nhưng dữ liệu camera bị lộ.',
      ],
      source:
        'Biên chế giao cho đơn vị sự nghiệp mỗi năm giảm ít nhất 2%. Phòng trực có mười hai màn hình ghép, chạy suốt ngày đêm. Ghế trực được thay đệm sau ba năm. Sổ giao ca ghi bằng bút mực, không tẩy xóa. Người trực không dùng điện thoại riêng trong ca. Máy phát điện thử tải vào sáng thứ hai đầu tháng. Nhà ăn phục vụ suất đêm tới một giờ.',
    },
    {
      needed: [
        ['judgement', 'Kính đề nghị đồng chí Phó Bí thư duyệt kế hoạch tiếp dân quý I/2027.'],
        ['paraphrased', 'Quý trước tiếp 327 lượt, 48 vụ kéo dài quá 60 ngày.'],
        ['paraphrased', 'Vụ đất Gò Sỏi đã họp năm lần, chưa chốt giá đền bù.'],
        ['quoted', 'Người đứng đầu cấp ủy tiếp dân ít nhất một ngày mỗi tháng.'],
        ['judgement', 'Tiếp tại xã thì dân đỡ đi xa, song cần thêm công an giữ trật tự.'],
        ['paraphrased', 'Xe tiếp dân lưu động hỏng máy lạnh từ tháng 6.'],
        ['judgement', 'Nên mời luật sư ngồi cùng các vụ trên 60 ngày.'],
        ['judgement', 'Ban Tiếp công dân gửi lịch cho 9 xã trước 28/12/2026.'],
      ],
      again: [
        'Có 48 vụ đã quá 60 ngày trong tổng số 327 lượt tiếp của quý trước.',
        'Giá đền bù ở Gò Sỏi qua năm cuộc họp vẫn chưa chốt được.',
        'Máy lạnh của xe tiếp dân lưu động hỏng đã từ tháng 6.',
        'Lịch sẽ được Ban Tiếp công dân gửi tới 9 xã trước ngày 28/12/2026.',
      ],
      source:
        'Người đứng đầu cấp ủy tiếp dân ít nhất một ngày mỗi tháng. Bàn tiếp đặt quay ra cửa, có hai ghế cho người đến. Bình nước và cốc thay mỗi buổi. Loa phòng chờ gọi theo số thứ tự. Trẻ nhỏ đi cùng được ngồi ở góc có sách tranh. Giấy bút để sẵn trên kệ gỗ bên trái. Camera phòng tiếp lưu hình ba mươi ngày.',
    },
    {
      needed: [
        ['judgement', 'Xin chủ trương đóng bãi rác Đồi Sim và chở rác về lò đốt Tân Lập.'],
        ['paraphrased', 'Bãi nhận 140 tấn một ngày, thiết kế chỉ 90 tấn.'],
        ['paraphrased', 'Nước rỉ tràn xuống suối Cạn ba lần trong năm.'],
        ['paraphrased', 'Lò Tân Lập còn nhận được 160 tấn mỗi ngày.'],
        ['quoted', 'Bãi chôn lấp phải đóng khi vượt quá công suất thiết kế.'],
        ['judgement', 'Đóng bãi tốn 31 tỷ đồng, gấp đôi tiền mở ô mới.'],
        ['judgement', 'Cước chở tăng 78.000 đồng một tấn, dân phải trả thêm.'],
        ['judgement', 'Sở Nông nghiệp và Môi trường ký hợp đồng trước ngày 30/3/2027.'],
      ],
      again: [
        'Thiết kế của bãi là 90 tấn, nay nhận tới 140 tấn mỗi ngày.',
        'Ba lần trong năm nước rỉ đã tràn xuống suối Cạn.',
        'Mỗi ngày lò Tân Lập có thể nhận thêm 160 tấn.',
        'Tiền cước chở mỗi tấn tăng 78.000 đồng.',
      ],
      source:
        'Bãi chôn lấp phải đóng khi vượt quá công suất thiết kế. Cổng bãi có trạm cân, kiểm định hai năm một lần. Xe vào bãi đi theo chiều kim đồng hồ. Lớp phủ trung gian dày hai mươi xăng-ti-mét. Ống thoát khí đặt cách nhau ba mươi mét, bịt lưới. Người nhặt ve chai phải mang ủng và găng. Chó thả rông không được vào khu chôn lấp.',
    },
    {
      needed: [
        ['judgement', 'Kính trình Ban Thường vụ quyết định thời điểm đại hội đảng bộ phường.'],
        ['paraphrased', 'Phường có 42 chi bộ, 5 chi bộ chưa đại hội xong.'],
        ['paraphrased', 'Hai nhân sự cấp ủy đang bị kiểm tra tài sản.'],
        ['quoted', 'Đại hội đảng bộ cơ sở không quá hai ngày.'],
        ['paraphrased', 'Hội trường đang sửa mái, xong vào giữa tháng 4.'],
        ['judgement', 'Họp sớm thì kịp tiến độ cấp trên, nhưng nhân sự chưa đủ 15%.'],
        ['judgement', 'Lùi sang tháng 5 sẽ trùng kỳ thi tốt nghiệp.'],
        ['judgement', 'Ban Tổ chức thẩm định hồ sơ xong trước ngày 3/4/2027.'],
      ],
      again: [
        'Còn 5 trong 42 chi bộ của phường chưa xong đại hội.',
        'Tài sản của hai nhân sự cấp ủy đang được kiểm tra.',
        'Mái hội trường giữa tháng 4 mới sửa xong.',
        'Nếu tổ chức vào tháng 5 thì trùng với thi tốt nghiệp.',
      ],
      source:
        'Đại hội đảng bộ cơ sở không quá hai ngày. Phiếu bầu in trên giấy trắng, đóng dấu treo ở góc trái. Hòm phiếu bằng mi-ca trong, khóa hai ổ. Đại biểu ngồi theo đoàn, biển tên đặt trên bàn. Hoa trên bàn chủ tọa cắm thấp hơn micrô. Tổ kiểm phiếu ngồi riêng, không mang điện thoại. Khách mời vào bằng cửa bên phải hội trường.',
    },
  ],
  nothing: [
    'Đây thật sự là một vấn đề lớn, được đông đảo cán bộ và nhân dân dành nhiều sự quan tâm.',
    'Thời gian tới, tình hình được dự báo sẽ còn đan xen nhiều thuận lợi và khó khăn.',
    'Kết quả nói trên là sự cộng hưởng từ cố gắng của nhiều người, nhiều nơi.',
    'Để làm tốt hơn nữa, mỗi chúng ta phải tự nhìn lại mình.',
    'Với những gì đã làm được, chúng ta có quyền lạc quan về chặng đường phía trước.',
    'Vấn đề này cần được nhìn nhận một cách khách quan, toàn diện và thấu đáo.',
    'Công tác lãnh đạo, chỉ đạo luôn bám sát thực tiễn, có trọng tâm, trọng điểm.',
    'Không thể phủ nhận rằng vẫn còn nơi này nơi khác chưa thật sự chuyển động.',
    'Sự phối hợp giữa các bên ngày một nhuần nhuyễn, ăn ý.',
    'Hơn lúc nào hết, kỷ luật và tình thương cần song hành với nhau.',
    'Đó cũng là mệnh lệnh từ trái tim của người cán bộ.',
    'Kính mong các đồng chí dành thời gian nghiên cứu và cho những chỉ dẫn quý báu.',
    'Nội dung này đã được bàn bạc dân chủ, trên tinh thần thẳng thắn, xây dựng.',
    'Công việc tuy nhiều nhưng anh em luôn giữ được tinh thần vui vẻ.',
    'Phải coi đây là việc làm thường xuyên, lâu dài, không thể ngày một ngày hai.',
  ],
  openings: [
    'Trước yêu cầu ngày càng cao của nhiệm vụ,',
    'Xuất phát từ tình hình thực tế của địa phương,',
    'Với phương châm nói đi đôi với làm,',
    'Như mọi người đều biết,',
    'Sau khi cân nhắc nhiều mặt,',
    'Nhìn một cách tổng thể,',
    'Cần phải nói thêm rằng,',
    'Dưới sự lãnh đạo sâu sát của cấp trên,',
  ],
  tails: [
    ', đáp ứng lòng mong mỏi của nhân dân',
    ', qua đó củng cố niềm tin trong quần chúng',
    ', tạo khí thế mới trong cơ quan',
    ', thể hiện tinh thần trách nhiệm cao',
    ', phù hợp với xu thế chung',
  ],
};
