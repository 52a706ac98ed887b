import type { Wordings } from './wordings.ts';

/** Wordings that the lists and limits were developed on. */
export const developed: Wordings = {
  topics: [
    {
      needed: [
        [
          'judgement',
          'Kính trình đồng chí Bí thư cho ý kiến về việc bổ sung 4,2 tỷ đồng để số hóa tài liệu lưu trữ.',
        ],
        ['paraphrased', 'Kho lưu trữ Thành ủy đã số hóa 11.920 trên 17.500 trang, đạt 68,1 %.'],
        ['quoted', 'Việc số hóa phải hoàn thành trước ngày 30 tháng 11 năm 2026.'],
        ['paraphrased', 'Hai máy quét hỏng từ tháng 5 nên mỗi tuần chỉ làm được 240 trang.'],
        [
          'paraphrased',
          'Sở Tài chính thống nhất nguồn dự phòng; Sở Nội vụ đề nghị thuê ngoài phần tài liệu khổ lớn.',
        ],
        ['judgement', 'Phương án A: mua hai máy quét, được chủ động, mất 6 tuần đấu thầu.'],
        ['judgement', 'Phương án B: thuê ngoài, nhanh hơn nhưng tài liệu phải rời kho.'],
        ['judgement', 'Rủi ro: tài liệu giấy dó đang mủn, để qua mùa mưa có thể mất chữ.'],
        [
          'judgement',
          'Văn phòng đề xuất chọn phương án A, giao Phòng Lưu trữ báo cáo tiến độ vào thứ sáu hằng tuần.',
        ],
      ],
      again: [
        'Như vậy, số trang tài liệu đã được số hóa là 11.920 trang trên tổng số 17.500 trang của kho lưu trữ.',
        'Đến ngày 30 tháng 11 năm 2026 việc số hóa phải hoàn thành.',
        'Mỗi tuần chỉ làm được 240 trang do hai máy quét bị hỏng.',
        'Số kinh phí bổ sung cho việc số hóa tài liệu lưu trữ là 4,2 tỷ đồng.',
      ],
      source:
        'Việc số hóa phải hoàn thành trước ngày 30 tháng 11 năm 2026. Tài liệu lưu trữ là di sản của Đảng bộ thành phố qua các thời kỳ cách mạng. Kho được lập năm 1976 tại nhà số 12 phố Bến Cũ với 3 cán bộ. Năm 1998 kho chuyển về tầng 2 trụ sở Thành ủy, diện tích 140 mét vuông. Các cơ quan giao nộp tài liệu vào quý I hằng năm theo danh mục do Phòng Lưu trữ lập. Hồ sơ giao nộp phải có mục lục, chứng từ kết thúc và biên bản hai bên ký. Người đọc xin phép bằng phiếu, nhận tài liệu tại phòng đọc và trả trong ngày.',
    },
    {
      needed: [
        [
          'judgement',
          'Đề nghị Ban Thường vụ xem xét, quyết định lùi hạn di dời chợ Đầu Mối sang quý I năm 2027.',
        ],
        ['paraphrased', 'Còn 86 trên 412 hộ kinh doanh chưa ký cam kết di dời.'],
        ['paraphrased', 'Mặt bằng mới tại phường An Bình chưa có trạm xử lý nước thải.'],
        ['computed', 'Tỷ lệ hộ đã ký đạt 79,1 %.'],
        ['quoted', 'Không di dời khi nơi mới chưa bảo đảm vệ sinh môi trường.'],
        ['paraphrased', 'Công an thành phố lo ùn tắc nếu di dời vào dịp Tết Nguyên đán.'],
        [
          'judgement',
          'Lùi hạn thì tiểu thương yên tâm bán hàng Tết, nhưng ngân sách trả thêm 1,3 tỷ đồng tiền thuê đất.',
        ],
        ['judgement', 'Nếu giữ hạn cũ, 86 hộ có thể khiếu nại đông người.'],
        [
          'judgement',
          'Giao Ủy ban nhân dân phường An Bình xây xong trạm xử lý trước ngày 15/12/2026.',
        ],
      ],
      again: [
        'Hiện còn 86 hộ kinh doanh trên 412 hộ chưa ký cam kết.',
        'Trạm xử lý nước thải tại mặt bằng mới ở phường An Bình chưa có.',
        'Ngân sách phải trả thêm 1,3 tỷ đồng tiền thuê đất nếu lùi hạn.',
        'Ngày 15/12/2026 là hạn xây xong trạm xử lý của phường An Bình.',
      ],
      source:
        'Không di dời khi nơi mới chưa bảo đảm vệ sinh môi trường. Chợ Đầu Mối hoạt động từ năm 1989 trên khu đất rộng 2,4 héc-ta ven sông. Chợ họp từ 1 giờ đến 6 giờ sáng, mỗi đêm có khoảng 350 lượt xe tải. Hàng hóa chủ yếu là rau, củ, quả từ các huyện phía tây. Ban Quản lý chợ có 21 người, thu phí theo mét vuông sạp. Năm 2019 chợ được sửa mái và hệ thống điện sau vụ cháy ở dãy C. Các sạp được chia thành dãy theo ngành hàng và đánh số bằng biển sơn.',
    },
    {
      needed: [
        [
          'judgement',
          'Xin ý kiến Thường trực Thành ủy về nhân sự dự Đại hội Đoàn vào ngày 20/9/2026.',
        ],
        ['paraphrased', 'Thành đoàn đề nghị 15 đại biểu, vượt 3 người so với số phân bổ.'],
        ['paraphrased', 'Ban Tổ chức đã thẩm định 12 hồ sơ; 3 hồ sơ thiếu lý lịch tư pháp.'],
        ['quoted', 'Đại biểu phải đủ hồ sơ trước khi khai mạc 10 ngày.'],
        ['judgement', 'Vì hạn cấp lý lịch là 7 ngày làm việc, cần nộp đơn trong tuần này.'],
        [
          'judgement',
          'Chọn 12 người thì đúng số phân bổ, song khối trường học không có đại biểu nữ.',
        ],
        ['judgement', 'Giao Ban Tổ chức trình danh sách thay thế chậm nhất ngày 5/9/2026.'],
      ],
      again: [
        'Số đại biểu mà Thành đoàn đề nghị là 15, vượt 3 người.',
        'Có 3 hồ sơ thiếu lý lịch tư pháp trong khi 12 hồ sơ đã được Ban Tổ chức thẩm định.',
        'Lý lịch được cấp trong 7 ngày làm việc.',
        'Danh sách thay thế do Ban Tổ chức trình chậm nhất ngày 5/9/2026.',
      ],
      source:
        'Đại biểu phải đủ hồ sơ trước khi khai mạc 10 ngày. Đại hội được tổ chức tại Cung Thiếu nhi với sức chứa 600 chỗ. Phiên trù bị dành cho việc bầu đoàn chủ tịch và thông qua nội quy. Đại biểu ở xa được bố trí nghỉ tại nhà khách Công đoàn. Tiểu ban hậu cần phát phù hiệu, tài liệu và phiếu ăn từ 14 giờ hôm trước. Đội văn nghệ trường Lê Lợi biểu diễn ba tiết mục trước giờ khai mạc. Khách mời ngồi ở hai dãy đầu theo sơ đồ do lễ tân lập.',
    },
    {
      needed: [
        [
          'judgement',
          'Kính trình đồng chí Phó Bí thư Thường trực phê duyệt lịch kiểm tra 8 đảng ủy phường.',
        ],
        ['paraphrased', 'Năm 2025 có 5 đảng ủy nộp báo cáo chậm, chậm nhất là 41 ngày.'],
        ['quoted', 'Mỗi đảng ủy được kiểm tra ít nhất một lần trong nhiệm kỳ.'],
        ['paraphrased', 'Ủy ban Kiểm tra có 6 cán bộ, mỗi đoàn cần 3 người.'],
        ['judgement', 'Lý do chính là bốn phường mới sáp nhập chưa bàn giao sổ quỹ.'],
        [
          'judgement',
          'Kiểm tra trong tháng 8 thì kịp báo cáo quý III, nhưng trùng lịch tập huấn của ba phường.',
        ],
        ['judgement', 'Giao Văn phòng gửi lịch cho các đảng ủy trước ngày 25/7/2026.'],
      ],
      again: [
        'Trong năm 2025, 5 đảng ủy đã nộp chậm báo cáo, nơi chậm nhất 41 ngày.',
        'Cần 3 người cho mỗi đoàn trong khi Ủy ban Kiểm tra có 6 cán bộ.',
        'Sổ quỹ của bốn phường mới sáp nhập đến nay chưa bàn giao.',
        'Trước ngày 25/7/2026, Văn phòng gửi lịch cho các đảng ủy.',
      ],
      source:
        'Mỗi đảng ủy được kiểm tra ít nhất một lần trong nhiệm kỳ. Đoàn kiểm tra do một ủy viên làm trưởng đoàn và có thư ký ghi biên bản. Buổi công bố quyết định mời toàn bộ cấp ủy viên và bí thư chi bộ. Tài liệu được sắp theo năm, mỗi năm một cặp có nhãn màu xanh. Phòng làm việc của đoàn cần có máy in, tủ khóa và đường điện thoại nội bộ. Đoàn ăn trưa tại bếp cơ quan và tự trả tiền theo suất. Xe đưa đón khởi hành lúc 7 giờ từ cổng phụ.',
    },
  ],
  nothing: [
    'Trong thời gian qua, công tác này luôn được các cấp, các ngành quan tâm, lãnh đạo, chỉ đạo sâu sát.',
    'Các cơ quan, đơn vị đã chủ động, tích cực triển khai thực hiện nhiệm vụ và đạt được những kết quả quan trọng.',
    'Đây là nhiệm vụ hết sức quan trọng, có ý nghĩa to lớn trong giai đoạn hiện nay.',
    'Nhận thức của cán bộ, đảng viên và nhân dân có nhiều chuyển biến tích cực.',
    'Tuy nhiên, bên cạnh những kết quả đạt được vẫn còn những khó khăn, hạn chế nhất định.',
    'Thời gian tới cần tiếp tục phát huy kết quả đạt được, khắc phục khó khăn, hoàn thành tốt nhiệm vụ được giao.',
    'Cả hệ thống chính trị đã vào cuộc đồng bộ, quyết liệt, tạo sự đồng thuận cao trong nhân dân.',
    'Yêu cầu đặt ra là phải đổi mới mạnh mẽ phương thức lãnh đạo, nâng cao chất lượng, hiệu quả công tác.',
  ],
  openings: [
    'Như đã trình bày ở trên,',
    'Có thể khẳng định rằng,',
    'Trong bối cảnh hiện nay,',
    'Nhìn chung,',
    'Thực tế cho thấy,',
    'Với quyết tâm chính trị cao,',
    'Cần nhấn mạnh rằng,',
  ],
};
