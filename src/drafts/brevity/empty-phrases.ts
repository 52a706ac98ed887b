/** Words that say nothing, and the fewer that say the same: none, where they can go without a trace. */
export type EmptyPhrase = { says: string; instead: string };

const ARROW = '→';

/** A list as an administrator edits it: a phrase on each line, "→ shorter" behind it where words are needed. */
export const phrasesFrom = (written: string): EmptyPhrase[] =>
  written
    .split('\n')
    .map((line) => line.split(ARROW).map((half) => half.replace(/\s+/g, ' ').trim()))
    .flatMap(([says = '', instead = '']) =>
      /[\p{L}\p{N}]/u.test(says) ? [{ says, instead }] : [],
    );

export const phrasesAsText = (phrases: EmptyPhrase[]): string =>
  phrases.map(({ says, instead }) => (instead ? `${says} ${ARROW} ${instead}` : says)).join('\n');

/** What an office starts with. Each may go from any sentence that it stands in. */
export const defaultPhrases = phrasesFrom(`
như chúng ta đã biết
như đã biết
như đã nêu ở trên
như đã nêu trên
như đã trình bày ở trên
như đã trình bày
như đã đề cập ở trên
như đã phân tích ở trên
có thể nói rằng
có thể nói
có thể thấy rằng
có thể thấy
có thể khẳng định rằng
có thể khẳng định
phải khẳng định rằng
cần phải nói rằng
cần phải nhấn mạnh rằng
cần nhấn mạnh rằng
cần lưu ý rằng
phải thừa nhận rằng
không thể phủ nhận rằng
điều đáng nói là
điều đáng chú ý là
một điều dễ thấy là
thực tế cho thấy rằng
thực tế cho thấy
nhìn một cách tổng thể
nhìn một cách tổng quát
nhìn chung
nói chung
nói một cách khác
nói cách khác
về cơ bản
về cơ bản mà nói
trong bối cảnh hiện nay
trong bối cảnh tình hình hiện nay
trong tình hình hiện nay
trong tình hình mới
trong giai đoạn hiện nay
trong điều kiện hiện nay
trước yêu cầu của tình hình mới
trước tình hình đó
trên tinh thần đó
trên cơ sở đó
với tinh thần đó
với tinh thần trách nhiệm cao
với quyết tâm chính trị cao
với sự quyết tâm cao
trong thời gian vừa qua
trong thời gian qua
thời gian vừa qua
thời gian qua
trong những năm gần đây
trong những năm qua
dưới sự lãnh đạo, chỉ đạo sát sao của các cấp
được sự quan tâm của các cấp, các ngành
được sự quan tâm lãnh đạo, chỉ đạo của các cấp
được sự quan tâm, lãnh đạo, chỉ đạo của các cấp, các ngành
cùng với sự nỗ lực của toàn thể cán bộ
cùng với sự vào cuộc của cả hệ thống chính trị
với sự nỗ lực, cố gắng của các cấp, các ngành
một cách đồng bộ, quyết liệt và hiệu quả
một cách đồng bộ, quyết liệt, hiệu quả
một cách kịp thời, hiệu quả
một cách có hiệu quả
một cách hiệu quả
một cách nghiêm túc
một cách quyết liệt
một cách đồng bộ
một cách kịp thời
một cách cụ thể
một cách toàn diện
một cách rõ rệt
một cách tích cực
quyết liệt, đồng bộ, hiệu quả
đồng bộ, quyết liệt, hiệu quả
kịp thời, nghiêm túc, hiệu quả
hơn bao giờ hết
là hết sức cần thiết và cấp bách → là cần thiết
là hết sức cần thiết → là cần thiết
là vô cùng quan trọng → là quan trọng
là hết sức quan trọng → là quan trọng
có ý nghĩa hết sức quan trọng → quan trọng
có ý nghĩa vô cùng quan trọng → quan trọng
đóng vai trò hết sức quan trọng → quan trọng
nhằm mục đích → nhằm
với mục đích nhằm → nhằm
với mục đích → để
với mục tiêu nhằm → nhằm
do đó cho nên → nên
chính vì vậy cho nên → nên
chính vì những lý do nêu trên → vì vậy
xuất phát từ những lý do nêu trên → vì vậy
xuất phát từ thực tế nêu trên → vì vậy
xuất phát từ tình hình thực tế nêu trên → vì vậy
bởi lý do là vì → vì
lý do là bởi vì → vì
trong trường hợp nếu → nếu
có liên quan đến → về
liên quan đến vấn đề → về
xung quanh vấn đề → về
về vấn đề liên quan đến → về
đối với vấn đề → về
tiến hành việc → 
tiến hành thực hiện việc
tiến hành thực hiện → thực hiện
tiến hành triển khai → triển khai
tiến hành kiểm tra → kiểm tra
tiến hành rà soát → rà soát
tiến hành tổ chức → tổ chức
tiến hành khảo sát → khảo sát
tiến hành xây dựng → xây dựng
tổ chức triển khai thực hiện → thực hiện
tổ chức triển khai → triển khai
triển khai thực hiện việc → thực hiện việc
trong khoảng thời gian từ → từ
vào thời điểm hiện tại → nay
tại thời điểm hiện tại → nay
tính đến thời điểm hiện nay → đến nay
tính đến thời điểm hiện tại → đến nay
cho đến thời điểm này → đến nay
trên địa bàn toàn thành phố → toàn thành phố
với tổng số là → 
có tổng số là → có
số lượng là → 
ở mức là → 
một trong những nhiệm vụ trọng tâm, xuyên suốt → nhiệm vụ trọng tâm
có sự phối hợp chặt chẽ với → phối hợp với
phối hợp chặt chẽ với → phối hợp với
phối hợp nhịp nhàng với → phối hợp với
tiếp tục tăng cường hơn nữa → tăng cường
tăng cường hơn nữa → tăng cường
nâng cao hơn nữa → nâng cao
đẩy mạnh hơn nữa → đẩy mạnh
`);
