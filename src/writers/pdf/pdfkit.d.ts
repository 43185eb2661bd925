// What pdfkit takes and its types do not say.
declare namespace PDFKit {
  interface PDFOutline {
    // Where a bookmark leads: `top` in points from above, `pageNumber` from 0.
    addItem(title: string, options: { readonly pageNumber: number; readonly top: number; readonly left: number }): PDFOutline
  }
}

declare namespace PDFKit.Mixins {
  interface PDFAttachmentOptions {
    // AFRelationship: what the attached file is to the document.
    relationship?: 'Source'
  }
}
