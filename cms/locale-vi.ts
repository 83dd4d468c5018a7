/**
 * What Decap's own code on our screens says, in Vietnamese: tests/e2e/admin-phrases.spec.ts compares
 * with what the bundle can ask for, so that neither a phrase is missing nor one is left over.
 */
export interface Phrases {
  readonly [key: string]: string | Phrases;
}

export const vietnamese = {
  auth: {
    login: 'Đăng nhập',
    loggingIn: 'Đang đăng nhập…',
    loginWithGitHub: 'Đăng nhập bằng GitHub',
    loginWithGitLab: 'Đăng nhập bằng GitLab',
    loginWithForgejo: 'Đăng nhập bằng Forgejo',
  },
  app: {
    app: {
      errorHeader: 'Xảy ra lỗi khi tải cấu hình CMS',
      configErrors: 'Lỗi cấu hình',
      checkConfigYml: 'Hãy kiểm tra lại tệp cấu hình.',
      loadingConfig: 'Đang tải cấu hình…',
      waitingBackend: 'Đang chờ dịch vụ lưu trữ…',
    },
  },
  editor: {
    editorControl: {
      field: {
        optional: 'không bắt buộc',
        widgetLabel: 'ô nhập',
      },
    },
    editorControlPane: {
      widget: {
        required: 'Hãy nhập %{fieldLabel}.',
        regexPattern: '%{fieldLabel}: %{pattern}.',
        processing: '%{fieldLabel} đang xử lý.',
        range: '%{fieldLabel} phải nằm trong khoảng từ %{minValue} đến %{maxValue}.',
        min: '%{fieldLabel} phải từ %{minValue} trở lên.',
        max: '%{fieldLabel} không được quá %{maxValue}.',
        rangeCount: '%{fieldLabel} phải có từ %{minCount} đến %{maxCount} mục.',
        rangeCountExact: '%{fieldLabel} phải có %{count} mục.',
        rangeMin: '%{fieldLabel} phải có ít nhất %{minCount} mục.',
        rangeMax: '%{fieldLabel} không được quá %{maxCount} mục.',
        invalidPath: "Đường dẫn '%{path}' không hợp lệ",
        pathExists: "Đường dẫn '%{path}' đã tồn tại",
      },
      i18n: {
        writingInLocale: 'Đang viết bằng %{locale}',
        copyFromLocale: 'Điền từ ngôn ngữ khác',
        copyFromLocaleConfirm:
          'Điền dữ liệu từ ngôn ngữ %{locale}?\nNội dung hiện có sẽ bị ghi đè.',
      },
    },
    editorWidgets: {
      markdown: {
        bold: 'Đậm',
        italic: 'Nghiêng',
        strikethrough: 'Gạch ngang',
        code: 'Mã',
        link: 'Liên kết',
        linkPrompt: 'Nhập địa chỉ liên kết',
        headings: 'Tiêu đề',
        quote: 'Trích dẫn',
        bulletedList: 'Danh sách dấu đầu dòng',
        numberedList: 'Danh sách đánh số',
        addComponent: 'Chèn thành phần',
        richText: 'Văn bản định dạng',
        markdown: 'Markdown',
        toggleMode: {
          rich: 'Chuyển sang chế độ soạn thảo',
          markdown: 'Chuyển sang chế độ Markdown',
        },
      },
      unknownControl: {
        noControl: "Không có ô nhập cho kiểu '%{widget}'.",
      },
      unknownPreview: {
        noPreview: "Không có phần xem trước cho kiểu '%{widget}'.",
      },
      headingOptions: {
        headingOne: 'Tiêu đề cấp 1',
        headingTwo: 'Tiêu đề cấp 2',
        headingThree: 'Tiêu đề cấp 3',
        headingFour: 'Tiêu đề cấp 4',
        headingFive: 'Tiêu đề cấp 5',
        headingSix: 'Tiêu đề cấp 6',
      },
      list: {
        add: 'Thêm %{item}',
        addType: 'Thêm %{item}',
      },
      object: {
        expand: 'Mở rộng',
        collapse: 'Thu gọn',
      },
    },
  },
  ui: {
    default: {
      goBackToSite: 'Quay về trang web',
    },
    errorBoundary: {
      title: 'Lỗi',
      details: 'Đã xảy ra lỗi – xin hãy ',
      reportIt: 'báo cho người quản trị trang.',
      detailsHeading: 'Chi tiết',
      privacyWarning:
        'Báo lỗi sẽ kèm nội dung lỗi và dữ liệu kỹ thuật.\nHãy xác nhận những thông tin này là đúng và gỡ bỏ dữ liệu nhạy cảm nếu cần thiết.',
      recoveredEntry: {
        heading: 'Tài liệu đã được phục hồi',
        warning: 'Hãy sao chép/dán nội dung này ở đâu đó trước khi chuyển sang trang khác!',
        copyButtonLabel: 'Sao chép vào bộ nhớ tạm',
      },
    },
    settingsDropdown: {
      logOut: 'Đăng xuất',
      account: 'Tùy chọn tài khoản',
    },
    toast: {
      onFailToLoadEntries: 'Không mở được: %{details}',
      noteAdded: 'Đã thêm ghi chú',
      onFailToAddNote: 'Không thêm được ghi chú: %{details}',
      noteUpdated: 'Đã cập nhật ghi chú',
      onFailToUpdateNote: 'Không cập nhật được ghi chú: %{details}',
      noteDeleted: 'Đã xóa ghi chú',
      onFailToDeleteNote: 'Không xóa được ghi chú: %{details}',
      onFailToAuth: '%{details}',
    },
  },
} satisfies Phrases;
