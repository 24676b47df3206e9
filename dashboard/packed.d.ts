/** A file's bytes, LZMA-compressed, as base64 text (scripts/packed.ts). */
declare module '*?packed' {
  const text: string
  export default text
}
