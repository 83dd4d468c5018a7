/** Items of a list as one sentence: after a semicolon a capital only where it belongs to the word. */

/** Posts and bodies, which keep their capital (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
const KEEPS_CAPITAL =
  /^(?:Bí thư|Phó|Chủ|Giám đốc|Trưởng|Chánh|Ủy|Ban|Sở|Văn phòng|Thanh tra|Công an|Thường|Đoàn|Mặt trận|Hội|Đảng|Nhà nước|Nhân dân|Chi cục|Trung tâm|Cục|Tòa|Viện|Bảo hiểm|Tỉnh|Chính phủ)/u;

const lower = (text: string): string =>
  KEEPS_CAPITAL.test(text) || /^\p{Lu}[\p{Lu}\d]/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** "Giấy tờ tùy thân; đơn hoặc bản tóm tắt; Chánh Văn phòng UBND tỉnh" */
export const inSentence = (items: readonly string[]): string =>
  items.map((item, index) => (index === 0 ? item : lower(item.normalize('NFC')))).join('; ');
