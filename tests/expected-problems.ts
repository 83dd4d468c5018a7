/** What the check says of each fixture under `fixtures/`, in the order it is told. */
export type Row = [
  severity: string,
  check: string,
  file: string,
  line: number | undefined,
  field?: string,
];

export const EXPECTED: Readonly<Record<string, readonly Row[]>> = {
  'agency-history': [
    ['error', 'agency-history', 'agencies/a.yml', 5, 'names[1].from'],
    ['error', 'agency-history', 'agencies/a.yml', 8, 'parents'],
    ['error', 'agency-history', 'agencies/b.yml', 5, 'parents'],
    ['warning', 'agency-history', 'directives/2026-16-ct-ubnd-a.md', 6, 'issuer'],
  ],
  'answer-dates': [
    ['error', 'answer-dates', 'dialogues/doi-thoai.md', 7, 'status'],
    ['error', 'answer-dates', 'dialogues/doi-thoai.md', 15, 'questions[0].doneOn'],
    ['error', 'answer-dates', 'dialogues/doi-thoai.md', 21, 'questions[1].movedFrom[0]'],
    ['error', 'answer-dates', 'dialogues/doi-thoai.md', 24, 'questions[1].movedFrom[1].dueOn'],
    ['error', 'body-present', 'feedback/hoi.md', 8, 'answeredOn'],
  ],
  'duty-evidence': [
    ['error', 'duty-evidence', 'duties/3-cua-tinh-khac.yml', 10, 'evidence.statistic'],
    ['error', 'duty-evidence', 'duties/4-chi-tieu-co-that.yml', 10, 'evidence.statistic'],
    ['error', 'duty-evidence', 'duties/5-nhiem-vu-co-that.yml', 1, 'sample'],
  ],
  'dialogue-regulation': [
    ['warning', 'dialogue-regulation', 'directives/2026-16-qd-ubnd.md', 2, 'appliesTo'],
  ],
  'former-addresses': [
    ['error', 'former-addresses', 'directives/2026-16-ct-ubnd.md', 16, 'formerIds[0]'],
    ['error', 'former-addresses', 'directives/2026-16-ct-ubnd.md', 18, 'formerIds[2]'],
    ['error', 'former-addresses', 'removed.yml', 2, 'pages[0].path'],
    ['error', 'former-addresses', 'removed.yml', 8, 'pages[1].to'],
  ],
  'bad-encoding': [
    ['error', 'legacy-font', 'agencies/vni.yml', 2],
    ['error', 'legacy-font', 'directives/2026-15-ct-ubnd.md', 20],
  ],
  'bad-file-name': [['error', 'file-name', 'agencies/So_Tu_Phap.yml', 1]],
  'bad-headings': [
    ['error', 'no-h1', 'directives/2026-15-ct-ubnd.md', 18],
    ['warning', 'heading-levels', 'directives/2026-15-ct-ubnd.md', 20],
  ],
  'bad-links': [
    ['error', 'allowed-link-protocols', 'directives/2026-15-ct-ubnd.md', 18],
    ['error', 'images-from-uploads', 'directives/2026-15-ct-ubnd.md', 20],
  ],
  'broken-relation': [
    ['error', 'relation-exists', 'agencies/khac.yml', 6, 'parents[0].agency'],
    ['error', 'relation-exists', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
  ],
  citation: [
    ['error', 'citation', 'directives/2026-16-kh-ubnd.md', 2, 'title'],
    ['error', 'citation', 'directives/2026-16-kh-ubnd.md', 3, 'system'],
    ['error', 'citation', 'directives/2026-16-kh-ubnd.md', 4, 'type'],
    ['error', 'citation', 'directives/2026-16-kh-ubnd.md', 7, 'authority'],
    ['warning', 'full-text', 'directives/2026-16-kh-ubnd.md', 15, 'summaryOnly'],
  ],
  'date-before-predecessor': [
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
  ],
  'days-off': [
    ['error', 'days-off', 'days-off/2026.yml', 2, 'weekdaysOff[1]'],
    ['error', 'days-off', 'days-off/2026.yml', 3, 'weekendsWorked[0]'],
    ['error', 'days-off', 'days-off/2026.yml', 3, 'weekendsWorked[1]'],
  ],
  'directive-dates': [
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 16, 'effectiveOn'],
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 17, 'expiresOn'],
  ],
  'duplicate-key': [['error', 'readable', 'agencies/ubnd.yml', 5]],
  'duplicate-number': [
    ['error', 'unique-document-number', 'directives/2026-15-ct-ubnd.md', 5, 'number'],
  ],
  'duplicate-number-of-term': [
    ['error', 'unique-document-number', 'directives/2022-8-ct-tu.md', 5, 'number'],
  ],
  'empty-body': [['error', 'body-present', 'directives/2026-15-ct-ubnd.md', 17]],
  'js-front-matter': [['error', 'readable', 'directives/2026-15-ct-ubnd.md', 1]],
  'lost-letters': [
    ['error', 'eth', 'directives/2026-15-ct-ubnd.md', 18],
    ['error', 'lost-letter', 'directives/2026-15-ct-ubnd.md', 18],
  ],
  'feedback-about': [
    ['error', 'feedback-about', 'feedback/chua-ghi-thay-doi.md', 10, 'correctedOn'],
    ['error', 'feedback-about', 'feedback/khong-co-van-ban.md', 6, 'about'],
    ['error', 'feedback-about', 'feedback/khong-phai-van-ban.md', 10, 'correctedOn'],
    ['warning', 'feedback-about', 'feedback/khong-co-dieu.md', 6, 'about'],
  ],
  'many-faults': [
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 16, 'effectiveOn'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 17, 'abc'],
    ['error', 'relation-exists', 'directives/2026-15-ct-ubnd.md', 20, 'relations[0].to'],
    ['error', 'no-raw-html', 'directives/2026-15-ct-ubnd.md', 23],
    ['error', 'no-raw-html', 'directives/2026-15-ct-ubnd.md', 23],
  ],
  'misplaced-file': [
    ['error', 'readable', 'agencies/a.json', 1],
    ['error', 'readable', 'chi-thi', 1],
  ],
  'missing-attachment': [
    ['error', 'upload-exists', 'directives/2026-15-ct-ubnd.md', 17, 'attachments[0].file'],
    ['error', 'upload-exists', 'directives/2026-15-ct-ubnd.md', 22],
    ['warning', 'pdf-readable', 'uploads/chi-thi-15.pdf', undefined],
    ['notice', 'upload-exists', 'uploads/chi-thi-15.pdf', undefined],
  ],
  'missing-key': [['error', 'schema', 'directives/2026-15-ct-ubnd.md', 2, 'title']],
  'nfd-text': [['notice', 'nfd', 'directives/2026-15-ct-ubnd.md', 2]],
  'no-front-matter': [['error', 'readable', 'directives/2026-15-ct-ubnd.md', 1]],
  'personal-data': [
    ['warning', 'personal-data', 'feedback/hoi.md', 5, 'question'],
    ['warning', 'personal-data', 'feedback/hoi.md', 14],
  ],
  'publish-later': [['warning', 'publish-at', 'directives/2026-15-ct-ubnd.md', 16, 'publishAt']],
  'raw-html': [['error', 'no-raw-html', 'directives/2026-15-ct-ubnd.md', 20]],
  'real-without-source': [
    ['error', 'source-given', 'agencies/that.yml', 1, 'source'],
    ['error', 'sample-apart', 'directives/2026-16-ct-ubnd-that.md', 6, 'issuer'],
  ],
  'reception-announced': [
    ['warning', 'reception-announced', 'receptions/lich.md', 2, 'topics'],
    ['warning', 'reception-announced', 'receptions/lich.md', 11, 'times'],
    ['warning', 'reception-announced', 'receptions/lich.md', 15, 'participants'],
    ['warning', 'reception-announced', 'receptions/lich.md', 16, 'validFrom'],
    ['warning', 'reception-announced', 'receptions/lich.md', 17, 'publishedOn'],
    ['warning', 'reception-announced', 'receptions/lich.md', 29, 'sessions[2].status'],
    ['warning', 'reception-announced', 'receptions/lich.md', 29, 'sessions[2].status'],
    ['notice', 'reception-announced', 'receptions/lich.md', 24, 'sessions[0].publishedOn'],
    ['notice', 'reception-announced', 'receptions/lich.md', 27, 'sessions[1].delegated'],
  ],
  'reception-sessions': [
    ['error', 'reception-sessions', 'receptions/lich.md', 22, 'sessions[0].on'],
    ['error', 'reception-sessions', 'receptions/lich.md', 25, 'sessions[1].status'],
    ['error', 'reception-sessions', 'receptions/lich.md', 26, 'sessions[2].on'],
    ['error', 'reception-sessions', 'receptions/lich.md', 44, 'sessions[7].originalOn'],
    ['warning', 'reception-sessions', 'receptions/lich.md', 38, 'sessions[5].on'],
  ],
  'reception-undated': [['notice', 'reception-sessions', 'receptions/lich.md', 2, 'validFrom']],
  'reception-without-dates': [['error', 'reception-sessions', 'receptions/lich.md', 7, 'rule']],
  'refused-upload': [
    ['error', 'upload-bytes', 'uploads/Hinh Anh.png', undefined],
    ['error', 'upload-bytes', 'uploads/co-macro.docx', undefined],
    ['error', 'upload-bytes', 'uploads/hinh.svg', undefined],
    ['notice', 'upload-exists', 'uploads/Hinh Anh.png', undefined],
    ['notice', 'upload-exists', 'uploads/co-macro.docx', undefined],
    ['notice', 'upload-exists', 'uploads/hinh.svg', undefined],
  ],
  'relation-circles': [
    ['error', 'relation-contradictions', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
    ['error', 'relation-contradictions', 'directives/2026-18-ct-ubnd.md', 18, 'relations[0].to'],
    ['warning', 'relation-contradictions', 'directives/2026-18-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-19-ct-ubnd.md', 9, 'validity.status'],
  ],
  'relation-doubles': [
    ['error', 'relation-contradictions', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
    [
      'warning',
      'relation-contradictions',
      'directives/2026-15-ct-ubnd.md',
      21,
      'relations[2].kind',
    ],
  ],
  'relation-parts': [
    [
      'warning',
      'relation-contradictions',
      'directives/2026-16-ct-ubnd.md',
      22,
      'relations[1].part',
    ],
  ],
  'relation-validity': [
    ['error', 'relation-contradictions', 'directives/2026-15-ct-ubnd.md', 9, 'validity.status'],
    ['error', 'relation-contradictions', 'directives/2026-23-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-17-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-18-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-19-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-20-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-22-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-23-ct-ubnd.md', 9, 'validity.status'],
  ],
  'relation-validity-right': [],
  // 64/2014/NĐ-CP stands in the text with a space in it; a summary need not name its basis.
  'relation-citations': [
    ['warning', 'relation-on-site', 'directives/2026-16-ct-ubnd.md', 16, 'relations[0].citation'],
    ['warning', 'relation-in-text', 'directives/2026-16-ct-ubnd.md', 18, 'relations[1].citation'],
    ['warning', 'relation-in-text', 'directives/2026-16-ct-ubnd.md', 20, 'relations[2].to'],
  ],
  'relation-to-itself': [
    ['error', 'relation-exists', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
  ],
  'scan-without-text': [
    ['warning', 'scan-has-text', 'directives/2026-15-ct-ubnd.md', 19, 'attachments[0].file'],
  ],
  'search-terms': [
    ['error', 'schema', 'search-terms.yml', 4, 'abbreviations[1].full'],
    ['error', 'schema', 'search-terms.yml', 5, 'abbreviations[2].short'],
    ['error', 'schema', 'search-terms.yml', 6, 'abbreviations[3].short'],
    ['error', 'schema', 'search-terms.yml', 8, 'abbreviations[4].short'],
    ['error', 'schema', 'search-terms.yml', 10, 'abbreviations[5].short'],
    ['error', 'schema', 'search-terms.yml', 12, 'abbreviations[6].short'],
    ['error', 'schema', 'search-terms.yml', 16, 'related[0].also'],
  ],
  'search-terms-twice': [['error', 'schema', 'search-terms.yml', 6, 'abbreviations[2].short']],
  'sample-on-real-site': [
    ['error', 'sample-on-real-site', 'agencies/ubnd.yml', 5, 'sample'],
    ['error', 'sample-on-real-site', 'directives/2026-15-ct-ubnd.md', 15, 'sample'],
    ['error', 'sample-on-real-site', 'site.yml', 9, 'contact.sample'],
  ],
  'secret-mark': [
    ['error', 'secret-mark', 'directives/2026-15-ct-ubnd.md', 18],
    ['warning', 'secret-mark', 'directives/2026-16-ct-ubnd.md', 18],
  ],
  'statistic-form': [
    ['error', 'statistic-form', 'statistics/phien-ban.yml', 29, 'series[3].version'],
    ['warning', 'statistic-form', 'statistics/bieu-cu.yml', 17, 'series[1].to'],
    ['warning', 'statistic-form', 'statistics/phien-ban-co-ngay.yml', 18, 'series[1].version'],
    ['warning', 'statistic-form', 'statistics/phien-ban-co-ngay.yml', 22, 'series[2]'],
    ['warning', 'statistic-form', 'statistics/phien-ban.yml', 13, 'versions[1].form.code'],
    ['warning', 'statistic-form', 'statistics/phien-ban.yml', 26, 'series[2]'],
  ],
  'statistic-history': [
    ['warning', 'statistic-history', 'statistics/don.yml', 18, 'series[2].from'],
    ['warning', 'statistic-history', 'statistics/don.yml', 21, 'series[2].revisedOn'],
    ['notice', 'statistic-history', 'statistics/don.yml', 21, 'series[2].revisedOn'],
  ],
  'statistic-postponed': [
    ['error', 'statistic-release', 'statistics/don.yml', 14, 'release.postponed[1].movedTo'],
    ['warning', 'statistic-release', 'statistics/don.yml', 16, 'release.postponed[2].to'],
  ],
  'statistic-quotient': [
    ['notice', 'statistic-series', 'statistics/don.yml', 12, 'series[0].stated'],
    ['notice', 'statistic-series', 'statistics/don.yml', 15, 'series[1].from'],
  ],
  'statistic-release': [
    ['warning', 'statistic-release', 'statistics/don.yml', 8, 'release.days'],
    ['notice', 'statistic-release', 'statistics/ky-dang-chay.yml', 7, 'release'],
    ['notice', 'statistic-series', 'statistics/ky-dang-chay.yml', 12, 'series[0].from'],
    // Nobody owes the figures of an illustration.
    ['notice', 'statistic-release', 'statistics/minh-hoa.yml', 8, 'release.days'],
  ],
  'statistic-series': [
    ['error', 'statistic-series', 'statistics/don.yml', 33, 'series[3].group'],
    ['error', 'statistic-series', 'statistics/don.yml', 38, 'series[5]'],
    ['warning', 'statistic-series', 'statistics/don.yml', 18, 'series[0]'],
  ],
  'story-copies': [
    ['error', 'story-copies', 'stories/vong-1.md', 9, 'replicatedFrom'],
    ['error', 'story-copies', 'stories/vong-2.md', 9, 'replicatedFrom'],
    ['warning', 'story-pictures', 'stories/goc.md', 10, 'images[0]'],
    ['warning', 'story-copies', 'stories/lam-theo.md', 9, 'replicatedFrom'],
  ],
  'story-unknown-facts': [],
  'story-stages': [['error', 'story-stages', 'stories/cau.md', 9, 'stages.running']],
  'summary-only': [],
  'unknown-key': [
    ['error', 'schema', 'agencies/khac.yml', 3, 'names[0].shortname'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 16, 'sumary'],
  ],
  unproofread: [
    ['warning', 'unproofread', 'directives/2026-15-ct-ubnd.md', 16, 'unproofread'],
    ['warning', 'unproofread', 'directives/2026-16-ct-ubnd.md', 18, 'unproofread'],
  ],
  'unreadable-pdf': [
    ['warning', 'pdf-readable', 'uploads/hong.pdf', undefined],
    ['warning', 'pdf-readable', 'uploads/mat-khau.pdf', undefined],
    ['warning', 'pdf-readable', 'uploads/thieu-phong.pdf', undefined],
  ],
  'windows-text': [
    ['notice', 'bom', 'directives/2026-15-ct-ubnd.md', 1],
    ['notice', 'crlf', 'directives/2026-15-ct-ubnd.md', 1],
    ['notice', 'soft-hyphen', 'directives/2026-15-ct-ubnd.md', 18],
  ],
  'wrong-magic-bytes': [['error', 'upload-bytes', 'uploads/chi-thi.pdf', undefined]],
  'wrong-slug': [['error', 'directive-slug', 'directives/chi-thi-16.md', 5, 'number']],
  'wrong-type': [
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 4, 'type'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 7, 'issuedOn'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 15, 'sample'],
  ],
  'yaml-error': [['error', 'readable', 'agencies/ubnd.yml', 2]],
};
