// Short forms of Party and State offices, as staff write them. A slash: the short form has several
// meanings, and nobody but the reader knows which was meant.
const TABLE = `
BCT=Bộ Chính trị/Bộ Công Thương;BBT=Ban Bí thư;BCH=Ban Chấp hành/Bộ Chỉ huy
BCHTW=Ban Chấp hành Trung ương;BTV=Ban Thường vụ
BTVTU=Ban Thường vụ Thành ủy/Ban Thường vụ Tỉnh ủy;TTTU=Thường trực Thành ủy/Thường trực Tỉnh ủy
TTĐU=Thường trực Đảng ủy;TW,TƯ=Trung ương;TU=Thành ủy/Tỉnh ủy
TU=Thành ủy/Tỉnh ủy;ĐU=Đảng ủy;HU=Huyện ủy;QU=Quận ủy/Quân ủy;ThU=Thị ủy;QUTW=Quân ủy Trung ương
ĐUCA=Đảng ủy Công an;ĐUQS=Đảng ủy Quân sự;CB=chi bộ/cán bộ;ĐB=đảng bộ/đại biểu/đồng bào
VPTW,VPTWĐ=Văn phòng Trung ương Đảng;VPTU=Văn phòng Thành ủy/Văn phòng Tỉnh ủy
VPĐU=Văn phòng Đảng ủy;VPCU=văn phòng cấp ủy;CVP=Chánh Văn phòng;PCVP=Phó Chánh Văn phòng
UBKT=Ủy ban Kiểm tra;UBKTTW=Ủy ban Kiểm tra Trung ương
UBKTTU=Ủy ban Kiểm tra Thành ủy/Ủy ban Kiểm tra Tỉnh ủy;BTC=Ban Tổ chức/Bộ Tài chính
BTCTW=Ban Tổ chức Trung ương
BTCTU=Ban Tổ chức Thành ủy/Ban Tổ chức Tỉnh ủy
BTGDV,BTGDVTU=Ban Tuyên giáo và Dân vận;BTGDVTW=Ban Tuyên giáo và Dân vận Trung ương
BTG=Ban Tuyên giáo;BDV=Ban Dân vận;BNC=Ban Nội chính
BNCTU=Ban Nội chính Thành ủy/Ban Nội chính Tỉnh ủy;BCSCL=Ban Chính sách, chiến lược
BXDĐ=Ban Xây dựng Đảng;ĐUCCQĐ=Đảng ủy các cơ quan Đảng;ĐUUBND=Đảng ủy Ủy ban nhân dân
BCSĐ=Ban cán sự đảng;ĐĐ=Đảng đoàn/đại đoàn;ĐUK=Đảng ủy khối;BCĐ=Ban Chỉ đạo;TGV=Tổ giúp việc
TCT=Trường Chính trị/Tổ công tác;TTCT=Trung tâm Chính trị;TBT=Tổng Bí thư;BT=Bí thư/Bộ trưởng
PBT=Phó Bí thư;PBTTT=Phó Bí thư Thường trực;UVBTV=Ủy viên Ban Thường vụ
UVBCH=Ủy viên Ban Chấp hành;TUV=Thành ủy viên/Tỉnh ủy viên;UVTW,UVTWĐ=Ủy viên Trung ương Đảng
ĐUV=Đảng ủy viên;ĐC,đc=đồng chí;CBĐV=cán bộ, đảng viên;CBCCVC=cán bộ, công chức, viên chức
NLĐ=người lao động;TCĐ=tổ chức đảng;TCCSĐ=tổ chức cơ sở đảng;ĐVDB=đảng viên dự bị
MTTQ=Mặt trận Tổ quốc;UBMTTQ,UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam;CTXH=chính trị - xã hội
LĐLĐ=Liên đoàn Lao động;HND=Hội Nông dân;HLHPN,HPN=Hội Liên hiệp Phụ nữ;HCCB=Hội Cựu chiến binh
ĐTN,TNCS,TNCSHCM=Đoàn Thanh niên Cộng sản Hồ Chí Minh;HĐND=Hội đồng nhân dân
TTHĐND=Thường trực Hội đồng nhân dân;UBND=Ủy ban nhân dân;ĐBQH=đại biểu Quốc hội
ĐĐBQH=Đoàn đại biểu Quốc hội;QH=Quốc hội/quy hoạch;UBTVQH=Ủy ban Thường vụ Quốc hội
CP=Chính phủ/cổ phần;TTg=Thủ tướng Chính phủ;TTCP=Thanh tra Chính phủ/Thủ tướng Chính phủ
VPCP=Văn phòng Chính phủ;CTN=Chủ tịch nước;TAND=Tòa án nhân dân;TANDTC=Tòa án nhân dân tối cao
VKSND=Viện kiểm sát nhân dân;VKSNDTC=Viện kiểm sát nhân dân tối cao;KTNN=Kiểm toán nhà nước
BCA=Bộ Công an;BQP=Bộ Quốc phòng;BNV=Bộ Nội vụ;BTP=Bộ Tư pháp;BXD=Bộ Xây dựng
BKHCN=Bộ Khoa học và Công nghệ;BNNMT=Bộ Nông nghiệp và Môi trường;BGDĐT=Bộ Giáo dục và Đào tạo
BVHTTDL=Bộ Văn hóa, Thể thao và Du lịch;BYT=Bộ Y tế;NHNN=Ngân hàng Nhà nước;SNV=Sở Nội vụ
STC=Sở Tài chính;SXD=Sở Xây dựng;STP=Sở Tư pháp;SGDĐT=Sở Giáo dục và Đào tạo
SNNMT=Sở Nông nghiệp và Môi trường;CATP=Công an thành phố;BCHQS=Bộ Chỉ huy quân sự;BTL=Bộ Tư lệnh
BĐBP=Bộ đội Biên phòng;TP=thành phố/Trưởng phòng/Thành phần;TPTTTW=thành phố trực thuộc Trung ương
CQĐP=chính quyền địa phương;ĐVHC=đơn vị hành chính;VB=văn bản;NQ=nghị quyết
CT=chỉ thị/chương trình/Chủ tịch/công tác;KL=kết luận/kỷ luật;QĐ=quyết định/quy định/quân đội
QyĐ,QĐi=quy định;QC=quy chế;TT=thông tri/thông tư/Thường trực/thị trấn/Thủ tướng
TTLT=thông tư liên tịch;HD=hướng dẫn;TB=thông báo/Tiểu ban;BC=báo cáo;KH=kế hoạch/khoa học
CTr=chương trình;CTHĐ,CTrHĐ=chương trình hành động;ĐA=đề án;PA=phương án;TTr=tờ trình
CV=công văn/chuyên viên;CĐ=công điện/công đoàn;BB=biên bản;GM=giấy mời;NĐ=nghị định
VBHN=văn bản hợp nhất;QPPL,VBQPPL=văn bản quy phạm pháp luật;TBKL=thông báo kết luận
NQĐH=nghị quyết đại hội;BCCT=báo cáo chính trị;PL=phụ lục/pháp luật/pháp lệnh
SĐBS=sửa đổi, bổ sung;Vv=về việc;TM=thay mặt;KT=ký thay;TL=thừa lệnh;TUQ=thừa ủy quyền
HSCV=hồ sơ công việc;QCLV=quy chế làm việc;CTCT=chương trình công tác/công tác chính trị
YKCĐ=ý kiến chỉ đạo;KLCĐ=kết luận chỉ đạo;NK=nhiệm kỳ;ĐH=đại hội/đại học
ĐHĐB=đại hội đại biểu/đại hội đảng bộ;KTXH=kinh tế - xã hội;QPAN=quốc phòng - an ninh
ANTT=an ninh trật tự;TTATXH=trật tự an toàn xã hội;ANQG=an ninh quốc gia;XDĐ=xây dựng Đảng
HTCT=hệ thống chính trị;XDĐHTCT=xây dựng Đảng và hệ thống chính trị;KTGS=kiểm tra, giám sát
PCTN=phòng, chống tham nhũng;PCTNTC,PCTNLPTC=phòng, chống tham nhũng, lãng phí, tiêu cực
THTKCLP=thực hành tiết kiệm, chống lãng phí;CCHC=cải cách hành chính;CCTP=cải cách tư pháp
TTHC=thủ tục hành chính;DVC=dịch vụ công;DVCTT=dịch vụ công trực tuyến;CĐS=chuyển đổi số
KHCN=khoa học và công nghệ;ĐMST=đổi mới sáng tạo;CNTT=công nghệ thông tin;ATTT=an toàn thông tin
ANM=an ninh mạng;BMNN=bí mật nhà nước;DLCN=dữ liệu cá nhân;TTNT,AI=trí tuệ nhân tạo
NTM=nông thôn mới;XDNTM=xây dựng nông thôn mới;ĐTVM=đô thị văn minh;GNBV=giảm nghèo bền vững
CTMTQG=chương trình mục tiêu quốc gia;GPMB=giải phóng mặt bằng;ĐTC=đầu tư công
NSNN=ngân sách nhà nước;TSC=tài sản công;DNNN=doanh nghiệp nhà nước;DNNVV=doanh nghiệp nhỏ và vừa
KTTN=kinh tế tư nhân;KTTT=kinh tế tập thể;HTX=hợp tác xã;KCN=khu công nghiệp;CCN=cụm công nghiệp
KKT=khu kinh tế;QSDĐ=quyền sử dụng đất;TNMT=tài nguyên và môi trường;BVMT=bảo vệ môi trường
BĐKH=biến đổi khí hậu;PCTT=phòng, chống thiên tai;TKCN=tìm kiếm cứu nạn;PCCC=phòng cháy, chữa cháy
CNCH=cứu nạn, cứu hộ;ATGT=an toàn giao thông;ATTP,VSATTP=an toàn thực phẩm
GDĐT=giáo dục và đào tạo;BHYT=bảo hiểm y tế;BHXH=bảo hiểm xã hội;ASXH=an sinh xã hội
NCC=người có công;DTTS=dân tộc thiểu số;DTTG=dân tộc, tôn giáo;BĐG=bình đẳng giới
QCDC=quy chế dân chủ;KNTC=khiếu nại, tố cáo;TCD=tiếp công dân;BVCTNB=bảo vệ chính trị nội bộ
BVNTTT=bảo vệ nền tảng tư tưởng;DLXH=dư luận xã hội;TĐKT=thi đua, khen thưởng
TGBC=tinh giản biên chế;SXTCBM=sắp xếp tổ chức bộ máy;SHCB=sinh hoạt chi bộ;KNĐ=kết nạp đảng
PTĐV=phát triển đảng viên;ĐGXL=đánh giá, xếp loại;LPTN=lấy phiếu tín nhiệm;QHCB=quy hoạch cán bộ
LCCB=luân chuyển cán bộ;CTĐ=công tác đảng;CTCB=công tác cán bộ;NVQS=nghĩa vụ quân sự
LLVT=lực lượng vũ trang;KPI=chỉ số đánh giá kết quả công việc;TC=Thông cáo;DA=Dự án
HĐ=Hợp đồng/Hội đồng;GGT=Giấy giới thiệu;GUQ=Giấy ủy quyền;PG=Phiếu gửi
PC=Phiếu chuyển/phòng chống;PB=Phiếu báo;VBPL=Văn bản pháp luật;ĐCS=Đảng Cộng sản
ĐCSVN=Đảng Cộng sản Việt Nam;ĐV=Đảng viên;CBĐV=Cán bộ, đảng viên;BTGTU=Ban Tuyên giáo Tỉnh ủy
UV=Ủy viên;PTTg=Phó Thủ tướng;PCT=Phó Chủ tịch;CBCC=Cán bộ, công chức;BKHĐT=Bộ Kế hoạch và Đầu tư
BTTTT=Bộ Thông tin và Truyền thông;BTNMT=Bộ Tài nguyên và Môi trường
BNNPTNT=Bộ Nông nghiệp và Phát triển nông thôn;BGTVT=Bộ Giao thông vận tải
BLĐTBXH=Bộ Lao động - Thương binh và Xã hội;KBNN=Kho bạc Nhà nước;MTTQVN=Mặt trận Tổ quốc Việt Nam
TLĐLĐVN=Tổng Liên đoàn Lao động Việt Nam;LHPN=Liên hiệp Phụ nữ;CCB=Cựu chiến binh
ANCT=An ninh chính trị;CNH=Công nghiệp hóa;HĐH=Hiện đại hóa;CNHHĐH=Công nghiệp hóa, hiện đại hóa
OCOP=Chương trình mỗi xã một sản phẩm;GCN=Giấy chứng nhận;QHSDĐ=Quy hoạch sử dụng đất
XDCB=Xây dựng cơ bản;NSĐP=Ngân sách địa phương;NSTW=Ngân sách trung ương;GTGT=Giá trị gia tăng
GRDP=Tổng sản phẩm trên địa bàn;BHTN=Bảo hiểm thất nghiệp;GDĐT=Giáo dục và đào tạo
LĐTBXH=Lao động - Thương binh và Xã hội;VHTT=Văn hóa - Thông tin;VHXH=Văn hóa - xã hội
ĐBDTTS=Đồng bào dân tộc thiểu số;MTQG=Mục tiêu quốc gia;KTGS=Kiểm tra, giám sát
XHCN=Xã hội chủ nghĩa;CNXH=Chủ nghĩa xã hội;TPHCM=Thành phố Hồ Chí Minh
NOXH,NƠXH=nhà ở xã hội;UB=Ủy ban;TƯĐ=Trung ương Đảng`;

/** Each short form, without its dots and slashes, with what it may stand for. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/[;\n]/)
    .map((entry) => entry.split('='))
    .flatMap(([shorts = '', longs = '']) =>
      shorts.split(',').map((short) => [short, longs.split('/')] as const),
    ),
);
