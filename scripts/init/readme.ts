/** The README of a new content repository, for the IT staff of a province. */
import type { Forge } from './answers.ts';

const FORGE_NAMES: Readonly<Record<Forge, string>> = {
  forgejo: 'Forgejo',
  gitlab: 'GitLab',
  github: 'GitHub',
};

/**
 * @param title "tỉnh Cà Mau"
 * @param pipeline path of the pipeline's file
 * @param remarks what the province has to look at again
 */
export const readmeText = (
  title: string,
  forge: Forge,
  pipeline: string,
  remarks: readonly string[],
): string => `# Nội dung trang Minh Bạch của ${title}

Kho này giữ mọi điều người dân đọc trên trang: văn bản, lịch tiếp công dân, mô hình Dân vận khéo, số liệu, cơ quan. Phần mềm là gói \`minh-bach\`, ghi đúng một phiên bản trong \`package.json\`; kho này không chứa mã của phần mềm.

## Chạy thử trên một máy

Cần git 2.38 trở lên và Node.js 20 trở lên (có sẵn npm).

\`\`\`sh
npm install
npm start
\`\`\`

Trang ở <http://localhost:4321>, trang biên tập ở <http://localhost:4321/admin/>. Mỗi lần bấm “Đăng” là một commit trong kho này.

Chưa cài gói \`minh-bach\` mà có mã nguồn phần mềm: \`CONTENT_DIR=/đường/dẫn/tới/kho/này npm start\` trong thư mục mã nguồn.

| Lệnh | Việc |
| --- | --- |
| \`npm start\` | trang và trang biên tập trên máy này |
| \`npm run check\` | kiểm tra nội dung: từng lỗi, tệp nào, mục nào, viết thế nào cho đúng |
| \`npm run build\` | dựng toàn trang vào \`dist/\`, chép lên máy chủ web nào cũng được |
| \`npm run import -- TỆP.docx\` | tệp Word, web, bảng tính thành bản nháp |
| \`npm run doctor\` | còn thiếu gì; \`-- https://…\`: xem máy chủ đã đúng chưa |
| \`npm run server\` | dịch vụ trên máy chủ riêng: kho đổi thì trang đổi |
| \`npm run release\`, \`npm run rollback\` | đưa \`dist/\` lên \`DEPLOY_TARGET\`; quay về bản trước |
| \`npm run migrate\` | sau khi nâng phiên bản: sửa nội dung cũ cho khớp, kèm báo cáo |

## Trong kho có gì

| Thư mục, tệp | Giữ gì |
| --- | --- |
| \`content/\` | nội dung; [\`content/README.md\`](content/README.md) nói từng loại tệp |
| \`content/site.yml\` | tên trang, cơ quan phụ trách, liên hệ, màu |
| \`content/agencies/\` | cơ quan của tỉnh và của Trung ương |
| \`${pipeline}\` | việc ${FORGE_NAMES[forge]} làm mỗi khi kho đổi: kiểm tra, dựng, đăng |

## Việc phải làm trước khi công bố

${remarks.map((remark) => `- ${remark}`).join('\n')}

\`npm run doctor\` và trang biên tập (“Việc hôm nay”) nhắc những việc còn lại.

## Đưa lên ${FORGE_NAMES[forge]}

\`\`\`sh
git remote add origin https://…/noi-dung.git
git push -u origin main
\`\`\`

Rồi làm theo hướng dẫn “Biên tập qua ${FORGE_NAMES[forge]}” của phần mềm: ai được công bố, đăng nhập, biến của máy dựng (\`SITE_URL\`, \`CMS_REPO\`, \`DEPLOY_TARGET\` …). Chạy \`npm install\` một lần và giữ \`package-lock.json\` trong kho: máy dựng cần tệp ấy.

## Nâng phiên bản phần mềm

\`\`\`sh
npm install --save-exact minh-bach@PHIÊN-BẢN
npm run migrate
npm run check
\`\`\`
`;
