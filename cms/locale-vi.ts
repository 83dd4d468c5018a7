/**
 * The whole interface of Decap in Vietnamese. The locale it ships lacks 77 of 248 phrases and leaves
 * English in the middle of a sentence; this one has every key, and a test compares.
 */
import { editorPhrases } from './locale-vi-editor.ts';

export interface Phrases {
  readonly [key: string]: string | Phrases;
}

export const vietnamese = {
  auth: {
    login: 'Đăng nhập',
    loggingIn: 'Đang đăng nhập…',
    loginWithNetlifyIdentity: 'Đăng nhập bằng Netlify Identity',
    loginWithAzure: 'Đăng nhập bằng Azure',
    loginWithBitbucket: 'Đăng nhập bằng Bitbucket',
    loginWithGitHub: 'Đăng nhập bằng GitHub',
    loginWithGitLab: 'Đăng nhập bằng GitLab',
    loginWithGitea: 'Đăng nhập bằng Gitea',
    loginWithForgejo: 'Đăng nhập bằng Forgejo',
    errors: {
      email: 'Hãy nhập thư điện tử của bạn.',
      password: 'Hãy nhập mật khẩu của bạn.',
      identitySettings:
        'Không thể truy cập thiết lập danh tính. Hãy chắc chắn rằng bạn đã bật dịch vụ Identity và Git Gateway khi sử dụng git-gateway.',
    },
  },
  app: {
    header: {
      content: 'Nội dung',
      workflow: 'Biên tập',
      media: 'Tệp',
      quickAdd: 'Tạo nhanh',
    },
    app: {
      errorHeader: 'Xảy ra lỗi khi tải cấu hình CMS',
      configErrors: 'Lỗi cấu hình',
      checkConfigYml: 'Hãy kiểm tra lại tệp cấu hình.',
      loadingConfig: 'Đang tải cấu hình…',
      waitingBackend: 'Đang chờ dịch vụ lưu trữ…',
    },
    notFoundPage: {
      header: 'Không tìm thấy',
    },
  },
  collection: {
    sidebar: {
      collections: 'Chuyên mục',
      allCollections: 'Tất cả chuyên mục',
      searchAll: 'Tìm kiếm tất cả',
      searchIn: 'Tìm kiếm trong',
    },
    collectionTop: {
      sortBy: 'Sắp xếp theo',
      viewAs: 'Kiểu xem',
      viewAsList: 'Xem dạng danh sách',
      viewAsGrid: 'Xem dạng lưới',
      newButton: 'Thêm %{collectionLabel}',
      newButtonAriaLabel: 'Thêm %{collectionLabel}',
      ascending: 'Tăng dần',
      descending: 'Giảm dần',
      searchResults: 'Kết quả tìm kiếm cho “%{searchTerm}”',
      searchResultsInCollection: 'Kết quả tìm kiếm cho “%{searchTerm}” trong %{collection}',
      filterBy: 'Lọc theo',
      groupBy: 'Nhóm theo',
    },
    entries: {
      loadingEntries: 'Đang tải…',
      cachingEntries: 'Đang chuẩn bị dữ liệu…',
      longerLoading: 'Sẽ mất vài phút',
      noEntries: 'Không có mục nào',
      unpublishedHeader: 'Mục chưa công bố',
    },
    groups: {
      other: 'Khác',
      negateLabel: 'Không phải %{label}',
    },
    defaultFields: {
      author: {
        label: 'Tác giả',
      },
      updatedOn: {
        label: 'Ngày cập nhật',
      },
    },
  },
  editor: editorPhrases,
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Bản nháp',
      copy: 'Sao chép',
      copyUrl: 'Sao chép URL',
      copyPath: 'Sao chép đường dẫn',
      copyName: 'Sao chép tên',
      copied: 'Đã sao chép',
    },
    mediaLibrary: {
      onDelete: 'Bạn có chắc rằng bạn muốn xóa tệp này?',
      fileTooLarge: 'Tệp quá lớn.\nCấu hình không cho phép những tệp lớn hơn %{size} kB.',
    },
    mediaLibraryModal: {
      loading: 'Đang tải…',
      close: 'Đóng',
      noResults: 'Không có kết quả.',
      noAssetsFound: 'Không tìm thấy tệp nào.',
      noImagesFound: 'Không tìm thấy ảnh nào.',
      private: 'Riêng tư ',
      images: 'Ảnh',
      mediaAssets: 'Tệp',
      search: 'Tìm kiếm…',
      uploading: 'Đang tải lên…',
      upload: 'Tải lên',
      download: 'Tải về',
      deleting: 'Đang xóa…',
      deleteSelected: 'Xóa tệp đã chọn',
      chooseSelected: 'Dùng tệp đã chọn',
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
      onFailToLoadDeployPreview: 'Không thể tải xem trước: %{details}',
      onFailToPersist: 'Không lưu được: %{details}',
      onFailToDelete: 'Không xóa được: %{details}',
      onFailToUpdateStatus: 'Không đổi được trạng thái: %{details}',
      missingRequiredField: 'Bạn còn thiếu vài thông tin bắt buộc. Hãy hoàn thành trước khi lưu.',
      entrySaved: 'Mục đã được lưu',
      entryPublished: 'Mục đã được công bố',
      entryUnpublished: 'Mục đã ngừng công bố',
      onFailToPublishEntry: 'Không công bố được: %{details}',
      onFailToUnpublishEntry: 'Không ngừng công bố được: %{details}',
      entryUpdated: 'Trạng thái của mục đã được cập nhật',
      onDeleteUnpublishedChanges: 'Những thay đổi chưa được công bố đã được xóa',
      noteAdded: 'Đã thêm ghi chú',
      onFailToAddNote: 'Không thêm được ghi chú: %{details}',
      noteUpdated: 'Đã cập nhật ghi chú',
      onFailToUpdateNote: 'Không cập nhật được ghi chú: %{details}',
      noteDeleted: 'Đã xóa ghi chú',
      onFailToDeleteNote: 'Không xóa được ghi chú: %{details}',
      noteResolved: 'Ghi chú đã xử lý',
      noteReopened: 'Đã mở lại ghi chú',
      onFailToToggleNote: 'Không đổi được trạng thái ghi chú: %{details}',
      onFailToAuth: '%{details}',
      onLoggedOut: 'Bạn đã đăng xuất, hãy chép giữ phần đang viết rồi đăng nhập lại',
      onBackendDown: 'Dịch vụ lưu trữ đang gặp sự cố. Xem %{details} để biết thêm',
    },
  },
  workflow: {
    workflow: {
      loading: 'Đang tải các bản nháp',
      workflowHeading: 'Quy trình biên tập',
      newPost: 'Mục mới',
      description: '%{smart_count} mục chờ duyệt, %{readyCount} mục sẵn sàng công bố.',
      dateFormat: 'D MMMM',
    },
    workflowCard: {
      lastChange: '%{date}, %{author}',
      lastChangeNoAuthor: '%{date}',
      lastChangeNoDate: '%{author}',
      deleteChanges: 'Xóa thay đổi',
      deleteNewEntry: 'Xóa mục mới',
      publishChanges: 'Công bố thay đổi',
      publishNewEntry: 'Công bố mục mới',
    },
    workflowList: {
      onDeleteEntry: 'Bạn có chắc rằng bạn muốn xóa mục này?',
      onPublishingNotReadyEntry:
        'Chỉ những mục ở trạng thái “Sẵn sàng” mới có thể được công bố. Hãy kéo thẻ vào cột “Sẵn sàng” để cho phép công bố.',
      onPublishEntry: 'Bạn có chắc rằng bạn muốn công bố mục này?',
      draftHeader: 'Bản nháp',
      inReviewHeader: 'Đang xét duyệt',
      readyHeader: 'Sẵn sàng',
      currentEntries: '%{smart_count} mục',
    },
  },
} satisfies Phrases;
