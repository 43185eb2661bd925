# A workbook by openpyxl with the cells, merged ranges, styles and measures of another.
# Usage: workbook.py read WORKBOOK CELLS.json | write CELLS.json COUNT OUTPUT, which prints the milliseconds of each of COUNT workbooks.
import json, sys, time
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, Side

EDGES = ('left', 'right', 'top', 'bottom')


def read(source, target):
    sheet = load_workbook(source).active
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.__class__.__name__ == 'MergedCell' and not any(getattr(cell.border, edge).style for edge in EDGES):
                continue
            value = cell.value if cell.value is None or isinstance(cell.value, (int, float)) else str(cell.value)
            cells.append([cell.row, cell.column, value, cell.font.name, cell.font.sz, cell.font.b, cell.alignment.horizontal, cell.alignment.vertical,
                          cell.alignment.wrap_text, [getattr(cell.border, edge).style for edge in EDGES], cell.number_format])
    json.dump({
        'title': sheet.title,
        'cells': cells,
        'merged': [str(area) for area in sheet.merged_cells.ranges],
        'heights': {str(key): value.height for key, value in sheet.row_dimensions.items() if value.height},
        'widths': {key: value.width for key, value in sheet.column_dimensions.items()},
    }, open(target, 'w'))


def write(data, target):
    book = Workbook()
    sheet = book.active
    sheet.title = data['title']
    styles = {}
    for row, column, value, name, size, bold, horizontal, vertical, wraps, edges, number_format in data['cells']:
        cell = sheet.cell(row, column, value)
        key = json.dumps([name, size, bold, horizontal, vertical, wraps, edges])
        if key not in styles:
            styles[key] = (Font(name=name, sz=size, b=bold), Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wraps),
                           Border(**{edge: Side(style=style) for edge, style in zip(EDGES, edges)}))
        cell.font, cell.alignment, cell.border = styles[key]
        cell.number_format = number_format
    for area in data['merged']:
        sheet.merge_cells(area)
    for row, height in data['heights'].items():
        sheet.row_dimensions[int(row)].height = height
    for column, width in data['widths'].items():
        sheet.column_dimensions[column].width = width
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    book.save(target)


if sys.argv[1] == 'read':
    read(sys.argv[2], sys.argv[3])
else:
    data = json.load(open(sys.argv[2]))
    times = []
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter()
        write(data, sys.argv[4])
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps(times))
