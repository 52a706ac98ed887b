import type { Wordings } from './wordings.ts';

/** Written before the rules of today saw any of it; what they missed here was looked at since. */
export const freshOne: Wordings = {
  topics: [
    {
      needed: [
        [
          'judgement',
          'Xin đồng chí Phó Bí thư Thường trực cho ý kiến về việc dừng hợp đồng thuê máy chủ của Công ty Việt Hùng.',
        ],
        ['paraphrased', 'Máy chủ ngừng hoạt động 9 lần trong quý II, lần dài nhất 31 giờ.'],
        ['paraphrased', 'Dữ liệu của ba phòng chưa có bản sao dự phòng.'],
        ['quoted', 'Bên thuê được chấm dứt hợp đồng khi hệ thống gián đoạn quá 24 giờ.'],
        ['paraphrased', 'Nhà thầu không thừa nhận lỗi thiết bị và đổ cho đường truyền.'],
        ['judgement', 'Dừng hợp đồng thì phải tự lo phòng máy trước mùa nóng.'],
        ['judgement', 'Tiếp tục thuê thì rẻ hơn nhưng khó quy trách nhiệm.'],
        ['judgement', 'Trung tâm Công nghệ thông tin cần được giao đầu mối duy nhất.'],
        ['judgement', 'Phòng Tài chính thanh lý hợp đồng trong tháng 9/2026.'],
      ],
      again: [
        'Trong quý II, tình trạng máy chủ ngừng hoạt động đã xảy ra đến 9 lần.',
        'Hiện bản sao dự phòng cho dữ liệu của ba phòng vẫn chưa có.',
        'Có lần máy chủ ngừng tới 31 giờ.',
      ],
      about: [
        'Hệ thống máy chủ giữ vị trí hết sức quan trọng, là xương sống của mọi hoạt động trong cơ quan.',
        'Việc duy trì hoạt động thông suốt của máy chủ là yêu cầu tất yếu khách quan.',
        'Công tác quản lý dữ liệu những năm gần đây đã có nhiều khởi sắc, được lãnh đạo các phòng đánh giá cao.',
        'Vì vậy, việc xem xét hợp đồng thuê máy chủ là vấn đề cần được đặt ra một cách nghiêm túc.',
      ],
      source:
        'Bên thuê được chấm dứt hợp đồng khi hệ thống gián đoạn quá 24 giờ. Máy chủ đặt trong tủ có khóa, chìa do hai bên giữ. Nhân viên trực mặc đồng phục và ghi sổ khi vào phòng máy. Nhiệt độ phòng được đo bằng hai cảm biến gắn trên trần. Dây cáp bó theo màu, mỗi màu một tầng của tòa nhà. Biên bản bàn giao lập thành bốn bản, mỗi bên giữ hai bản. Bảo trì định kỳ làm vào sáng thứ bảy để tránh giờ hành chính.',
    },
    {
      needed: [
        [
          'judgement',
          'Kính trình Ban Thường vụ cho ý kiến về phương án bố trí trụ sở sau sắp xếp phường Tân Lộc.',
        ],
        ['paraphrased', 'Sau sáp nhập có bốn trụ sở, trong khi chỉ cần hai.'],
        ['paraphrased', 'Trụ sở Vĩnh Thành xuống cấp, tường nứt và dột khi mưa.'],
        ['paraphrased', 'Người dân khu Bãi Bồi phải đi đò sang nộp hồ sơ.'],
        ['quoted', 'Trụ sở dôi dư được ưu tiên làm trường học, trạm y tế.'],
        ['paraphrased', 'Hội Cựu chiến binh xin mượn hội trường cũ để sinh hoạt.'],
        ['judgement', 'Bán đấu giá thì có tiền ngay nhưng mất quỹ đất công.'],
        ['judgement', 'Nguyên nhân chậm trễ là hai bên chưa chốt được biên bản bàn giao tài sản.'],
        ['judgement', 'Giao Đảng ủy phường Tân Lộc gửi danh mục tài sản trước ngày 10/11/2026.'],
      ],
      again: [
        'Như trên đã nói, chỉ cần hai trụ sở trong khi sau sáp nhập có tới bốn.',
        'Muốn nộp hồ sơ, người dân khu Bãi Bồi phải đi đò.',
        'Danh mục tài sản phải được Đảng ủy phường Tân Lộc gửi trước ngày 10/11/2026.',
      ],
      about: [
        'Việc bố trí trụ sở là nội dung được đông đảo cán bộ và người dân trong phường dành sự quan tâm.',
        'Sắp xếp trụ sở là chủ trương đúng đắn, hợp lòng dân, đáp ứng nguyện vọng chính đáng của nhân dân.',
        'Do đó, cần bố trí trụ sở một cách khoa học, hợp lý, phù hợp với tình hình thực tế.',
        'Thực hiện tốt việc sắp xếp trụ sở sẽ góp phần nâng cao chất lượng phục vụ nhân dân.',
      ],
      source:
        'Trụ sở dôi dư được ưu tiên làm trường học, trạm y tế. Phường được đặt tên theo một làng nghề dệt chiếu ven sông. Ngôi nhà hai tầng xây năm 1987 bằng gạch nung tại chỗ. Cổng chính quay ra đường đê, cổng phụ mở sang chợ chiều. Trước sân có hai cây phượng do học sinh trồng. Kho lương thực cũ đã được ngăn thành ba phòng họp nhỏ. Bảng tin ngoài trời lợp tôn xanh, thay kính mỗi năm một lần.',
    },
    {
      needed: [
        [
          'judgement',
          'Đề nghị Thường trực Thành ủy quyết định ngày họp bất thường về vỡ đê Đông Hải.',
        ],
        ['paraphrased', 'Đoạn vỡ dài 46 m, 218 hộ phải sơ tán trong đêm.'],
        ['paraphrased', 'Trạm bơm ngập nước, chưa rõ bao giờ chạy lại.'],
        ['quoted', 'Chủ tịch Ủy ban nhân dân cấp tỉnh công bố tình huống khẩn cấp về thiên tai.'],
        ['paraphrased', 'Dân quân đã đắp xong đường tạm; đá hộc phải chở bằng xà lan.'],
        ['judgement', 'Họp sớm thì kịp xin hỗ trợ, song báo cáo thiệt hại chưa đầy đủ.'],
        ['judgement', 'Nguy cơ lớn là triều cường đầu tháng tràn vào khu dân cư.'],
        ['judgement', 'Sở Nông nghiệp và Môi trường trực ban suốt đêm, hai giờ báo một lần.'],
      ],
      again: [
        'Phải sơ tán trong đêm là 218 hộ dân.',
        'Chiều dài đoạn đê bị vỡ được xác định là 46 m.',
        'Bao giờ trạm bơm chạy lại thì hiện chưa rõ do ngập nước.',
      ],
      about: [
        'Ngay khi xảy ra sự cố vỡ đê, các lực lượng đã khẩn trương vào cuộc với tinh thần trách nhiệm rất cao.',
        'Công tác hộ đê có ý nghĩa sống còn đối với đời sống và sản xuất của nhân dân.',
        'Cuộc họp bất thường là dịp để các đồng chí trao đổi, thảo luận, đóng góp ý kiến tâm huyết.',
        'Mọi hành động lúc này đều phải vì sự bình yên, hạnh phúc của nhân dân vùng đê.',
      ],
      source:
        'Chủ tịch Ủy ban nhân dân cấp tỉnh công bố tình huống khẩn cấp về thiên tai. Tuyến đê được đắp từ thời Nguyễn và tôn cao sau trận lụt năm 1971. Mặt đê rải đá dăm, hai bên trồng phi lao chắn gió. Điếm canh đê cách nhau hai cây số, có kẻng và đèn bão. Vật tư dự phòng để ở nhà kho đầu cống số 3. Tổ tuần tra gồm những người sống gần đê, mỗi ca sáu giờ. Sổ theo dõi mực nước viết tay, cuối mùa nộp về hạt quản lý.',
    },
  ],
  nothing: [
    'Tập thể lãnh đạo luôn bám sát cơ sở, lắng nghe và chia sẻ với những tâm tư của quần chúng.',
    'Đây cũng chính là thước đo uy tín của cấp ủy trước nhân dân.',
    'Dẫu biết con đường phía trước còn lắm gian nan, song niềm tin vào thắng lợi là trọn vẹn.',
    'Dưới đây là những nội dung chính của báo cáo.',
    'Phần tiếp theo sẽ làm rõ thêm các nội dung vừa trình bày.',
    'Muốn làm được điều đó, trước hết phải bắt đầu từ nhận thức, tư duy và hành động của từng người.',
    'Mỗi cơ quan, đơn vị phải coi đây là việc làm thường ngày, làm đến nơi đến chốn, nói đi đôi với làm.',
    'Từ đó, không khí làm việc trở nên phấn khởi, tin tưởng và đầy khí thế.',
    'Kết quả tuy còn khiêm tốn nhưng là đáng trân trọng, rất cần được nhân rộng.',
    'Vấn đề này cần được tiếp tục nghiên cứu thấu đáo, cân nhắc kỹ lưỡng, nhiều chiều.',
    'Tình hình nhìn chung có những thuận lợi và khó khăn đan xen.',
    'Rất mong nhận được sự quan tâm, giúp đỡ, tạo điều kiện của các đồng chí lãnh đạo.',
    'Hiệu quả mang lại là rất lớn, không thể đo đếm hết bằng những con số.',
    'Qua đó đã khơi dậy ý chí tự lực, tự cường, khát vọng cống hiến trong mỗi cán bộ.',
  ],
  openings: [
    'Nhận thức sâu sắc tầm quan trọng của vấn đề,',
    'Thực hiện tinh thần chỉ đạo chung của cấp trên,',
    'Trong không khí thi đua sôi nổi,',
    'Theo đánh giá chung của nhiều đồng chí,',
    'Qua theo dõi, nắm tình hình,',
    'Để đáp ứng yêu cầu nhiệm vụ trong giai đoạn mới,',
    'Bám sát thực tiễn địa phương,',
  ],
  tails: [
    ', góp phần hoàn thành thắng lợi các mục tiêu đã đề ra',
    ', qua đó tạo sự chuyển biến mạnh mẽ trong nhận thức và hành động',
    ', nhằm từng bước đáp ứng yêu cầu nhiệm vụ trong tình hình mới',
    ', được cán bộ và nhân dân đồng tình ủng hộ',
    ', bảo đảm chất lượng, hiệu quả, đúng quy định',
  ],
};
