import type { LaunchOptions } from 'playwright'

/** A browser that starts here: its path (playwright's own if left out), its arguments, and what it needs in its environment. */
export interface FoundBrowser {
  executablePath?: string
  args: string[]
  env: Record<string, string>
}

/** The browser, or what a person is to be told where none starts. FOUND_BROWSER hands one found before to a child. */
export function findBrowser(): Promise<{ found: FoundBrowser; trouble?: never } | { found?: never; trouble: string }>
/** The options for playwright that start a browser which was found. */
export function launchOptions(found: FoundBrowser): LaunchOptions
/** The options to start a browser with; where there is none, says so and ends the program with 1. */
export function browserOrExit(): Promise<LaunchOptions>
