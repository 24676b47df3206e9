/** Adding files, saving and opening the session. */
export function SessionMenu() {
  return null
}
