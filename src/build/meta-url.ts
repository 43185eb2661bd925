/** In place of `import.meta.url`, which CommonJS does not have: pdfkit and tinyglobby ask for their own place. Only where they do. */
export const metaUrl = /* @__PURE__ */ (() => (require('node:url') as typeof import('node:url')).pathToFileURL(__filename).href)()
