import type { Wordings } from './wordings.ts';

/** Written after the misses of the fourth were mended, and measured once. */
export const freshFive: Wordings = {
  topics: [
    {
      needed: [
        [
          'judgement',
          'Xin ý kiến Thường trực Thành ủy về việc lập trạm y tế lưu động ở cù lao Dừa.',
        ],
        ['paraphrased', 'Cù lao có 3.150 dân, cách trạm gần nhất 11 km đường sông.'],
        ['paraphrased', 'Mùa lũ ghe không chạy được ban đêm.'],
        ['paraphrased', 'Bác sĩ trẻ không chịu ra đảo vì lương thấp.'],
        ['quoted', 'Trạm y tế phải có ít nhất một bác sĩ làm việc thường xuyên.'],
        ['judgement', 'Thuê tàu y tế rẻ hơn xây trạm, nhưng phụ thuộc con nước.'],
        ['judgement', 'Xây trạm cố định vướng quy hoạch hành lang thoát lũ.'],
        ['judgement', 'Sở Y tế chọn mẫu tàu, trình giá trước ngày 5/11/2026.'],
      ],
      again: [
        'Dân số cù lao là 3.150 người, trạm gần nhất cách 11 km đường sông.',
        'Ban đêm mùa lũ ghe không chạy được.',
        'Trước ngày 5/11/2026 Sở Y tế phải chọn mẫu tàu và trình giá.',
      ],
      about: [
        'Sức khỏe của nhân dân là vốn quý, là điều mà các cấp lãnh đạo luôn trăn trở.',
        'Trạm y tế lưu động sẽ là cánh tay nối dài, mang hơi ấm của Đảng đến với bà con.',
        'Việc lập trạm là cần thiết, phù hợp với nguyện vọng tha thiết của người dân.',
        'Công tác chăm sóc sức khỏe thời gian qua tiếp tục có những bước tiến vững chắc.',
      ],
      source:
        'Trạm y tế phải có ít nhất một bác sĩ làm việc thường xuyên. Nhà trạm cũ lợp lá, nền cao hơn mặt vườn một thước. Tủ thuốc gỗ chia ba ngăn, khóa đồng. Bến ghe trước trạm buộc được bốn chiếc. Nước mưa hứng vào lu sành, lọc bằng cát. Cô hộ sinh ở ngay nhà bên, gõ cửa lúc nào cũng được.',
    },
    {
      needed: [
        ['judgement', 'Kính trình đồng chí Bí thư quyết định việc cho thôi chức Giám đốc Nhà hát.'],
        ['paraphrased', 'Nhà hát lỗ 4,7 tỷ đồng, nợ lương diễn viên ba tháng.'],
        ['paraphrased', 'Kiểm toán phát hiện hai hợp đồng khống.'],
        ['paraphrased', 'Diễn viên dọa đình diễn đêm khai mạc liên hoan.'],
        ['quoted', 'Người đứng đầu chịu trách nhiệm khi đơn vị thua lỗ hai năm liền.'],
        ['judgement', 'Cho thôi chức ngay thì ổn định tâm lý anh chị em, song chưa có người thay.'],
        ['judgement', 'Chờ kết luận thanh tra sẽ chắc chắn hơn.'],
        ['judgement', 'Ban Tổ chức giới thiệu người phụ trách tạm trước ngày 12/5/2026.'],
      ],
      again: [
        'Tiền lương diễn viên còn nợ ba tháng, Nhà hát lỗ 4,7 tỷ đồng.',
        'Hai hợp đồng khống đã bị kiểm toán phát hiện.',
        'Người phụ trách tạm được Ban Tổ chức giới thiệu trước 12/5/2026.',
      ],
      about: [
        'Nhà hát là cái nôi nuôi dưỡng biết bao tài năng nghệ thuật của thành phố.',
        'Công tác cán bộ luôn là then chốt của then chốt, đòi hỏi sự cân nhắc nhiều bề.',
        'Đội ngũ diễn viên giàu lòng yêu nghề, luôn cháy hết mình vì nghệ thuật.',
        'Mọi quyết định lúc này đều phải đặt lợi ích chung lên trên hết.',
      ],
      source:
        'Người đứng đầu chịu trách nhiệm khi đơn vị thua lỗ hai năm liền. Nhà hát có màn nhung đỏ và sàn gỗ lim. Khán phòng dốc thoai thoải, hàng cuối sát ban công. Đèn chùm bảy tầng do thợ trong nước đúc. Phục trang cất trên gác, treo theo vở. Sân khấu quay được nhờ mô tơ đặt dưới hầm.',
    },
    {
      needed: [
        ['judgement', 'Đề nghị Chánh Văn phòng cho phép hủy 5.200 hồ sơ hết thời hạn lưu.'],
        ['paraphrased', 'Giá kệ tầng hầm gãy, hồ sơ phải chất xuống nền.'],
        ['paraphrased', 'Hội đồng xác định giá trị loại ra 37 hồ sơ cần giữ.'],
        ['quoted', 'Hồ sơ chỉ được hủy khi có biên bản của hội đồng.'],
        ['paraphrased', 'Nhà máy giấy nhận nghiền trong một ngày, có công an áp tải.'],
        ['judgement', 'Hủy sớm thì có chỗ cho hồ sơ mới, nhưng không lấy lại được nữa.'],
        ['judgement', 'Quét ảnh trước khi hủy tốn thêm hai tháng.'],
        ['judgement', 'Phòng Lưu trữ lập biên bản xong trước ngày 28/2/2026.'],
      ],
      again: [
        'Có 37 hồ sơ cần giữ được hội đồng xác định giá trị loại ra.',
        'Hồ sơ phải chất xuống nền vì giá kệ ở tầng hầm gãy.',
        'Biên bản do Phòng Lưu trữ lập xong trước 28/2/2026.',
      ],
      about: [
        'Lưu trữ là công việc thầm lặng nhưng mang ý nghĩa rất đỗi lớn lao.',
        'Hồ sơ lưu trữ là chứng nhân của lịch sử, kho báu truyền lại cho đời sau.',
        'Việc hủy hồ sơ phải làm thận trọng, chặt chẽ, đúng nguyên tắc, đúng quy trình.',
        'Cán bộ lưu trữ cần không ngừng học hỏi, nâng cao tay nghề, yêu nghề, gắn bó với nghề.',
      ],
      source:
        'Hồ sơ chỉ được hủy khi có biên bản của hội đồng. Tầng hầm xây năm 1982, trần thấp, có hai cửa thông gió. Kệ sắt sơn xanh, mỗi kệ sáu tầng. Cặp hồ sơ buộc dây vải, gáy dán số. Máy hút ẩm chạy cả đêm, sáng đổ nước một lần. Chìa khóa hầm do hai người giữ.',
    },
  ],
  nothing: [
    'Những con số biết nói trên đây đã phản ánh trung thực bức tranh toàn cảnh.',
    'Khó khăn là vậy, nhưng không ai nản lòng.',
    'Cấp ủy đã thể hiện rõ vai trò hạt nhân lãnh đạo, là nơi gửi gắm niềm tin của quần chúng.',
    'Trên đây là toàn bộ nội dung, rất mong được các đồng chí quan tâm xem xét.',
    'Chúng ta cần nhìn thẳng vào sự thật, đánh giá đúng sự thật.',
    'Làm được như thế mới xứng đáng với sự kỳ vọng của cấp trên.',
    'Công tác tuyên truyền được đẩy mạnh với nhiều hình thức phong phú, đa dạng.',
    'Điều quan trọng nhất vẫn là sự thống nhất từ trong ra ngoài, từ trên xuống dưới.',
    'Các đơn vị cần chủ động hơn nữa, tránh tư tưởng trông chờ, ỷ lại.',
    'Bài học rút ra là phải dựa vào dân, tin dân và vì dân.',
    'Hoạt động của cơ quan nhìn chung bảo đảm, không có gì đột biến.',
    'Tiếp tục duy trì và phát huy những cách làm hay, hiệu quả.',
  ],
  openings: [
    'Với lòng nhiệt tình và ý thức kỷ luật cao,',
    'Như tinh thần chúng ta đã thống nhất,',
    'Qua quá trình nghiên cứu, trao đổi,',
    'Vượt lên mọi khó khăn,',
    'Có một thực tế là,',
    'Trong tiến trình đổi mới toàn diện,',
  ],
  tails: [
    ', góp phần vào thành công chung của thành phố',
    ', tạo sự lan tỏa sâu rộng trong cộng đồng',
    ', nhằm phục vụ nhân dân ngày một tốt hơn',
    ', khẳng định vai trò tham mưu của Văn phòng',
  ],
};
