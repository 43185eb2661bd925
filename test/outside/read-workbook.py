"""Prints as JSON what openpyxl sees in the workbook named on the command line."""
import json
import sys

from openpyxl import load_workbook


def cell_of(cell, cached):
    return {
        "address": cell.coordinate,
        "value": cell.value,
        "cached": cached.value,
        "type": cell.data_type,
        "format": cell.number_format,
    }


def describe(path):
    book, values = load_workbook(path), load_workbook(path, data_only=True)
    sheet, cached = book.active, values.active
    page = sheet.page_setup
    return {
        "names": book.sheetnames,
        "title": book.properties.title,
        "merged": sorted(str(area) for area in sheet.merged_cells.ranges),
        "cells": [
            cell_of(cell, cached[cell.coordinate])
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None or cell.number_format not in ("General", "@")
        ],
        "page": {
            "paper": page.paperSize,
            "orientation": page.orientation,
            "fitToPage": sheet.sheet_properties.pageSetUpPr.fitToPage,
            "fitToWidth": page.fitToWidth,
            "fitToHeight": page.fitToHeight,
            "centred": sheet.print_options.horizontalCentered,
            "area": sheet.print_area,
            "titles": sheet.print_title_rows,
            "header": sheet.oddHeader.center.text,
            "footer": sheet.oddFooter.center.text,
        },
        "heights": [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)],
    }


json.dump(describe(sys.argv[1]), sys.stdout, ensure_ascii=False)
