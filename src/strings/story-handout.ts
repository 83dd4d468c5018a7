/** Words of the handout of a story, and of the page around it. */
export const HANDOUT = {
  crumb: 'Tờ rơi A4',
  title: (title: string) => `Tờ rơi: ${title}`,
  description: (title: string) =>
    `Mô hình Dân vận khéo “${title}” trên khổ A4 để in và phát: vấn đề, cách làm, kết quả, cách nhân rộng, nơi liên hệ.`,
  open: 'In tờ rơi A4',
  print: 'In tờ rơi này',
  printHint: 'Khổ A4. Trên điện thoại, máy tính: dùng lệnh In của trình duyệt (Ctrl+P).',
  tools: 'In tờ rơi',
  back: 'Trang đầy đủ của mô hình',
  sample: 'Minh họa – không phải mô hình có thật',
  contact: 'Liên hệ học hỏi',
  recognised: 'Công nhận',
  scan: 'Quét mã để đọc câu chuyện đầy đủ',
  qr: 'Mã QR dẫn đến trang của mô hình',
  source: 'Nguồn',
  items: {
    problem: 'Vì sao làm',
    method: 'Cách làm',
    where: 'Ở đâu, với ai',
    who: 'Ai cùng làm',
    resources: 'Nguồn lực',
    replication: 'Muốn làm theo',
  },
} as const;
