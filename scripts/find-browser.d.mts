/** What every test browser is started with: nothing of its own may reach the network. */
export const browserArguments: string[]
/** Path of an installed browser, or undefined: playwright's own is used then. */
export function findBrowser(): string | undefined
