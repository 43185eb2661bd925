/**
 * What is read of a file at most. A form of a hundred pages has a tenth of each; what goes beyond was made to exhaust the reader, or
 * is another kind of file. Together they keep a reader below 512 MB of memory and some seconds.
 */

/** Parts in a package: Word and Excel write some dozens, and a few more for each picture. */
export const mostEntries = 10_000

/** Bytes of one part, unpacked: a document of 100 pages has some 10 MB, a sheet of 100,000 rows some 30. */
export const mostBytesOfPart = 30_000_000

/** Bytes of all parts that are asked for, unpacked: some seconds of reading. Pictures are never asked for. */
export const mostBytes = 50_000_000

/** A part is let off up to this many bytes, however much it was packed. */
export const freeOfRatio = 5_000_000

/**
 * Bytes that one packed byte may become in larger parts. Sheets of many like rows come to 100; deflate cannot go beyond 1,032, which
 * zip bombs come close to.
 */
export const mostRatio = 400

/** Elements inside one another: a table in a table in a cell has some dozens. */
export const deepestElement = 256

/** Elements of a part that is read as events: a sheet of 500,000 cells. */
export const mostElements = 1_500_000

/** Elements of a part that is kept as a tree: a document of 100 pages has 100,000. */
export const mostElementsOfTree = 400_000

/** Attributes of one element; 100 is unheard of. */
export const mostAttributes = 1_000

/** Characters of one attribute or one stretch of text; Excel has 32,767 for a cell. */
export const longestText = 1_000_000

/** Tables inside one another, in a document or a page: the layout of an old web site has five, its form one or two more. */
export const deepestTable = 16

/** Cells of one document or page, blank ones too: a register of a county with 200 forms has 40,000. */
export const mostCellsOfDocument = 100_000

/** Bytes of a web page: one with its pictures in it may have some. A page of nothing but attributes takes thirty times as much memory. */
export const mostBytesOfPage = 10_000_000

/** Elements of a web page inside one another. Browsers stop at 512 and go on as if the rest were side by side. */
export const deepestOfPage = 512

/** Elements and texts of a web page; the parser takes half a kilobyte for each. */
export const mostNodesOfPage = 400_000

/** Columns that all tables of a document or page come to together, tables in tables included. */
export const mostColumnsOfGrid = 5_000

/** Columns that one table of a page may come to; browsers take a span of 1,000 for the widest. */
export const mostColumnsOfPage = 4_000

/** Stretches of text between blanks in a page: the parser hands them on one by one, and they are joined. */
export const mostWordsOfPage = 1_000_000

/** Sheets of a workbook: a county has some 150 departments. */
export const mostSheets = 500

/** Cells that say something, in a workbook; a form has some hundreds. */
export const mostCells = 100_000

/** Merged ranges of a sheet. */
export const mostMerges = 20_000

/** Places of a sheet from the first cell to the last that says something, blank stretches shortened. */
export const mostPlaces = 1_000_000

/** Steps that comparing merged ranges of a sheet may take. */
export const mostMergeSteps = 20_000_000

/** Notes on one file, of comments and the like; further ones are counted. */
export const mostNotes = 50

/** Bytes of a PDF file: a county's forms bound as one have some 30 MB. */
export const mostBytesOfPdf = 60_000_000

/** Objects of a PDF file that are looked through. */
export const mostObjectsOfPdf = 500_000

/** Bytes of a container of objects in a PDF file, unpacked; of all of them it is ten times as many. */
export const mostBytesOfContainer = 8_000_000

/** Bytes of a declaration that is attached to a PDF; as source text no more is read. */
export const mostBytesOfAttached = 8_000_000

/** Bytes of an old Word file: its reader takes ten times as many. */
export const mostBytesOfDoc = 20_000_000
