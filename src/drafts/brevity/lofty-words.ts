/**
 * Words that praise, urge and wish: the language of speeches, by kind of word. They are few, for
 * praise has few words, and what a paper is about has as many as there are things. A sentence that
 * rests on them says how somebody feels about the work and not what is to be known or decided.
 */
export const loftyWords = `
tốt đẹp|to lớn|sâu sắc|mạnh mẽ|vững chắc|vững vàng|vững mạnh|vững bước|bền chặt|bền bỉ|bền lâu|thiết thực|ý nghĩa|có ý nghĩa|đúng đắn|hợp lòng dân|hợp lý
khoa học|chu đáo|kỹ lưỡng|kỹ càng|thấu đáo|cẩn trọng|thận trọng|công phu|bài bản|nghiêm túc|công tâm|minh bạch|dân chủ|chặt chẽ|thông suốt|nhịp nhàng
hài hòa|sôi nổi|phấn khởi|hào hứng|hồ hởi|nhiệt tình|nhiệt huyết|tâm huyết|tận tụy|tận tâm|gương mẫu|quyết liệt|khẩn trương|toàn diện|đồng bộ|rõ nét|rõ rệt
đáng kể|khả quan|vượt bậc|ấn tượng|nổi bật|xuất sắc|khởi sắc|khang trang|đổi thay|phồn vinh|giàu mạnh|giàu đẹp|ấm no|hạnh phúc|bình yên|văn minh|tiến bộ|rạng rỡ
vẻ vang|tự hào|tươi sáng|tươi đẹp|cao đẹp|cao cả|cao quý|quý báu|quý giá|thiêng liêng|nhân văn|nhân ái|nghĩa tình|thân thiện|chân thành|trọn vẹn|trong sáng|kiên định
kiên trì|kiên quyết|kiên cường|bất khuất|dũng cảm|sáng suốt|sâu sát|sát sao|đúng mực|tích cực|sáng tạo|linh hoạt|nhạy bén
đáng mừng|đáng ghi nhận|đáng khích lệ|đáng trân trọng|đáng biểu dương|khiêm tốn|thầm lặng|sống còn|trọng đại|lâu dài|sâu rộng|quan trọng|trọng yếu|cốt lõi|tất yếu
cấp thiết|cấp bách|cần thiết|bức thiết|chính đáng|thực chất|thực sự|thật sự|đích thực|phức tạp|nhạy cảm|nặng nề|gian nan|gian khổ|gian khó|vất vả|cam go|phía trước
phát huy|nêu cao|đề cao|nâng cao|nâng lên|nâng tầm|tăng cường|đẩy mạnh|khơi dậy|khơi thông|lan tỏa|nhân rộng|vun đắp|bồi đắp|củng cố|giữ vững|giữ gìn|gìn giữ
phấn đấu|quyết tâm|nỗ lực|cố gắng|ra sức|dốc sức|chung tay|chung sức|góp sức|đồng lòng|đồng sức|đồng thuận|đồng tình|ủng hộ|hưởng ứng|sát cánh|đồng hành|kề vai
vươn lên|vượt qua|vượt khó|vượt lên|chinh phục|cống hiến|đóng góp|hy sinh|kế thừa|tiếp nối|nối tiếp|hướng tới|hướng về|bám sát|gắn bó|gắn kết|thấm nhuần|quán triệt
coi trọng|đề ra|đặt ra|trau dồi|rèn luyện|tu dưỡng|tự soi|tự sửa|lắng nghe|chia sẻ|thấu hiểu|đồng cảm|trân trọng|tri ân|ghi nhận|đánh giá cao|biểu dương|khích lệ
động viên|cổ vũ|tin tưởng|tin yêu|kỳ vọng|mong đợi|mong muốn|mong mỏi|hy vọng|rất mong|giúp đỡ|tạo điều kiện|quan tâm|chăm lo|chú trọng|ưu ái|dành sự|tranh thủ
tận dụng|nắm bắt|đón đầu|đi lên|tiến lên|bứt phá|đột phá|tạo nên|làm nên|đem lại|mang lại|góp phần|thể hiện|khẳng định|minh chứng|chứng tỏ|chứng minh|cho thấy
dám nghĩ|dám làm|dám chịu|nói đi đôi|đi đôi|đi vào|đi đầu|vào cuộc|không ngừng|không chỉ|không thể|không thể thiếu|không thể phủ nhận|đối mặt|đương đầu|trăn trở
tinh thần|ý chí|bản lĩnh|trí tuệ|niềm tin|khát vọng|hoài bão|sức mạnh|sức sống|nội lực|vị thế|tầm vóc|diện mạo|bộ mặt|thời cơ|vận hội|thách thức|thử thách|chặng đường
hành trình|con đường|tương lai|truyền thống|lịch sử|cội nguồn|giá trị|vai trò|tầm quan trọng|uy tín|danh dự|vinh dự|vinh quang|trọng trách|sứ mệnh|lý tưởng
khí thế|không khí|phong trào|thi đua|tình cảm|tâm tư|nguyện vọng|tâm thế|tâm nguyện|xu thế|xu hướng|quy luật|đòi hỏi|thắng lợi|thành công|thành bại|thành tựu|thành tích
bước ngoặt|bước tiến|bước chuyển|cột mốc|dấu mốc|dấu ấn|điểm sáng|điểm nhấn|điểm tựa|điểm nghẽn|nền móng|nền tảng|tiền đề|động lực|đòn bẩy|bệ phóng|xương sống
huyết mạch|mạch máu|hạt nhân|cầu nối|kim chỉ nam|ngọn cờ|ngọn lửa|thước đo|chìa khóa|hậu thuẫn|chỗ dựa|tấm gương|bài học|kết tinh|hội tụ|đỉnh cao|hiệu ứng|sức lan tỏa
chuyển biến|chuyển mình|trách nhiệm|nhận thức|tư tưởng|tư duy|ý thức|đoàn kết|tình đoàn kết|đạo đức|lối sống|phong cách|phương châm|cầu thị
mọi người|mọi|mỗi người|mỗi cán bộ|chúng ta|chúng tôi|quần chúng|tầng lớp|các tầng lớp|anh em|anh chị em|toàn thể|tập thể|bà con|đông đảo|đồng bào|cả hệ thống chính trị
nan giải|bài toán|áp lực|mệnh lệnh|trái tim|tấm lòng|tâm hồn|hồn cốt|linh hồn|máu thịt|hơi thở|nhịp sống|bức tranh|gam màu|luồng gió|làn gió|hạt giống|mầm xanh|trái ngọt
quả ngọt|gặt hái|gieo trồng|gieo mầm|thắp sáng|soi sáng|soi đường|dẫn đường|dẫn lối|chèo lái|con thuyền|bến bờ|kiêu hãnh|hãnh diện|vinh hạnh|vô giá|vô tận|vô bờ|bất diệt
trường tồn|bất di bất dịch|khắc cốt|ghi tâm|ghi nhớ|khắc ghi|tạc dạ|tâm niệm|cảnh giác|trong sạch|liêm khiết|chí công|vô tư|cần kiệm|liêm chính|nền nếp|nề nếp|quy củ
tin cậy|xứng đáng|xứng tầm|có tâm|có tầm|có đức|có tài|hệ trọng|hệ lụy|suôn sẻ|thuận lợi|hanh thông|tô thắm|tô điểm|làm đẹp|mong ước|ước mơ|ước vọng|hoài bão|thế hệ|cha anh
cha ông|tổ tiên|con cháu|mai sau|muôn đời|đời đời|sinh mệnh|vận mệnh|hưng thịnh|thịnh vượng|phồn thịnh|hùng cường|thuyết phục|sinh động|sống động|phong phú|đa dạng|muôn màu
đậm nét|sâu đậm|sâu lắng|sâu nặng|thắm thiết|keo sơn|bền vững|lâu bền|dài lâu|miệt mài|say mê|hăng say|hăng hái|cần mẫn|siêng năng|chịu khó|chịu thương|bền gan|vững chí
vững lòng|yên tâm|an tâm|an lòng|vui mừng|vui tươi|lạc quan|bi quan|chán nản|nóng vội|do dự|biện chứng|đa chiều|nhiều chiều|cách nhìn|tầm nhìn|góc nhìn|nhãn quan|dứt khoát
triệt để|dứt điểm|quyết chí|quyết đoán|ráo riết|rốt ráo|cấp tập|tất bật|bộn bề|ngổn ngang|chông gai|trắc trở|sóng gió|bão táp|thăng trầm|biến động|xáo trộn|mới mẻ|tươi mới
trẻ trung|năng động|tự lực|tự cường|tự chủ|tự tin|tự giác|tự nguyện|tự trọng|mẫu mực|chuẩn mực|nêu gương|làm gương|noi gương|soi rọi|hoàn hảo|mỹ mãn|viên mãn|như ý|như mong muốn
đề ra|đặt trọn|gửi gắm|trao gửi|phó thác|trông chờ|trông đợi|dõi theo|đón nhận|chào đón|chào mừng|hân hoan|náo nức|rộn ràng|rộng khắp|rộng rãi|khắp nơi|mọi nơi|mọi lúc
hơn ai hết|hơn nữa|hơn thế|trên hết|trước hết|tựu trung|tóm lại|thiết nghĩ|suy cho cùng|xét cho cùng|lòng dân|lòng người|ý Đảng|con người|mọi người dân|thước đo|hình ảnh|uy tín
ngày càng|ngày một|từng bước|luôn|luôn luôn|mãi mãi|còn mãi|hết sức|vô cùng|đặc biệt|rất|thật|hơn bao giờ hết|hơn lúc nào hết|hết mình|hết lòng|cao nhất|tốt nhất|tối đa
nhiều mặt|mọi mặt|mọi phương diện|đến nơi đến chốn|nhìn chung|nói chung|tổng thể|cách mạng|tổ quốc|quê hương|đất nước
`
  .split(/[|\n]/)
  .map((one) => one.trim())
  .filter(Boolean);
