/** A file's bytes, gzip-compressed, as base64 text (scripts/packed.ts). */
declare module '*?packed' {
  const text: string
  export default text
}
