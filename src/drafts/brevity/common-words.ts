/**
 * Words that stand in any paper of any office and name nothing: what kind of work, how well, how
 * much. A sentence made of them alone adds no fact and no decision.
 */
export const commonWords = `
công tác|nhiệm vụ|hoạt động|nội dung|vấn đề|lĩnh vực|mọi mặt|các mặt|tình hình|tình hình mới|tình hình thực tế|thực tế|thực tiễn
bối cảnh|giai đoạn|thời kỳ|thời gian|thời gian qua|thời gian tới|hiện nay|trước mắt|lâu dài|thường xuyên|liên tục|từng bước|ngày càng|luôn
luôn luôn|vừa qua|tiếp theo|sắp tới|những năm qua|những năm gần đây|trong suốt|quá trình|quan tâm|chú trọng|coi trọng|chăm lo|sâu sát|sát sao
lãnh đạo|chỉ đạo|điều hành|triển khai|thực hiện|tổ chức|tổ chức thực hiện|tiến hành|phối hợp|chặt chẽ|đồng bộ|quyết liệt|hiệu quả|hiệu lực|có hiệu quả
nghiêm túc|kịp thời|tích cực|chủ động|sáng tạo|linh hoạt|toàn diện|sâu rộng|sâu sắc|mạnh mẽ|rõ rệt|rõ nét|đáng kể|cơ bản|quan trọng|hết sức|vô cùng|đặc biệt
cần thiết|cấp thiết|cấp bách|to lớn|tốt|tốt đẹp|tốt hơn|khả quan|phấn khởi|đáng ghi nhận|đáng khích lệ|ghi nhận|đánh giá cao|biểu dương|tin tưởng
kết quả|thành tích|thành tựu|thành công|chuyển biến|tiến bộ|đạt được|đạt|góp phần|đóng góp|phát huy|nâng cao|tăng cường|đẩy mạnh|củng cố|phát triển|ổn định
bền vững|hoàn thành|hoàn thiện|đổi mới|cải thiện|chất lượng|trách nhiệm|tinh thần|tinh thần trách nhiệm|ý thức|nhận thức|quyết tâm|nỗ lực|cố gắng|phấn đấu
đoàn kết|thống nhất|đồng thuận|đồng lòng|vào cuộc|chung tay|hệ thống chính trị|cả hệ thống chính trị|các cấp|các ngành|các đơn vị|các cơ quan|cơ quan|đơn vị
địa phương|tổ chức đảng|cấp ủy|chính quyền|đoàn thể|cán bộ|đảng viên|công chức|viên chức|tập thể|cá nhân|nhân dân|người dân|quần chúng|toàn thể|mọi người
đảng|nhà nước|thành phố|đảng bộ|thành ủy|văn phòng|ban|ngành|cấp|sở|quán triệt|tuyên truyền|vận động|học tập|nghiên cứu|tham mưu|đề xuất|kiểm tra|giám sát
đôn đốc|theo dõi|rà soát|khắc phục|tháo gỡ|khó khăn|vướng mắc|hạn chế|tồn tại|thuận lợi|thách thức|cơ hội|yêu cầu|đòi hỏi|đáp ứng|mục tiêu|phương hướng
giải pháp|biện pháp|cách làm|kinh nghiệm|bài học|ý nghĩa|vai trò|vị trí|tầm quan trọng|tiền đề|động lực|nền tảng|cơ sở|điều kiện|môi trường|nguồn lực|tiềm năng
lợi thế|phong trào|thi đua|kinh tế - xã hội|chính trị|đời sống|bộ mặt|diện mạo|nhìn chung|nói chung|có thể nói|có thể thấy|có thể khẳng định|khẳng định|cho thấy|thấy rằng
như đã nêu|như trên|nêu trên|ở trên|đã biết|chúng ta|không ngừng|hơn nữa|thêm|hơn|nhiều|lớn|cao|mới|rất|thực sự|thật sự|nói riêng|nhất định|tương đối
khá|tiếp tục|bảo đảm|đảm bảo|tạo|đưa|làm|mang lại|đem lại|đề ra|đặt ra|đi vào|chiều sâu|nề nếp|hướng tới|phù hợp|thiết thực|cụ thể|trọng tâm|trọng điểm|then chốt|xuyên suốt
kế hoạch|chương trình|chủ trương|chính sách|nghị quyết|văn bản|quy định|pháp luật|định hướng|giao|được giao|chức năng|quyền hạn|lề lối|tác phong|phương thức|phương pháp|đề nghị
xác định|nắm bắt|sẵn sàng|nghiêm chỉnh|gương mẫu|tiên phong|xây dựng|phục vụ|sự nghiệp|chung|đất nước|quê hương|giàu đẹp|văn minh|hiện đại|hội nhập|tình hình chung|mặt
bao gồm|trình bày|nêu|nêu rõ|làm rõ|phân tích|khái quát|điểm lại|đề cập|lần lượt|dưới đây|sau đây|vừa|phần|chính|chủ yếu|mức độ|khối lượng|nguyên tắc
đánh giá|xem xét|cân nhắc|trao đổi|thảo luận|tham gia|ý kiến|đóng góp ý kiến|giải quyết|xử lý|tiếp nhận|bố trí|sử dụng|quản lý|áp dụng|vận dụng|chuẩn bị|hoàn chỉnh|duy trì|mở rộng
tạo ra|tạo thêm|gắn với|bằng|bắt đầu|diễn ra|trở nên|trở thành|diễn biến|biến đổi|thay đổi|tác động|ảnh hưởng|kết hợp|tập trung|nhằm|giúp|cần|phải|muốn|nên|bởi|chính là|tức là|do đó
đúng|đúng quy định|đầy đủ|hợp|kỹ|sâu|đầy|vững|đẹp|mạnh|dài|ngắn|lắm|quá|toàn|trước hết|trước|hàng ngày|hằng ngày|thường ngày|hằng năm|năm tới|năm tiếp theo|tới đây|hôm nay|lúc này|giai đoạn mới
chức năng|thẩm quyền|bên|các bên|lực lượng|đội ngũ|đồng chí|các đồng chí|lãnh đạo các|cấp trên|cấp dưới|cơ sở|từng|từng người|người làm|dịp|lần|điểm|khâu|khía cạnh|phương diện|góc độ|tính chất
dưới đây|chi tiết|thể hiện ở|câu trả lời|câu hỏi|nằm|ngoài|nơi|người đứng đầu|gắn liền|thường trực|dễ|nhận thấy|ý kiến phát biểu|phát biểu|tính|giàu|yêu cầu đề ra|vì lẽ đó|vì lẽ|bắt nguồn|xuất phát|thất bại|chính quyền các cấp|hệ quả
khách quan|chủ quan|rõ ràng|báo cáo|mang|mang tính|mối|quan hệ|mối quan hệ|giữa|vì thế|vì vậy|do vậy|bởi vậy|nhờ đó|nhờ vậy|qua đó|từ đó|theo đó|đây là
dân tộc|xã hội|tổng hợp|nhìn nhận|hành động|một cách|cách|nắm|nắm tình hình|nguyên nhân|lý do|hướng|mong|xin|nhận|đặt|coi|xem|biết|thấy|nói|nghĩ|nhờ|song song|bên cạnh|không thể|thiếu|phủ nhận|lan tỏa|tích cực hơn|niềm tin|tư tưởng|đạo đức|lối sống|thông suốt|nhịp nhàng|hài hòa|dấu ấn|bước|bước tiến|kỳ vọng|dư luận
`
  .split(/[|\n]/)
  .map((one) => one.trim())
  .filter(Boolean);
