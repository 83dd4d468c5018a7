/** Explains errors of ssh, rsync, the server's shell and rclone when a release fails. */

/**
 * First match wins: an unreadable key is also refused, and "Permission denied" without the login
 * methods means a folder.
 */
const CAUSES: readonly (readonly [said: RegExp, cause: string])[] = [
  [
    /error in libcrypto|invalid format|bad permissions/i,
    'không đọc được khóa SSH. Chép lại nguyên tệp khóa riêng vào DEPLOY_KEY, từ dòng BEGIN đến dòng END; khóa không được có mật khẩu',
  ],
  [
    /Permission denied \([\w,-]+\)/,
    'máy chủ không nhận khóa SSH. Xem DEPLOY_KEY có đúng là khóa riêng, tên người dùng trong DEPLOY_TARGET có đúng, và khóa công khai đã nằm trong ~/.ssh/authorized_keys của người dùng ấy',
  ],
  [
    /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
    'không nhận ra máy chủ. Chạy ssh-keyscan, đối chiếu với chính máy chủ rồi ghi vào DEPLOY_KNOWN_HOSTS (trên máy mình: ~/.ssh/known_hosts). Nếu máy chủ không thay mà khóa đổi: có thể có người giả làm máy chủ, đừng đăng',
  ],
  [
    /Could not resolve hostname/,
    'không có máy chủ tên ấy. Xem tên máy trong DEPLOY_TARGET và tên miền',
  ],
  [
    /Connection refused/,
    'máy chủ không mở cổng SSH này. Xem dịch vụ ssh có chạy, cổng trong DEPLOY_TARGET có đúng (ssh://người-dùng@máy-chủ:2222/srv/minh-bach)',
  ],
  [
    /timed? ?out|No route to host|Network is unreachable/i,
    'không tới được máy chủ. Xem máy có bật, mạng và tường lửa có cho qua không',
  ],
  [
    /No space left on device|ENOSPC|Disk quota exceeded/,
    'đĩa của máy chủ đã đầy. Xóa bớt (npm run release -- --list cho xem các bản đang giữ) rồi chạy lại',
  ],
  [
    /rrsync: (?:command )?not found|env: .?python3/,
    'máy chủ chưa có rrsync, mà khóa này chỉ được dùng qua rrsync. Cài ở đó: apt-get install rsync python3',
  ],
  [
    /rsync: (?:command )?not found|Failed to exec rsync|exec: rsync/,
    'máy chủ chưa có rsync. Cài ở đó: apt-get install rsync',
  ],
  [
    /minh-bach-releases: not allowed: reload/,
    'khóa này không được phép chạy lệnh ấy. Trong authorized_keys, ghi đúng lệnh của DEPLOY_RELOAD vào sau thư mục, trước dấu ngoặc kép; máy chủ còn releases.sh cũ thì chép lại',
  ],
  [
    /sudo: a password is required|sudo: a terminal is required|is not allowed to execute|is not in the sudoers file/,
    'máy chủ đòi mật khẩu cho sudo. Cho riêng lệnh ấy chạy không mật khẩu, trong /etc/sudoers.d/minh-bach: web ALL=(root) NOPASSWD: /usr/bin/systemctl reload nginx',
  ],
  [
    /Access denied|Interactive authentication required/i,
    'người dùng ấy không được nạp lại dịch vụ. Đặt DEPLOY_RELOAD="sudo systemctl reload nginx" và cho sudo chạy riêng lệnh ấy không mật khẩu',
  ],
  [
    /minh-bach-releases: not allowed/,
    'khóa này không được phép làm việc ấy trên máy chủ. Xem thư mục ghi sau “only” trong authorized_keys có đúng là thư mục trong DEPLOY_TARGET',
  ],
  [
    /Another instance of rrsync/,
    'đang có một lần đăng khác chạy trên máy chủ. Chờ lần ấy xong rồi chạy lại',
  ],
  [
    /Permission denied|EACCES|Operation not permitted|Read-only file system/,
    'không được ghi vào thư mục ấy. Cho người dùng của DEPLOY_TARGET làm chủ nó: chown web /srv/minh-bach',
  ],
  [
    /can't cd to|cd: .*No such file or directory/,
    'trên máy chủ chưa có thư mục trong DEPLOY_TARGET; lần đăng đầu tiên sẽ tạo nó, nếu được phép',
  ],
  [
    /connection unexpectedly closed|Broken pipe|Connection reset|Connection to .* closed/,
    'đứt kết nối giữa chừng. Chạy lại',
  ],
];

