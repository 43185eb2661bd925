"""Writes a Word document with python-docx: paragraphs, then a table of merged cells, as a file of JSON states them."""
import json
import sys

import docx

form = json.load(open(sys.argv[2], encoding='utf-8'))
document = docx.Document()
for line in form['lines']:
    document.add_paragraph(line)
table = document.add_table(rows=form['rows'], cols=form['columns'])
table.style = 'Table Grid'
for stated in form['cells']:
    first = table.cell(stated['row'], stated['column'])
    last = table.cell(stated['row'] + stated['rowSpan'] - 1, stated['column'] + stated['columnSpan'] - 1)
    first.merge(last).text = stated['text']
document.save(sys.argv[1])
