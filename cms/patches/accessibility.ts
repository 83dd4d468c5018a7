/** Texts only screen readers announce, and the words of third-party widgets, in Vietnamese. */
import type { Patch } from './patch-plugin.ts';

export const ACCESSIBILITY_PATCHES: readonly Patch[] = [
  {
    // Icon-only buttons had no name at all.
    file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    edits: [
      [
        'onClick: onCollapseToggle,',
        '"aria-label": collapsed ? "Mở mục" : "Thu gọn mục", "aria-expanded": !collapsed, onClick: onCollapseToggle,',
      ],
      ['onClick: onRemove,', '"aria-label": "Bỏ mục", onClick: onRemove,'],
    ],
  },
  {
    file: 'react-toastify/dist/react-toastify.esm.mjs',
    edits: [
      ['ariaLabel:s="close"', 'ariaLabel:s="Đóng thông báo"'],
      ['"notification timer"', '"Thời gian hiện thông báo"'],
    ],
  },
  {
    file: '@dnd-kit/core/dist/core.esm.js',
    edits: [
      [
        /draggable: "\\n {4}To pick up[^"]*"/,
        'draggable: "Nhấn phím cách để nhấc mục, dùng các phím mũi tên để di chuyển, nhấn phím cách lần nữa để đặt xuống, nhấn Esc để thôi."',
      ],
      [
        'return "Picked up draggable item " + active.id + "."',
        'return "Đã nhấc mục " + active.id + "."',
      ],
      [
        'return "Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
        'return "Mục " + active.id + " đang ở trên vị trí " + over.id + "."',
      ],
      [
        'return "Draggable item " + active.id + " is no longer over a droppable area."',
        'return "Mục " + active.id + " không ở trên vị trí nào."',
      ],
      [
        'return "Draggable item " + active.id + " was dropped over droppable area " + over.id',
        'return "Đã đặt mục " + active.id + " vào vị trí " + over.id',
      ],
      [
        'return "Draggable item " + active.id + " was dropped."',
        'return "Đã đặt mục " + active.id + "."',
      ],
      [
        'return "Dragging was cancelled. Draggable item " + active.id + " was dropped."',
        'return "Đã thôi di chuyển, mục " + active.id + " về chỗ cũ."',
      ],
    ],
  },
  {
    file: /\/react-select\/dist\/Select-[0-9a-f]+\.esm\.js$/,
    imports: ['describedBy'],
    edits: [
      // A choice is announced with its hint, like any other field.
      [
        /(?=if \(!isSearchable\) \{\s+\/\/ use a dummy input)/,
        "ariaAttributes['aria-describedby'] = describedBy(inputId, ariaAttributes['aria-describedby']);\n      ",
      ],
      [
        'Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu',
        'Dùng phím lên, xuống để xem các lựa chọn, Enter để chọn, Esc để đóng',
      ],
      [', press Tab to select the option and exit the menu', ', Tab để chọn và đóng'],
      ['|| \'Select\', " is focused "', '|| \'Ô chọn\', " "'],
      [',type to refine list', ', gõ để lọc'],
      [', press Down to open the menu, ', ', nhấn phím xuống để mở danh sách, '],
      [' press left to focus selected values', 'nhấn phím trái để đến các mục đã chọn'],
      [
        'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
        'Dùng phím trái, phải để đi qua các mục đã chọn, Backspace để bỏ mục',
      ],
      ['"option ".concat(label, ", deselected.")', '"Đã bỏ chọn ".concat(label, ".")'],
      ['All selected options have been cleared.', 'Đã bỏ mọi lựa chọn.'],
      [
        '"option".concat(labels.length > 1 ? \'s\' : \'\', " ").concat(labels.join(\',\'), ", selected.")',
        '"Đang chọn ".concat(labels.join(", "), ".")',
      ],
      [
        '"option ".concat(label, " is disabled. Select another option.") : "option ".concat(label, ", selected.")',
        '"".concat(label, " không dùng được, hãy chọn mục khác.") : "Đã chọn ".concat(label, ".")',
      ],
      ['" of "', '" trên "'],
      ['"value ".concat(label, " focused, ")', '"Mục ".concat(label, ", ")'],
      ["' disabled'", "' không dùng được'"],
      ["' selected'", "' đã chọn'"],
      ["' for search term '", "' cho từ khóa '"],
      ["return 'Loading...'", "return 'Đang tải…'"],
      ["return 'No options'", "return 'Không có lựa chọn nào'"],
      ["placeholder: 'Select...'", "placeholder: 'Chọn…'"],
      [
        /return "".concat\(count, " result"\).concat\(count !== 1 \? 's' : '', " available"\)/,
        'return "Có ".concat(count, " kết quả")',
      ],
    ],
  },
  {
    file: /\/react-select\/dist\/index-[0-9a-f]+\.esm\.js$/,
    edits: [
      ["'No options'", "'Không có lựa chọn nào'"],
      ["'Loading...'", "'Đang tải…'"],
      ['"Remove ".concat(children || \'option\')', '"Bỏ ".concat(children || "mục này")'],
    ],
  },
];