/** Of rclone: the service's code of a fault comes before what rclone makes of it. */
const RCLONE_CAUSES: readonly (readonly [said: RegExp, cause: string])[] = [
  [
    /didn't find section in config file|didn't find backend called/,
    'rclone trên máy này không có kết nối tên ấy. Tạo bằng “rclone config”; trong quy trình tự động đặt các biến RCLONE_CONFIG_TÊN_TYPE, RCLONE_CONFIG_TÊN_PROVIDER… (tên kết nối viết hoa)',
  ],
  [
    /InvalidAccessKeyId|SignatureDoesNotMatch|InvalidClientTokenId|no (?:valid )?credential|status code: 401|StatusCode: 401/i,
    'kho không nhận khóa. Xem mã khóa (access key) và khóa bí mật (secret key) có đúng, còn hạn, và đúng vùng (region)',
  ],
  [
    /RequestTimeTooSkewed/,
    'đồng hồ của máy này lệch giờ nên kho từ chối. Chỉnh giờ (timedatectl set-ntp true) rồi chạy lại',
  ],
  [
    /QuotaExceeded|quota|InsufficientStorage|no space left/i,
    'kho đã hết dung lượng được cấp. Nâng dung lượng hoặc dọn kho rồi chạy lại',
  ],
  [
    /AccessDenied|AllAccessDisabled|Forbidden|status code: 403|StatusCode: 403|permission denied/i,
    'khóa này không đủ quyền ở kho. Cho nó liệt kê, đọc, ghi và xóa trong đúng kho ấy (s3:ListBucket, s3:GetObject, s3:PutObject, s3:DeleteObject)',
  ],
  [
    /NoSuchBucket|directory not found|bucket.*(?:not found|does not exist)/i,
    'chưa có kho (bucket) tên ấy ở kết nối này. Xem tên trong DEPLOY_TARGET, và mã khóa (có dịch vụ trả lời như vậy khi mã khóa sai); kho mới thì tạo trên trang quản trị của nhà cung cấp, hoặc bằng “rclone mkdir tên-kết-nối:tên-kho”',
  ],
  [
    /LoadCustomCABundleError/,
    'biến AWS_CA_BUNDLE của máy này làm rclone bản cũ dừng lại. Bỏ biến ấy rồi chạy lại: AWS_CA_BUNDLE= npm run release',
  ],
  [
    /x509|certificate/,
    'không tin được chứng chỉ của kho. Xem địa chỉ (endpoint) của kết nối, và chứng chỉ của kho nội bộ đã được cài trên máy này chưa',
  ],
  [
    /no such host|server misbehaving/,
    'không có máy chủ tên ấy. Xem địa chỉ (endpoint) của kết nối và tên miền',
  ],
  [
    /connection refused|connection reset|timeout|deadline exceeded|network is unreachable|no route to host|EOF|broken pipe|closed network connection/i,
    'không tới được kho, hoặc đứt mạng giữa chừng. Xem mạng và địa chỉ (endpoint) của kết nối rồi chạy lại: lần sau gửi tiếp những tệp còn thiếu',
  ],
];

/**
 * @param command the program that failed
 * @param words its output
 * @returns cause and cure of a known error, then the output
 */
export function explainFailure(command: string, code: number | null, words: string): string {
  const own = `${command} dừng với mã ${code ?? '?'}: ${words.trim()}`;
  const causes = command === 'rclone' ? RCLONE_CAUSES : CAUSES;
  const [, cause] = causes.find(([said]) => said.test(words)) ?? [];
  return cause ? `Chưa làm được: ${cause}.\n(${own})` : `Chưa làm được. ${own}`;
}
