"""Prints what python-docx sees in a Word document, as JSON."""
import json
import sys

import docx

document = docx.Document(sys.argv[1])
properties = document.core_properties


def grid(table):
    """For each place of the grid the number of its cell: merged places share one."""
    numbers = {}
    return [[numbers.setdefault(cell._tc, len(numbers)) for cell in row.cells] for row in table.rows]


print(json.dumps({
    'title': properties.title,
    'author': properties.author,
    'language': properties.language,
    'paragraphs': [paragraph.text for paragraph in document.paragraphs],
    'tables': [{'texts': [[cell.text for cell in row.cells] for row in table.rows], 'grid': grid(table)} for table in document.tables],
    'header': ''.join(part._element.xml for part in [document.sections[0].header]),
}))
