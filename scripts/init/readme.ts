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
npm install --save-exact https://…/minh-bach-0.1.0.tgz
npm start
\`\`\`

Dòng đầu cài gói từ bản phát hành của phần mềm (hoặc một tệp trên máy) và ghi phiên bản vào \`package.json\`, \`package-lock.json\`; lưu hai tệp ấy vào kho, từ đó chỉ cần \`npm ci\`.

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

Rồi làm theo hướng dẫn “Biên tập qua ${FORGE_NAMES[forge]}” của phần mềm: ai được công bố, đăng nhập, biến của máy dựng (\`SITE_URL\`, \`CMS_REPO\`, \`DEPLOY_TARGET\` …). Máy dựng cần \`package-lock.json\` trong kho.

## Nâng phiên bản phần mềm

\`\`\`sh
npm install --save-exact https://…/minh-bach-PHIÊN-BẢN.tgz
npm run migrate
npm run check
\`\`\`

\`migrate\` in từng mục đã chuyển và mục phải tự sửa; xem lại bằng \`git diff\` rồi commit. Chi tiết: hướng dẫn “Kho nội dung, gói phần mềm, một dịch vụ” của phần mềm (\`node_modules/minh-bach/shipped/cms/guides/package.md\`).
`;
