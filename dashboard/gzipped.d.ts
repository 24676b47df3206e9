/** A file's bytes, gzip, as base64 text (scripts/gzipped.ts). */
declare module '*?gzipped' {
  const text: string
  export default text
}
