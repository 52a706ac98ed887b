/** Ways in which papers say one thing of a figure, each in one word that the others are read as. */
const SAME: [RegExp, string][] = (
  [
    ['quyên góp|vận động(?! viên)|ủng hộ|đóng góp|kêu gọi|huy động', 'huy động'],
    ['(?:giải quyết|tạo|có|bố trí) (?:thêm )?việc làm', 'việc làm'],
    ['(?:được )?(?:cấp|cung cấp|dùng|sử dụng)(?= (?:nước|điện))', ''],
    ['sử dụng|thuộc diện|diện(?! tích)|rà soát|ghi nhận|phát sinh|xảy ra|số tiền|kinh phí', ''],
    ['độ bao phủ|bao phủ|tỷ lệ tham gia', 'tham gia'],
    ['độ(?= che phủ)', ''],
    ['bê tông hóa', 'cứng hóa'],
    ['(ca|trường hợp|người) (?:mắc|bệnh|nhiễm)(?: bệnh)?', '$1'],
    ['người dân|nhân dân|dân số|dân cư', 'dân'],
    ['người lao động', 'lao động'],
    ['rác thải', 'rác'],
    ['trẻ em', 'trẻ'],
    ['tiếp nhận|nhận được|nộp|gửi đến', 'nhận'],
    ['làm xong|xây xong', 'xong'],
    ['xây mới|xây dựng', 'xây'],
    ['sửa chữa|tu sửa|tu bổ', 'sửa'],
    ['lắp đặt', 'lắp'],
    ['xuống giống|gieo trồng|gieo sạ|gieo cấy', 'gieo'],
    ['nợ đọng|còn nợ|đang nợ', 'nợ'],
    ['tiêm chủng', 'tiêm'],
    ['vắc-xin|vaccine|vắc xin', ''],
    ['đầy đủ', 'đủ'],
    ['được hưởng|hưởng', 'nhận'],
    ['đưa vào (?:hoạt động|khai thác|sử dụng)', 'vận hành'],
    ['tập huấn|bồi dưỡng|đào tạo', 'bồi dưỡng'],
    ['tử vong|thiệt mạng', 'chết'],
    ['thi hành kỷ luật|xử lý kỷ luật', 'kỷ luật'],
    ['trợ giúp|giúp đỡ', 'hỗ trợ'],
  ] as const
).map(([words, as]) => [new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'), as]);

/** A piece of a sentence with one word for what is said in several ways. Offsets are lost. */
export const inSameWords = (piece: string): string =>
  SAME.reduce((text, [from, to]) => text.replace(from, to), piece);
