/** Words of the release calendar of figures. */
export const RELEASE = {
  title: 'Lịch công bố số liệu',
  lead: 'Mỗi chỉ tiêu có lịch phải có số của kỳ tới muộn nhất vào ngày ghi dưới đây; ngày bị lùi thì ghi cả ngày cũ và lý do. Kỳ đã quá ngày mà chưa có số vẫn nằm trong bảng cho đến khi số được công bố.',
  description:
    'Ngày công bố kỳ tới của từng chỉ tiêu thống kê, kỳ nào quá hạn, và những chỉ tiêu chưa có lịch.',
  asOf: (day: string) => `Tính đến ngày ${day}.`,
  day: 'Muộn nhất ngày',
  statistic: 'Chỉ tiêu và kỳ số liệu',
  waiting: 'Chưa đến hạn',
  late: (days: number) => `Quá hạn công bố ${days} ngày`,
  lateOf: (period: string, day: string) => `Quá hạn công bố ${period}: hạn là ngày ${day}`,
  lateCount: (count: number, samples: number) =>
    samples === 0
      ? `${count} kỳ số liệu quá hạn công bố.`
      : samples === count
        ? `${count} kỳ quá hạn, tất cả của chỉ tiêu minh họa, không phải số liệu thật.`
        : `${count} kỳ số liệu quá hạn công bố, trong đó ${samples} kỳ của chỉ tiêu minh họa, không phải số liệu thật.`,
  changes: 'Những lần lùi ngày công bố',
  changesNote:
    'Ngày theo lịch, ngày mới và lý do. Quá hạn tính từ ngày mới; ngày cũ vẫn ghi ở đây, kể cả khi số liệu đã có.',
  movedFrom: 'Theo lịch',
  movedTo: 'lùi đến',
  reason: 'Lý do',
  noneLate: 'Không có kỳ số liệu nào quá hạn.',
  none: 'Chưa có chỉ tiêu nào có lịch công bố.',
  tableLabel: 'Lịch công bố, cuộn ngang được',
  without: 'Chỉ tiêu chưa có lịch công bố',
  withoutNote:
    'Những chỉ tiêu này chỉ công bố một lần, hoặc cơ quan chưa nêu ngày công bố kỳ tới, nên trang không tính được kỳ nào quá hạn.',
  next: 'Công bố kỳ tới',
  nextOf: (period: string, day: string) => `${period}: muộn nhất ngày ${day}`,
  calendar: 'Lịch công bố',
  within: (days: number) => `Trong ${days} ngày kể từ ngày cuối kỳ`,
  noCalendar: 'Chưa có lịch công bố',
  all: 'Lịch công bố của mọi chỉ tiêu',
} as const;
