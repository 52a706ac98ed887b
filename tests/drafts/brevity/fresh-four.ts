import type { Wordings } from './wordings.ts';

/** Written after the misses of the third were mended, and measured once. */
export const freshFour: Wordings = {
  topics: [
    {
      needed: [
        [
          'judgement',
          'Xin chủ trương của Thường trực Thành ủy về việc dời bến xe Phú Hậu ra đường vành đai.',
        ],
        ['paraphrased', 'Mỗi giờ cao điểm có 118 lượt xe khách rẽ trái qua cầu Đá.'],
        ['paraphrased', 'Chủ bến đòi bồi thường quyền khai thác 19 năm còn lại.'],
        ['paraphrased', 'Khu đất mới là ruộng lúa, chưa giải phóng mặt bằng.'],
        ['quoted', 'Bến xe hạng hai phải cách khu dân cư tối thiểu 100 mét.'],
        ['paraphrased', 'Các hãng xe ủng hộ; hội xe ôm thì phản đối.'],
        [
          'judgement',
          'Dời bến thì trung tâm thông thoáng, đổi lại khách phải đi thêm một chặng xe buýt.',
        ],
        ['judgement', 'Giữ bến cũ buộc phải mở rộng đường Lò Vôi.'],
        ['judgement', 'Công an thành phố phân luồng thử trong hai tuần đầu tháng 8/2026.'],
      ],
      again: [
        'Xe khách rẽ trái qua cầu Đá vào giờ cao điểm lên đến 118 lượt mỗi giờ.',
        'Quyền khai thác còn 19 năm và chủ bến đòi bồi thường.',
        'Trong hai tuần đầu tháng 8/2026, việc phân luồng thử do Công an thành phố làm.',
      ],
      about: [
        'Bến xe Phú Hậu từ lâu đã trở thành một phần không thể tách rời của đời sống đô thị.',
        'Dời bến xe là quyết sách mang tầm chiến lược, thể hiện tầm nhìn xa trông rộng.',
        'Việc dời bến cần được tính toán kỹ trên nhiều mặt, tránh làm lấy được.',
        'Có thể coi đây là bước đi quan trọng để giao thông thành phố ngày một văn minh.',
      ],
      source:
        'Bến xe hạng hai phải cách khu dân cư tối thiểu 100 mét. Nhà chờ lợp ngói đỏ, có ba hàng ghế nhựa. Loa báo giờ treo trên cột bê tông giữa sân. Quán cơm bình dân bán từ bốn giờ sáng. Người bốc vác đội mũ vải và mang thẻ số. Nhà vệ sinh thu phí bằng hộp gỗ đặt ở cửa. Cuối sân có cây bàng già và miếu thờ nhỏ.',
    },
    {
      needed: [
        [
          'judgement',
          'Kính đề nghị Ban Thường vụ cho ý kiến về dự thảo quy chế tiếp khách nước ngoài.',
        ],
        ['paraphrased', 'Năm 2025 có 63 đoàn vào, 17 đoàn báo muộn dưới 48 giờ.'],
        ['paraphrased', 'Phiên dịch tiếng Nhật phải thuê ngoài.'],
        ['paraphrased', 'Công an đề nghị kiểm tra lý lịch khách trước khi vào trụ sở.'],
        ['quoted', 'Quà tặng có giá trị lớn phải nộp lại cơ quan.'],
        ['paraphrased', 'Sở Ngoại vụ muốn giữ quyền duyệt chương trình.'],
        ['judgement', 'Siết thủ tục thì an toàn, song đối tác ngại đến.'],
        ['judgement', 'Bỏ khâu duyệt hai cấp tiết kiệm được ba ngày.'],
        ['judgement', 'Văn phòng lấy ý kiến các đảng ủy đến hết ngày 30/9/2026.'],
      ],
      again: [
        'Trong 63 đoàn vào năm 2025 thì 17 đoàn báo muộn dưới 48 giờ.',
        'Muốn có phiên dịch tiếng Nhật phải thuê ngoài.',
        'Đến hết ngày 30/9/2026 Văn phòng lấy ý kiến các đảng ủy.',
      ],
      about: [
        'Công tác đối ngoại trong những năm qua đã gặt hái nhiều kết quả rất đáng phấn khởi.',
        'Quy chế tiếp khách được xây dựng trên tinh thần cầu thị, tiếp thu tối đa các ý kiến.',
        'Tiếp khách nước ngoài là bộ mặt của địa phương, là nơi bạn bè nhìn vào để đánh giá.',
        'Mỗi cán bộ tham gia tiếp khách phải là một sứ giả của tình hữu nghị.',
      ],
      source:
        'Quà tặng có giá trị lớn phải nộp lại cơ quan. Phòng khánh tiết kê ghế theo hình móng ngựa. Hoa tươi thay vào đầu giờ sáng, tránh loại có mùi nồng. Cờ đặt bên phải chủ nhà, cao bằng nhau. Trà sen pha trong ấm sứ trắng, rót không quá nửa chén. Xe đón đỗ dưới sảnh, lái xe mở cửa bên phải. Sổ lưu bút bọc nhung, để trên bàn cạnh cửa.',
    },
    {
      needed: [
        [
          'judgement',
          'Trình đồng chí Phó Bí thư duyệt kế hoạch sửa nhà trẻ của khu công nghiệp Vân Du.',
        ],
        ['paraphrased', 'Nhà trẻ nhận 240 cháu, thiết kế cho 150 cháu.'],
        ['paraphrased', 'Bếp ăn thấm dột, dây điện chạy nổi.'],
        ['quoted', 'Mỗi nhóm trẻ phải có ít nhất hai giáo viên.'],
        ['paraphrased', 'Công đoàn góp 600 triệu đồng; doanh nghiệp hứa nhưng chưa chuyển tiền.'],
        ['judgement', 'Sửa trong hè thì không phải gửi trẻ đi nơi khác.'],
        ['judgement', 'Xây mới đẹp hơn nhưng vướng quy hoạch cây xanh.'],
        ['judgement', 'Ban Quản lý khu công nghiệp nghiệm thu trước ngày 25/8/2026.'],
      ],
      again: [
        'Thiết kế chỉ cho 150 cháu mà nhà trẻ đang nhận đến 240 cháu.',
        'Số tiền Công đoàn góp là 600 triệu đồng.',
        'Ngày 25/8/2026 là hạn để Ban Quản lý khu công nghiệp nghiệm thu.',
      ],
      about: [
        'Chăm lo cho con em công nhân là việc làm đầy tính nhân văn, được xã hội ghi nhận.',
        'Nhà trẻ chính là mái ấm thứ hai, ươm mầm những chủ nhân tương lai.',
        'Kế hoạch sửa nhà trẻ đã được chuẩn bị kỹ, bám sát thực tế, có tính khả thi cao.',
        'Qua đó, công nhân càng thêm gắn bó, yên tâm lao động sản xuất.',
      ],
      source:
        'Mỗi nhóm trẻ phải có ít nhất hai giáo viên. Sân chơi lát gạch chống trơn, có cầu trượt hình voi. Tường vẽ tranh cổ tích do các cô tự làm. Giờ ngủ trưa kéo rèm và bật nhạc nhẹ. Thực đơn dán ở cửa bếp, đổi theo tuần. Phụ huynh gửi xe ở bãi bên kia đường. Góc thiên nhiên trồng rau thơm và nuôi hai con thỏ.',
    },
  ],
  nothing: [
    'Nhìn lại chặng đường đã qua, chúng ta có quyền tự hào về những gì đã làm được.',
    'Tuy vậy, không vì thế mà được phép chủ quan, thỏa mãn với kết quả bước đầu.',
    'Tập thể lãnh đạo luôn giữ vững kỷ cương, là trung tâm quy tụ sức mạnh của đơn vị.',
    'Sau đây, Văn phòng xin báo cáo một số nội dung cơ bản.',
    'Công việc nào cũng có cái khó riêng, quan trọng là cách chúng ta đối diện.',
    'Đây là nội dung lớn, cần có thời gian và sự vào cuộc của nhiều ngành.',
    'Các mặt công tác đều được duy trì ổn định, có mặt phát triển khá.',
    'Yêu cầu các cơ quan, đơn vị nghiêm túc tổ chức thực hiện, không để xảy ra sai sót.',
    'Đồng thời, cần nhận diện rõ những mặt còn yếu để kịp thời chấn chỉnh.',
    'Hiệu quả của việc này đã được thực tiễn kiểm nghiệm và khẳng định.',
    'Kính mong các đồng chí tiếp tục dành sự ủng hộ quý báu.',
    'Có làm tốt việc này thì mới tạo được niềm tin và sự đồng thuận.',
  ],
  openings: [
    'Với tinh thần trách nhiệm và tình cảm chân thành,',
    'Một điều không thể không nhắc đến là,',
    'Nhằm tạo sự thống nhất cao trong nhận thức và hành động,',
    'Trong bức tranh chung đó,',
    'Sau khi cân nhắc kỹ lưỡng, thận trọng,',
    'Phát huy tinh thần đoàn kết,',
  ],
  tails: [
    ', góp phần đưa phong trào đi vào chiều sâu',
    ', tạo không khí phấn khởi, tin tưởng',
    ', nhằm hoàn thành tốt nhất nhiệm vụ được giao',
    ', xứng đáng với niềm tin của lãnh đạo',
  ],
};
