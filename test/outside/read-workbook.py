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


def names_in(book):
    names = book.defined_names
    listed = names.values() if hasattr(names, "values") else names.definedName
    return {name.name: name.attr_text for name in listed if name.localSheetId is None}


def open_cells(sheet):
    inner = {cell for area in sheet.merged_cells.ranges for row in area.rows for cell in list(row)} - {
        (area.min_row, area.min_col) for area in sheet.merged_cells.ranges
    }
    return [
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked and (cell.row, cell.column) not in inner
    ]


def describe_work(book, sheet):
    return {
        "states": {one.title: one.sheet_state for one in book},
        "frozen": sheet.freeze_panes,
        "isProtected": sheet.protection.sheet,
        "hasPassword": bool(sheet.protection.password or sheet.protection.hashValue),
        # openpyxl repeats the file: 0 is what may be done.
        "mayInsertRows": not sheet.protection.insertRows,
        "open": open_cells(sheet),
        "quoted": [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.quotePrefix],
        "ranges": names_in(book),
        "rules": sorted(
            [str(rule.sqref), rule.type, rule.formula1] for rule in sheet.data_validations.dataValidation
        ),
        "checks": sorted(
            [str(area.sqref), rule.formula[0]] for area in sheet.conditional_formatting for rule in area.rules
        ),
        "links": [
            [one.title, cell.coordinate, cell.hyperlink.location]
            for one in book
            for row in one.iter_rows()
            for cell in row
            if cell.hyperlink
        ],
        "properties": [book.properties.title, book.properties.creator, book.properties.subject],
    }


def describe(path):
    book, values = load_workbook(path), load_workbook(path, data_only=True)
    sheet, cached = book.worksheets[0], values.worksheets[0]
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
        "work": describe_work(book, sheet),
        "heights": [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)],
    }


json.dump(describe(sys.argv[1]), sys.stdout, ensure_ascii=False)
