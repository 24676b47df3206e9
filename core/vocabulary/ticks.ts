/** Two boxes of a form, of which one is ticked: 是□ 否☑, ☑是 □否. */
const boxes =
  /[:(]?(?:(是|有)\s{0,3}[☑√✓✔■●]\s{0,3}[否无]\s{0,3}[□☐○]?|[是有]\s{0,3}[□☐○]?\s{0,3}(否|无)\s{0,3}[☑√✓✔■●]|[☑√✓✔■●](是|有)\s{0,3}[□☐○][否无]|[□☐○][是有]\s{0,3}[☑√✓✔■●](否|无))\)?/g

/** A text in which two boxes of a form have become the answer that is ticked. */
export const withTicks = (text: string) =>
  text.replace(boxes, (_, ...chosen: (string | undefined)[]) => `:${chosen.slice(0, 4).find((one) => one)}`)
